/// One thing that is wrong, doubtful or worth knowing about the data, said so that a person can mend it.
///
/// A diagnostic is a value: it is collected, never thrown, so that one run reports every problem of a file.
public struct Diagnostic: Sendable, Hashable, Codable {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// The data cannot be used until this is mended.
    case error
    /// The data can be used, but is probably not what its author meant.
    case warning
    /// Something was noticed or counted; nothing needs to be done.
    case note
  }

  /// A place in a file, as an editor or spreadsheet counts.
  public struct Location: Sendable, Hashable, Codable {
    /// The file's name, without its folder.
    public var file: String
    /// The line, from 1. Nil where the diagnostic is about the whole file.
    public var line: Int?
    /// The column in Unicode scalars, from 1. Nil where the diagnostic is about the whole line.
    public var column: Int?

    /// A place in a file.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable, documented name such as `link.end.unknown`.
  public var code: String
  /// Where it is.
  public var location: Location
  /// The text found there, shortened; empty where there is none.
  public var excerpt: String
  /// What is the matter, in one sentence without a full stop.
  public var message: String
  /// What to do about it; empty where the message says it all.
  public var fix: String
  /// Whether it tells of something that was read on an assumption, or set aside: strict reading makes an error of it.
  public var isAssumption: Bool

  /// The most Unicode scalars that one part of a diagnostic holds; what is longer is cut in its middle.
  public static let longestPart = 400

  /// A diagnostic with all its parts, each cut to ``longestPart``: a cell may be a whole book.
  public init(
    _ severity: Severity, code: String, at location: Location, excerpt: String = "", message: String, fix: String = "",
    isAssumption: Bool = false
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.excerpt = Self.shortened(excerpt)
    self.message = Self.shortened(message)
    self.fix = Self.shortened(fix)
    self.isAssumption = isAssumption
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestPart, text.unicodeScalars.count > longestPart else { return text }
    let half = (longestPart - 1) / 2
    var cut = String(text.unicodeScalars.prefix(half))
    cut.unicodeScalars.append("…")
    cut.unicodeScalars.append(contentsOf: text.unicodeScalars.suffix(half))
    return cut
  }
}
