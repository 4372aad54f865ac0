/// The formats in which results are written.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Aligned columns with headings and remarks, for reading.
  case table
  /// Comma-separated values, for spreadsheets.
  case csv
  /// Tab-separated values.
  case tsv
  /// One JSON object with the rows and how they were made.
  case json
  /// One JSON object a row.
  case jsonl
  /// Markdown tables with headings and remarks.
  case markdown = "md"
  /// A page for a browser that needs nothing else.
  case html

  /// The format that goes with the ending of a file's name; nil when there is none.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "txt": self = .table
    default: return nil
    }
  }
}
