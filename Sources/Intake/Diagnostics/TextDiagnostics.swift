import Tables

// About the text of cells: names, ids, and cells without any.
extension CellDiagnostic {
  /// - Parameter point: The code point of the character.
  static func controlCharacter(_ point: String) -> Self {
    Self(
      .error, "text.control-character", point, "the text contains the control character \(point)", fix: "delete it")
  }

  static func lineBreak(in text: String) -> Self {
    Self(
      .error, "text.line-break", text, "there is a line break or a tab in it", fix: "write it on one line")
  }

  static func hiddenCharacter(_ point: String, inName name: String) -> Self {
    Self(
      .warning, "name.hidden-character", name, "the name contains the invisible character \(point)",
      fix: "delete it unless the script needs it: two names that look alike may differ by it")
  }

  static func hiddenCharacter(_ point: String, inID id: String) -> Self {
    Self(
      .error, "id.hidden-character", id, "the id contains the invisible character \(point)", fix: "delete it")
  }

  /// A text that is no number, year or date.
  static func refused(_ text: String, _ refusal: StrictNumber.Refusal, code: String) -> Self {
    Self(.error, code, text, refusal.message, fix: refusal.fix)
  }

  static func missingValue(of column: String) -> Self {
    Self(
      .error, "value.missing", "", "“\(column)” is blank", fix: "fill it in; every row needs one")
  }
}
