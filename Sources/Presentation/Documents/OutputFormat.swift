import Tables

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

  /// The format that goes with the ending of a file's name; nil where it has no ending, or one that stands for none.
  public init?(fileName: String) {
    let ending = FileEnding.of(fileName)
    guard let format = Self.allCases.first(where: { $0.endings.contains { $0 == ending } }) else { return nil }
    self = format
  }

  /// The endings of files' names that stand for it, the usual one first.
  package var endings: [String] {
    switch self {
    case .table: ["txt"]
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .json: ["json"]
    case .jsonl: ["jsonl", "ndjson"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    }
  }
}
