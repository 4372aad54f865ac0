import Language

/// Writes a page as one HTML file that needs nothing else: style and sorting are inside, and the content policy of the
/// page forbids it to load anything.
public enum HTMLPage {
  /// The page as HTML.
  ///
  /// All text goes through the template engine's escaping; only the pictures, which come from the sanitiser of the
  /// drawing worker, are put in as they are.
  public static func html(_ page: ReportPage) -> String {
    let frame = PageFrame(
      policy: "style-src 'unsafe-inline'; script-src 'sha256-\(PageScript.hash)'",
      style: Asset.inline(PackageResources.report_css), body: PackageResources.report_mustache)
    return frame.html(content(of: page))
  }

  private static func content(of page: ReportPage) -> [String: Any] {
    [
      "title": TerminalText.safe(page.title), "subtitle": TerminalText.safe(page.subtitle), "script": PageScript.text,
      "sections": page.sections.map { section($0, in: page.words) },
      "footer": page.footer.map { ["text": TerminalText.safe($0)] },
    ]
  }

  private static func section(_ section: ReportPage.Section, in words: Wording) -> [String: Any] {
    [
      "id": section.id, "title": TerminalText.safe(section.title), "paragraphs": section.paragraphs.map(runs),
      "hasPoints": !section.points.isEmpty, "points": section.points.map(runs),
      "figures": section.figures.map { ["svg": $0.svg, "caption": TerminalText.safe($0.caption)] },
      "tables": section.tables.map { table($0, in: words) },
    ]
  }

  private static func runs(_ runs: [ReportPage.Run]) -> [String: Any] {
    [
      "runs": runs.map { run -> [String: Any] in
        let link = run.link.flatMap { isHarmless($0) ? $0 : nil }
        return ["text": TerminalText.safe(run.text), "link": link ?? "", "hasLink": link != nil]
      }
    ]
  }

  private static func table(_ table: ReportPage.Table, in words: Wording) -> [String: Any] {
    let columns = table.table.columns
    return [
      "caption": TerminalText.safe(table.caption), "isFolded": table.isFolded, "isOpen": !table.isFolded,
      "count": words.number(table.table.rowCount), "hasRows": !table.table.isEmpty,
      "columns": columns.map { ["title": TerminalText.safe($0.title), "class": $0.isNumeric ? "n" : "t"] },
      "rows": table.table.rows.enumerated().map { index, row -> [String: Any] in
        let anchor = table.table.anchors.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        return [
          "cells": zip(row, columns).map { cell($0, $1, in: words) }, "hasAnchor": anchor != nil,
          "anchor": anchor ?? "",
        ]
      },
    ]
  }

  private static func cell(
    _ cell: ResultTable.Cell, _ column: ResultTable.Column, in words: Wording
  ) -> [String: Any] {
    let text = TerminalText.safe(cell.displayed(in: column, words))
    var content: [String: Any] = ["class": column.isNumeric ? "n" : "t", "hasLink": false, "text": text, "sort": ""]
    switch cell {
    case .integer(let integer): content["sort"] = String(integer)
    case .number(let number): content["sort"] = "\(number)"
    case .text(let address) where isHarmless(address) && !address.hasPrefix("#"):
      content["hasLink"] = true
      content["link"] = address
      content["text"] = text.count > 44 ? text.prefix(43) + "…" : text
    case .text, .flag, .list, .blank: break
    }
    return content
  }

  /// Only sections of the page itself and addresses of the web become links; a link is followed by a click, never by
  /// the page.
  private static func isHarmless(_ link: String) -> Bool {
    link.hasPrefix("#") || link.hasPrefix("https://") || link.hasPrefix("http://")
  }
}
