public import Tables

/// How a data set is read.
public struct IntakeOptions: Sendable {
  /// What is refused for its size.
  public var limits = TableLimits()
  /// How the bytes stand for characters, unless a byte order mark says otherwise.
  public var encoding = TextEncoding.utf8
  /// Whether links with an unknown end are left out, and counted, instead of refused.
  public var allowsUnknownEnds = false

  /// The default options.
  public init() {}
}

/// A file of a data set folder, as it lies on disk.
public struct InputFile: Sendable {
  /// The name, without its folder.
  public var name: String
  /// The contents; none where it was not read.
  public var bytes: [UInt8]
  /// What it is; only files are read.
  public let kind: FileReading.Kind

  /// A file with a name and contents.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    kind = .file
  }

  /// Something that bears the name of a table and was not read.
  init(unread name: String, _ kind: FileReading.Kind) {
    self.name = name
    self.kind = kind
    bytes = []
  }
}
