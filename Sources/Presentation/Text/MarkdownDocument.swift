import Language

/// Writes a document as Markdown.
enum MarkdownDocument {
  static func text(_ document: ResultDocument) -> String {
    var parts = ["# \(escaped(document.title))"]
    for section in document.sections {
      if let title = section.title {
        parts.append("## \(escaped(title)) (\(section.totalRows ?? section.table.rowCount))")
      }
      if let lead = section.lead { parts.append(escaped(lead)) }
      parts.append(
        section.table.isEmpty ? document.words.say("writing.none.sentence") : table(section.table, in: document.words))
      if let total = section.totalRows, total > section.table.rowCount {
        let rest = total - section.table.rowCount
        parts.append(document.words.say("writing.more.sentence", ["count": String(rest)]))
      }
    }
    if !document.remarks.isEmpty {
      parts.append(document.remarks.map { "- " + escaped($0) }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ table: ResultTable, in words: Wording) -> String {
    let headings = row(table.columns.map { escaped($0.title) })
    let rule = row(table.columns.map { $0.isNumeric ? "---:" : "---" })
    let rows = table.rows.map { cells in
      row(zip(cells, table.columns).map { escaped($0.displayed(in: $1, words)) })
    }
    return ([headings, rule] + rows).joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The text with every character that Markdown or HTML would act on made harmless.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.safe(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "#":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
