/// The outlines of the land, from Natural Earth at 1:110 million.
///
/// They are the file `land.txt`, which `scripts/make_land_outline.py` writes and tells the form of. It is compiled in, and
/// read when the first map asks for it.
package struct LandOutline: Sendable {
  /// What an outline encloses or divides.
  package enum Kind: String, Sendable {
    case land
    /// Water within land.
    case water
    /// The border line between two countries.
    case border
  }

  /// The outlines, land before water. Those of land and water are closed; their first point comes again at the end.
  package let shapes: [(kind: Kind, points: [GeoPoint])]

  /// A place within each country, by its two letters, for its name.
  package let countries: [String: GeoPoint]

  /// The whole Earth.
  package static let world = LandOutline(PackageResources.land_txt)

  /// - Parameter file: Lines as `scripts/make_land_outline.py` writes them.
  private init(_ file: [UInt8]) {
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    countries = Dictionary(
      lines.compactMap { words -> (String, GeoPoint)? in
        guard words.count == 4, words[0] == "N", let x = Int(words[2]), let y = Int(words[3]) else { return nil }
        return (String(words[1]), GeoPoint(longitude: Double(x) / 100, latitude: Double(y) / 100))
      }, uniquingKeysWith: { first, _ in first })
    shapes = lines.compactMap { words in
      guard words.first != "N" else { return nil }
      let kind: Kind = words.first == "L" ? .land : words.first == "W" ? .water : .border
      var (x, y) = (0, 0)
      let numbers = words.dropFirst().compactMap { Int($0) }
      let points = stride(from: 0, to: numbers.count - 1, by: 2).map { index -> GeoPoint in
        x += numbers[index]
        y += numbers[index + 1]
        return GeoPoint(longitude: Double(x) / 100, latitude: Double(y) / 100)
      }
      return points.count < 2 ? nil : (kind, points)
    }
  }
}
