/// A character that no installed font can draw: it shows as a box.
public struct MissingGlyph: Hashable, Codable, Sendable {
  /// The number of the character in Unicode.
  public let codePoint: UInt32
  /// The first text in which it stands, as it is drawn.
  public let text: String

  /// The character itself.
  public var character: String { Unicode.Scalar(codePoint).map { String($0) } ?? "\u{FFFD}" }

  /// Its number as people write it, such as `U+1780`.
  public var name: String {
    let digits = String(codePoint, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The writing it belongs to; nil where that is not known here.
  public var writing: Writing? { Writing.all.first { $0.contains(codePoint) } }

  /// The characters of texts that a set of letters lacks, in the order of their numbers, each once.
  ///
  /// What is never seen by itself (white space, joiners, variation selectors) is passed over.
  package static func find(in texts: [String], hasGlyph: (Unicode.Scalar) -> Bool) -> [MissingGlyph] {
    var known: Set<UInt32> = []
    var missing: [MissingGlyph] = []
    for source in texts {
      let text = DisplayText(source).text
      for scalar in text.unicodeScalars where known.insert(scalar.value).inserted {
        let properties = scalar.properties
        guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint, !hasGlyph(scalar) else { continue }
        missing.append(MissingGlyph(codePoint: scalar.value, text: text))
      }
    }
    return missing.sorted { $0.codePoint < $1.codePoint }
  }
}

extension Drawing {
  /// Every text that is drawn, in no order that matters.
  var drawnTexts: [String] {
    nodes.filter { !$0.isInvisible }.flatMap { [$0.label, $0.outerLabel ?? ""] }
      + edges.filter { !$0.isInvisible }.map { $0.label ?? "" } + clusters.map(\.label) + [page.heading ?? ""]
  }
}
