/// Why a style file was not accepted: everything that is wrong with it.
package struct StyleRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in the order of lines; at least one.
  package let faults: [StyleFault]

  /// Everything, a line each.
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension StyleRefusal {
  static func tooLarge(bytes: Int, limit: Int) -> Self {
    Self(faults: [.ofFile("it has \(bytes) bytes; a style file has at most \(limit)")])
  }

  static let notUTF8 = Self(faults: [.ofFile("it is not UTF-8; save it as UTF-8")])
}
