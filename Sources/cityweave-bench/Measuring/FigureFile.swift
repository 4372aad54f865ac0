import Foundation

/// The figures of a run, as they are kept in a file.
protocol FigureFile: Encodable {}

extension FigureFile {
  /// The file: JSON with sorted keys, one value a line; what is not finite stands as a word.
  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      encoder.nonConformingFloatEncodingStrategy = .convertToString(
        positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "nan")
      return Array(try encoder.encode(self)) + Array("\n".utf8)
    }
  }
}
