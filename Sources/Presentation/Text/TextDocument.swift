import Language

/// Writes a document as aligned columns for a terminal or a plain text file.
struct TextDocument {
  /// The columns that may be used.
  let width: Int

  func text(_ document: ResultDocument) -> String {
    var parts = [TerminalText.safe(document.title)]
    for section in document.sections { parts.append(text(section, in: document.words)) }
    if !document.remarks.isEmpty {
      parts.append(
        document.remarks.map {
          "- " + TerminalText.wrapped(TerminalText.safe($0), to: width, indent: "  ").dropFirst(2)
        }
        .joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(_ section: ResultDocument.Section, in words: Wording) -> String {
    var lines: [String] = []
    if let title = section.title {
      lines.append("\(TerminalText.safe(title)) (\(words.number(section.totalRows ?? section.table.rowCount)))")
    }
    if let lead = section.lead { lines.append(TerminalText.wrapped(TerminalText.safe(lead), to: width)) }
    if section.table.isEmpty {
      lines.append("  " + words.say("writing.none"))
    } else {
      lines.append(TextTable(section.table, width: width, in: words).text)
    }
    if let total = section.totalRows, total > section.table.rowCount {
      lines.append("  " + words.say("writing.more", ["count": words.number(total - section.table.rowCount)]))
    }
    return lines.joined(separator: "\n")
  }
}
