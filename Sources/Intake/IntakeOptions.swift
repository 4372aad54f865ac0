public import Tables

/// How a data set is read.
public struct IntakeOptions: Sendable {
  /// What is refused for its size.
  public var limits = TableLimits()
  /// How the bytes stand for characters, unless a byte order mark says otherwise.
  public var encoding = TextEncoding.utf8
  /// Whether links with an unknown end are left out, and counted, instead of refused.
  public var allowsUnknownEnds = false
  /// Whether what is read on an assumption, or set aside, is an error instead of a warning.
  public var isStrict = false

  /// The default options.
  public init() {}
}

/// A file of a data set folder, as it lies on disk.
public struct InputFile: Sendable {
  /// The name, without its folder.
  public var name: String
  /// The contents; of what is no table of a data set its beginning at most.
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
  ///
  /// - Parameter beginning: Its first bytes, where they are known.
  init(unread name: String, _ kind: FileReading.Kind, beginning: [UInt8] = []) {
    self.name = name
    self.kind = kind
    bytes = beginning
  }
}
