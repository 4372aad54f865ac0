/// What is wrong with a row or one of its cells as they are written.
struct ScanFault {
  let code: String
  let message: String
  let fix: String

  static let spaceBeforeQuote = Self(
    code: "quote.stray", message: "there is a space before the opening quote", fix: "delete the space")

  static let quoteInside = Self(
    code: "quote.stray", message: "there is a quote inside an unquoted cell",
    fix: "put the whole cell in quotes and write each quote inside it twice: \"\"")

  static let unclosedQuote = Self(
    code: "quote.unclosed", message: "this quote is never closed",
    fix: "close it with another quote; a quote that belongs to the text is written twice: \"\"")

  /// - Parameter line: The line on which the quote is closed, where that is a later one than it is opened on.
  static func textAfterQuote(closedOn line: Int?) -> Self {
    Self(
      code: "quote.trailing-text",
      message: line.map { "this quote is closed on line \($0) only, with text after it" }
        ?? "there is text after the closing quote",
      fix: "put the whole cell in quotes, and nothing after them; a quote that belongs to the text is written twice")
  }

  static func longCell(bytes: Int, limit: Int) -> Self {
    Self(
      code: "cell.too-long", message: "the cell has \(bytes) bytes; at most \(limit) are read",
      fix: "look for a quote that is not closed; otherwise shorten the text")
  }

  static func manyColumns(limit: Int) -> Self {
    Self(
      code: "row.too-many-columns", message: "the row has more than \(limit) columns", fix: "look for a wrong separator"
    )
  }

  static func longRow(bytes: Int, limit: Int) -> Self {
    Self(
      code: "row.too-long", message: "the row has \(bytes) bytes; at most \(limit) are read",
      fix: "look for a quote that is not closed; otherwise shorten the texts")
  }

  static func ragged(found: Int, expected: Int) -> Self {
    Self(
      code: "row.ragged",
      message: "the row has \(found) cell\(found == 1 ? "" : "s") where the header has \(expected)",
      fix: found > expected
        ? "put a cell that contains the separator in quotes" : "add the missing separators, also for empty cells")
  }

  /// - Parameter code: The character's code in hexadecimal digits.
  static func controlCharacter(_ code: String, isTab: Bool) -> Self {
    Self(
      code: "text.control-character",
      message: "the text contains the control character U+\(String(repeating: "0", count: 4 - code.count))\(code)",
      fix: isTab ? "delete it, or put the whole cell in quotes" : "delete it")
  }
}
