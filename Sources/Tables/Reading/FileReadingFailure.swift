extension FileReading {
  /// Why a file could not be read.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing of that name.
    case missing(path: String)
    /// There is something else of that name.
    case noFile(path: String, Kind)
    /// The system refused, in its own words.
    case refused(path: String, reason: String)

    /// What happened.
    public var description: String {
      switch self {
      case .missing(let path): "there is no file \(path)"
      case .noFile(let path, let kind): "\(path) could not be read: it is \(kind.name), not a file"
      case .refused(let path, let reason): "\(path) could not be read: \(reason)"
      }
    }
  }
}

extension FileReading.Kind {
  /// What it is, with its article.
  public var name: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .brokenLink: "a link that leads nowhere"
    }
  }
}
