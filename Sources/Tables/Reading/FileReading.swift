import Glibc

/// The one way in which users' files are read, edge lists of `Graphs` apart: to a limit and one byte, and never what has
/// no end.
///
/// A pipe without a writer would be waited for, a device may never end; both are refused before they are opened. A test
/// finds every other place that reads a file.
public enum FileReading {
  /// What lies at a path, links followed.
  public enum Kind: Sendable, Hashable {
    /// A file with bytes and an end.
    case file
    case folder, pipe, socket, device
    /// A link that leads to nothing, or round in a circle.
    case brokenLink
  }

  /// What lies at a path; nil where there is nothing, or it cannot be known.
  public static func kind(of path: String) -> Kind? { try? look(at: path) }

  /// The bytes of a file.
  ///
  /// - Parameter limit: The most bytes that are wanted; one more is read, so that a larger file is seen to be one.
  /// - Complexity: O(bytes), and never more memory than the limit and one byte.
  public static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    let kind = try look(at: path)
    guard kind == .file else { throw .noFile(path: path, kind) }
    // What lies there may have been exchanged since: a pipe is then opened without waiting, and found out below.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path) }
    guard Self.kind(status) == .file else { throw .noFile(path: path, Self.kind(status)) }
    var bytes = try bytes(of: descriptor, path, count: min(Int(status.st_size), limit) + 1)
    // What is left where the size is not what the system says, as it is for files that it makes up when they are read.
    while bytes.count > Int(status.st_size), bytes.count <= limit {
      let more = try Self.bytes(of: descriptor, path, count: min(limit + 1 - bytes.count, 1 << 16))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// What lies at a path, or why it cannot be known.
  private static func look(at path: String) throws(Failure) -> Kind {
    var status = stat()
    if stat(path, &status) == 0 { return kind(status) }
    let code = errno
    // Whatever else it is, such as a folder that may not be entered, says nothing against the link.
    guard code == ENOENT || code == ELOOP else { throw .system(path, code) }
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { return .brokenLink }
    throw code == ENOENT ? .missing(path: path) : .system(path, code)
  }

  /// Up to so many bytes, read to where they stay: a large file would be copied once more otherwise.
  private static func bytes(of descriptor: Int32, _ path: String, count: Int) throws(Failure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    guard failure == 0 else { throw .system(path, failure) }
    return bytes
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    default: .device
    }
  }
}

extension FileReading.Failure {
  /// What the system said, by default last.
  fileprivate static func system(_ path: String, _ code: Int32 = errno) -> Self {
    .refused(path: path, reason: String(cString: strerror(code)))
  }
}
