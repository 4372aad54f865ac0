import Foundation
package import Language
import Tables

/// Results with everything that has to be said beside them, to be written in one of the formats.
///
/// People get the sections, with headings and remarks. Programs get one flat table; as JSON it comes with the same
/// remarks.
public struct ResultDocument: Sendable {
  /// A part with a heading.
  public struct Section: Sendable {
    /// The heading; nil for the only section.
    public var title: String?
    /// What to know about it before reading.
    public var lead: String?
    /// The rows.
    public var table: ResultTable
    /// How many rows there were before any were cut; nil when none were.
    public var totalRows: Int?

    /// A part with an optional heading.
    package init(title: String? = nil, lead: String? = nil, table: ResultTable, totalRows: Int? = nil) {
      self.title = title
      self.lead = lead
      self.table = table
      self.totalRows = totalRows
    }
  }

  /// The name and version of the JSON form, such as `cityweave.metrics/1`.
  public var schema: String
  /// What it is.
  public var title: String
  /// What people read.
  public var sections: [Section]
  /// What programs read.
  public var flat: ResultTable
  /// What is true of all of it, such as the projection.
  public var remarks: [String]
  /// Numbers about all of it that no row holds, by stable names, for JSON; empty where there are none.
  public var summary: [(name: String, value: ResultTable.Cell)] = []
  /// How the writers say what they add, such as that a table has no row.
  let words: Wording

  /// A document.
  package init(
    schema: String, title: String, sections: [Section], flat: ResultTable, remarks: [String], in words: Wording
  ) {
    self.schema = schema
    self.title = words.titled(title)
    self.sections = sections
    self.flat = words.scopeLabel.map { flat.saying(scope: $0, in: words) } ?? flat
    self.remarks = remarks
    self.words = words
  }

  /// The document as text.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - width: The columns to fill, for the format `table`.
  public func text(_ format: OutputFormat, width: Int = 120) -> String {
    switch format {
    case .table: TextDocument(width: width).text(self)
    case .markdown: MarkdownDocument.text(self)
    case .html: HTMLPage.html(ReportPage(self))
    case .csv, .tsv: String(decoding: bytes(format), as: UTF8.self)
    case .json: JSONDocument.text(self)
    case .jsonl: JSONDocument.lines(flat)
    }
  }

  /// The document as the bytes of a file, in UTF-8; a table of many rows is written row by row.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - width: The columns to fill, for the format `table`.
  /// - Complexity: O(length of the result) time; memory for the result and, of a table for programs, one row.
  public func bytes(_ format: OutputFormat, width: Int = 120) -> [UInt8] {
    guard format == .csv || format == .tsv else { return Array(text(format, width: width).utf8) }
    var writer = CSVRowWriter(separator: format == .csv ? "," : "\t")
    for column in flat.columns { writer.put(.text(column.name)) }
    writer.endRow()
    for place in 0..<flat.rowCount {
      for cell in flat.row(at: place) { writer.put(Self.csvCell(cell)) }
      writer.endRow()
    }
    return writer.bytes
  }

  private static func csvCell(_ cell: ResultTable.Cell) -> CSVWriter.Cell {
    switch cell {
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .flag(let flag): .text(flag ? "yes" : "no")
    case .list(let items) where items.count < 2: .init(items.first)
    case .list(let items): .text(items.joined(separator: ";"))
    case .blank: .blank
    }
  }
}
