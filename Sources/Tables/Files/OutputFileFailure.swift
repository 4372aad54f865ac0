internal import Glibc

extension OutputFile {
  /// Why a file could not be written.
  package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The path names a folder.
    case isDirectory(path: String)
    /// The file is there already and was not to be replaced.
    case exists(path: String)
    /// The file is one of those that the result was made from.
    case isInput(path: String)
    /// There is no folder to write it into.
    case noFolder(path: String, folder: String)
    /// Two results were to go into the same file.
    case twice(path: String)
    /// Nobody reads any more what is written to a pipe.
    case readerGone(path: String)
    /// The run was interrupted.
    case interrupted(path: String)
    /// The system refused, in its own words.
    case refused(path: String, reason: String)

    init(_ path: String, _ fault: SystemFault) {
      switch fault.code {
      case EPIPE: self = .readerGone(path: path)
      case ECANCELED: self = .interrupted(path: path)
      default: self = .refused(path: path, reason: fault.words)
      }
    }

    /// What happened and what to do.
    package var description: String {
      switch self {
      case .isDirectory(let path): "\(path) is a folder; give the path of a file"
      case .exists(let path): "\(path) exists already; add --force to replace it, or choose another name"
      case .isInput(let path):
        "\(path) is one of the files that were read, which an output does not replace; choose another name"
      case .noFolder(let path, let folder): "\(path) could not be written: there is no folder \(folder)"
      case .twice(let path): "\(path) is named for two results; choose another name for one of them"
      case .readerGone(let path): "\(path) could not be written: nobody reads it any more"
      case .interrupted(let path): "\(path) was not written, as the run was interrupted"
      case .refused(let path, let reason): "\(path) could not be written: \(reason)"
      }
    }
  }
}
