package import Diagrams
import Yams

/// A style as people write it down: one small YAML file.
///
///     theme: dark
///     colors:
///       main-group: "#4FA9E2"
///     font: Noto Sans
///     text-scale: 1.2
///     page: a4 landscape
///     title:
///       organisation: City of Hue
///       note: Draft of May
///
/// Every setting may be left out. Names that do not exist, values out of range, and colours that text cannot be read on
/// are refused, all at once, each with line, column and what to do.
package struct StyleFile: Hashable, Sendable {
  /// The style.
  package let style: DiagramStyle
  /// What is allowed but may not be meant, such as two colours that some people cannot tell apart.
  package let remarks: [StyleFault]

  /// The most bytes of a style file.
  package static let maximumBytes = 65_536

  /// Reads a style.
  ///
  /// - Parameter bytes: The file, UTF-8.
  /// - Throws: ``StyleRefusal`` with everything that is wrong.
  package init(_ bytes: [UInt8]) throws(StyleRefusal) {
    guard bytes.count <= Self.maximumBytes else {
      throw .tooLarge(bytes: bytes.count, limit: Self.maximumBytes)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var reader = StyleReader()
    switch YAMLText.root(of: text) {
    case .failure(let fault): throw StyleRefusal(faults: [fault])
    case .success(let node): if let node { reader.read(node) }
    }
    reader.finish()
    guard reader.faults.isEmpty else {
      throw StyleRefusal(faults: reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    style = reader.style
    remarks = reader.remarks
  }
}
