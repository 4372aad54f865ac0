extension OutputFile {
  /// Why a file could not be written.
  package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The path names a folder.
    case isDirectory(path: String)
    /// The file is there already and was not to be replaced.
    case exists(path: String)
    /// The system refused, in its own words.
    case refused(path: String, reason: String)

    /// What happened and what to do.
    package var description: String {
      switch self {
      case .isDirectory(let path): "\(path) is a folder; give the path of a file"
      case .exists(let path): "\(path) exists already; add --force to replace it, or choose another name"
      case .refused(let path, let reason): "\(path) could not be written: \(reason)"
      }
    }
  }
}
