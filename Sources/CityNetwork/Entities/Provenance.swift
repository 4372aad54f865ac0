/// Where a fact was read: a row of a file, and the source that the row names.
public struct Provenance: Sendable, Hashable, Codable {
  /// The file's name, without its folder; empty for facts that were not read from a file.
  public var file: String
  /// The line of the file, from 1; 0 for facts that were not read from a file.
  public var line: Int
  /// The page, document or person that the row names as its source; nil where it names none.
  public var source: String?

  /// A place of origin.
  public init(file: String = "", line: Int = 0, source: String? = nil) {
    self.file = file
    self.line = line
    self.source = source
  }
}

/// Yes, no, or not known: an unknown is never read as a no.
public enum Answer: String, Sendable, Hashable, Codable, CaseIterable {
  /// Known to be so.
  case yes
  /// Known not to be so.
  case no
  /// Not known.
  case unknown
}

/// A value with the source that vouches for it and a remark.
public struct Sourced<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  /// The value.
  public var value: Value
  /// The page, document or person that says so; nil where none is named.
  public var source: String?
  /// A remark; nil where there is none.
  public var note: String?

  /// A value with its source.
  public init(_ value: Value, source: String? = nil, note: String? = nil) {
    self.value = value
    self.source = source
    self.note = note
  }
}

/// How sure the author of a row is of it.
public enum Confidence: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Hearsay, or inferred.
  case low = 1
  /// From one source that may be wrong.
  case medium
  /// From a source that knows.
  case high

  /// Orders by trust.
  public static func < (a: Confidence, b: Confidence) -> Bool { a.rawValue < b.rawValue }

  /// The word used in data files.
  public var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }
}
