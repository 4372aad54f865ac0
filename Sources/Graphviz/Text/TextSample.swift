/// A text to be measured in a style.
///
///     let sizes = try await renderer.measure([TextSample("Hải Phòng", style: TextStyle(size: 10))], in: .notoSans)
public struct TextSample: Hashable, Codable, Sendable {
  /// The text, as people write it; measured in its ``DisplayText`` form.
  public var text: String
  /// How the letters look.
  public var style: TextStyle

  /// Makes a sample.
  ///
  /// - Parameters:
  ///   - text: Any text; several lines give the width of the longest and the height of all.
  ///   - style: How the letters look.
  public init(_ text: String, style: TextStyle = TextStyle()) {
    self.text = text
    self.style = style
  }
}
