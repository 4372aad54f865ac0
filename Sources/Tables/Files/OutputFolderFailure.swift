internal import Glibc

extension OutputFolder {
  /// Why a folder could not be written.
  package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is a file of that name.
    case isFile(path: String)
    /// The folder has something in it.
    case isNotEmpty(path: String)
    /// The folder is the data set's own, or a file in it is one of those that were read.
    case isInput(path: String)
    /// The folder lies in that of the data set.
    case liesInInput(path: String, folder: String)
    /// The folder of the data set lies in the folder.
    case holdsInput(path: String, folder: String)
    /// The folder holds a data set.
    case holdsData(path: String, file: String)
    /// A folder has the name of a file that is to be written.
    case folderInTheWay(path: String)
    /// Another file system begins there, so that the folder cannot be exchanged.
    case isMounted(path: String)
    /// Nothing can be made beside the folder.
    case noRoomBeside(path: String, folder: String, reason: String)
    /// Something that others put into the folder cannot be in the one that replaces it.
    case notTakenOver(path: String, reason: String)
    /// Another process is writing it, since some second since 1970; nil where it did not say.
    case held(path: String, process: Int?, since: Int?)
    /// The run was interrupted.
    case interrupted(path: String)
    /// The system refused, in its own words.
    case refused(path: String, reason: String)

    init(_ path: String, _ fault: SystemFault) {
      switch fault.code {
      case ECANCELED: self = .interrupted(path: path)
      case EBUSY, EXDEV: self = .isMounted(path: path)
      default: self = .refused(path: path, reason: fault.words)
      }
    }

    /// Whether another folder was meant to be named, so that nothing is amiss with this one.
    package var isMisuse: Bool {
      switch self {
      case .isInput, .liesInInput, .holdsInput, .holdsData: true
      default: false
      }
    }

    /// What happened and what to do.
    package var description: String {
      switch self {
      case .isFile(let path): "\(path) is a file; give the path of a new or empty folder"
      case .isNotEmpty(let path): "\(path) is not empty; give the path of a new or empty folder"
      case .isInput(let path): "\(path) is what is read, which an output does not replace; give another folder"
      case .liesInInput(let path, let folder):
        "\(path) lies in \(folder), which is what is read; give a folder outside of it"
      case .holdsInput(let path, let folder):
        "\(path) holds the folder \(folder), which is what is read; give another folder"
      case .holdsData(let path, let file):
        "\(path) holds \(file) of a data set, which no output is put beside; give another folder"
      case .folderInTheWay(let path): "\(path) is a folder, and a file of that name is to be written; rename it"
      case .isMounted(let path):
        "\(path) cannot be exchanged as a whole, as another file system is mounted there; give a folder in it, such as "
          + OutputPath.join(path, "result")
      case .noRoomBeside(let path, let folder, let reason):
        "\(path) cannot be exchanged as a whole, as nothing can be made in \(folder): \(reason); give a folder in it, "
          + "such as " + OutputPath.join(path, "result")
      case .notTakenOver(let path, let reason):
        "\(path) could not be taken over into the new folder: \(reason); move it elsewhere, or give another folder"
      case .held(let path, let process, let since):
        "\(path) is being written by \(Self.holder(process, since)), and was left as it is; try again when that has ended"
      case .interrupted(let path): "\(path) was not written, as the run was interrupted"
      case .refused(let path, let reason): "\(path) could not be written: \(reason)"
      }
    }

    private static func holder(_ process: Int?, _ since: Int?) -> String {
      guard let process, let since else { return "another process" }
      var seconds = time_t(since)
      var parts = tm()
      gmtime_r(&seconds, &parts)
      var text = [CChar](repeating: 0, count: 32)
      let count = strftime(&text, text.count, "%Y-%m-%d %H:%M:%S UTC", &parts)
      let moment = String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return "process \(process) since \(moment)"
    }
  }
}
