internal import Glibc

/// What the system says of a file.
struct FileStatus {
  private let values: stat

  /// The status of what a path names, of a link itself unless it is followed; nil where there is nothing.
  ///
  /// - Parameter followingLinks: Whether a link stands for what it leads to.
  static func of(_ path: UnsafePointer<CChar>, followingLinks: Bool = false) throws(SystemFault) -> FileStatus? {
    var values = stat()
    let result = followingLinks ? stat(path, &values) : lstat(path, &values)
    if result == 0 { return FileStatus(values: values) }
    let code = errno
    if code == ENOENT { return nil }
    throw SystemFault(code: code)
  }

  /// The status of an open file; nil where it is not open.
  static func of(_ descriptor: Int32) -> FileStatus? {
    var values = stat()
    return fstat(descriptor, &values) == 0 ? FileStatus(values: values) : nil
  }

  private var type: mode_t { values.st_mode & S_IFMT }
  var isFolder: Bool { type == S_IFDIR }
  var isRegular: Bool { type == S_IFREG }
  var isLink: Bool { type == S_IFLNK }
  /// The bits of permission.
  var mode: mode_t { values.st_mode & 0o7777 }
  var owner: uid_t { values.st_uid }
  var group: gid_t { values.st_gid }
  /// When it was last read and changed.
  var times: [timespec] { [values.st_atim, values.st_mtim] }
  var identity: FileIdentity { FileIdentity(device: UInt64(values.st_dev), number: UInt64(values.st_ino)) }
  var device: UInt64 { identity.device }
}

/// Which file it is, whatever its names are: two paths that lead to one file have one identity.
package struct FileIdentity: Sendable, Hashable {
  /// The file system that it lies in.
  package let device: UInt64
  /// Its number there.
  package let number: UInt64

  init(device: UInt64, number: UInt64) { (self.device, self.number) = (device, number) }

  /// The identity of what a path leads to; nil where that is nothing, or may not be looked at.
  package init?(_ path: String) {
    guard let status = try? FileStatus.of(path, followingLinks: true) else { return nil }
    self = status.identity
  }
}
