public import Tables

extension InputFolder {
  /// Why a folder could not be read.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing of that name.
    case missing(path: String)
    /// There is a file of that name, not a folder.
    case notAFolder(path: String)
    /// A file of it, or one that was named, could not be read.
    case file(FileReading.Failure)
    /// The system refused, in its own words.
    case unreadable(path: String, reason: String)

    /// What happened and what to do.
    public var description: String {
      switch self {
      case .missing(let path): "there is no folder \(path)"
      case .notAFolder(let path): "\(path) is a file; give the folder that holds cities.csv and links.csv"
      case .file(let failure): failure.description
      case .unreadable(let path, let reason): "\(path) could not be read: \(reason)"
      }
    }
  }
}
