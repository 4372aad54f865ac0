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
      lines += table(section.table, in: words)
    }
    if let total = section.totalRows, total > section.table.rowCount {
      lines.append("  " + words.say("writing.more", ["count": words.number(total - section.table.rowCount)]))
    }
    return lines.joined(separator: "\n")
  }

  /// The lines of a table. The last text column takes what room is left, wrapped onto further lines.
  private func table(_ table: ResultTable, in words: Wording) -> [String] {
    let cells = table.rows.map { row in
      zip(row, table.columns).map { TerminalText.safe($0.displayed(decimals: $1.decimals, in: words)) }
    }
    let titles = table.columns.map { TerminalText.safe($0.title) }
    var widths = titles.enumerated().map { index, title in
      max(TerminalText.width(title), cells.map { TerminalText.width($0[index]) }.max() ?? 0)
    }
    let last = widths.count - 1
    let canWrap = last >= 0 && !table.columns[last].isNumeric
    let used = widths.dropLast().reduce(2) { $0 + $1 + 2 }
    if canWrap { widths[last] = max(20, min(widths[last], width - used)) }
    for index in widths.indices where index != last && !table.columns[index].isNumeric && widths[index] > 40 {
      widths[index] = 40
    }
    var lines = [line(titles, widths, table.columns)]
    lines.append("  " + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    for row in cells {
      var row = row
      var rest: [String] = []
      if canWrap {
        let wrapped = TerminalText.wrapped(row[last], to: widths[last]).split(
          separator: "\n", omittingEmptySubsequences: false)
        row[last] = String(wrapped.first ?? "")
        rest = wrapped.dropFirst().map(String.init)
      }
      lines.append(line(row, widths, table.columns))
      let indent = String(repeating: " ", count: used)
      lines += rest.map { indent + $0 }
    }
    return lines
  }

  private func line(_ cells: [String], _ widths: [Int], _ columns: [ResultTable.Column]) -> String {
    let padded = zip(cells, zip(widths, columns)).map { cell, layout in
      TerminalText.padded(TerminalText.truncated(cell, to: layout.0), to: layout.0, onTheLeft: layout.1.isNumeric)
    }
    let text = "  " + padded.joined(separator: "  ")
    guard let end = text.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(text[...end])
  }
}
