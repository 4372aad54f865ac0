extension OutputFolder {
  /// Why a folder could not be made.
  package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is a file of that name.
    case isFile(path: String)
    /// The folder has something in it.
    case isNotEmpty(path: String)
    /// The system refused, in its own words.
    case refused(path: String, reason: String)

    /// What happened and what to do.
    package var description: String {
      switch self {
      case .isFile(let path): "\(path) is a file; give the path of a new or empty folder"
      case .isNotEmpty(let path): "\(path) is not empty; give the path of a new or empty folder"
      case .refused(let path, let reason): "\(path) could not be written: \(reason)"
      }
    }

    /// A file that the system makes no room for.
    static func cannotMake(_ name: String, in path: String) -> Self {
      .refused(path: path, reason: "\(name) cannot be made")
    }
  }
}
