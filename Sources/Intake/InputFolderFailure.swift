extension InputFolder {
  /// Why a folder could not be read.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing of that name.
    case missing(path: String)
    /// There is a file of that name, not a folder.
    case notAFolder(path: String)
    /// There is no file of that name.
    case missingFile(path: String)
    /// The system refused, in its own words.
    case unreadable(path: String, reason: String)

    /// What happened and what to do.
    public var description: String {
      switch self {
      case .missing(let path): "there is no folder \(path)"
      case .notAFolder(let path): "\(path) is a file; give the folder that holds cities.csv and links.csv"
      case .missingFile(let path): "there is no file \(path)"
      case .unreadable(let path, let reason): "\(path) could not be read: \(reason)"
      }
    }

    /// A pipe, a device, or whatever else has no end that can be counted on.
    static func irregular(path: String) -> Self { .unreadable(path: path, reason: "it is not a regular file") }
  }
}
