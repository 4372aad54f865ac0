import Foundation
public import Graphviz

/// Where the marks of a diagram stand, so that a later diagram can keep them there.
///
/// Pictures of two years, or with two filters, can be compared only if the same city stands at the same place. One of
/// them, best the one with most in it, gives its places; the others are made with these as an anchor. The marks are
/// named as in the SVG (`city-hue`).
public struct DiagramPlaces: Hashable, Sendable {
  /// The kind of diagram they were taken from.
  public let kind: DiagramKind
  /// The page they stand on.
  public let page: Size
  /// How much marks are scaled, so that equal numbers of partners are equally large.
  public let markScale: Double
  /// The centres of the marks, by their names.
  public let places: [String: Point]

  /// The most bytes of a file of places.
  public static let maximumBytes = 64 << 20

  package init(kind: DiagramKind, page: Size, markScale: Double, places: [String: Point]) {
    self.kind = kind
    self.page = page
    self.markScale = markScale
    self.places = places
  }

  /// Reads places as ``file`` writes them.
  ///
  /// - Throws: ``Refusal`` when the bytes are anything else.
  public init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= Self.maximumBytes else {
      throw Refusal.tooLarge
    }
    let written: Written
    do {
      written = try JSONDecoder().decode(Written.self, from: Data(bytes))
    } catch {
      throw Refusal.noPlaces
    }
    guard written.version == 1 else {
      throw Refusal.unknownForm(written.version)
    }
    guard let kind = DiagramKind(rawValue: written.kind) else {
      throw Refusal.unknownKind(written.kind)
    }
    let limits = 1.0...100_000
    guard written.page.count == 2, written.page.allSatisfy(limits.contains), (0.01...10).contains(written.markScale)
    else {
      throw Refusal.outOfRange
    }
    for (name, place) in written.places.sorted(by: { $0.key < $1.key })
    where place.count != 2 || !place.allSatisfy((-limits.upperBound...limits.upperBound).contains) {
      throw Refusal.noPoint(name)
    }
    self.init(
      kind: kind, page: Size(width: written.page[0], height: written.page[1]), markScale: written.markScale,
      places: written.places.mapValues { Point(x: $0[0], y: $0[1]) })
  }

  /// The places as JSON, a mark a line, in the order of names; the same for the same diagram.
  public var file: String {
    let lines = places.sorted { $0.key < $1.key }.map {
      "    \"\($0.key)\": [\(Self.text($0.value.x)), \(Self.text($0.value.y))]"
    }
    return """
      {
        "cityweave-places": 1,
        "kind": "\(kind.rawValue)",
        "page": [\(Self.text(page.width)), \(Self.text(page.height))],
        "mark-scale": \(Self.text(markScale)),
        "places": {
      \(lines.joined(separator: ",\n"))
        }
      }

      """
  }

  /// Hundredths of a point, or a finer scale, are kept.
  private static func text(_ value: Double) -> String {
    let thousandths = (value * 1_000).rounded()
    return "\(thousandths / 1_000)"
  }

  private struct Written: Decodable {
    let version: Int
    let kind: String
    let page: [Double]
    let markScale: Double
    let places: [String: [Double]]

    enum CodingKeys: String, CodingKey {
      case version = "cityweave-places"
      case kind, page, places
      case markScale = "mark-scale"
    }
  }
}
