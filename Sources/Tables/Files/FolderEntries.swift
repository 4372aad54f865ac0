internal import Glibc

/// What lies in a folder.
enum FolderEntries {
  /// The names in a folder, in order of their bytes.
  static func names(in folder: RawPath) throws(SystemFault) -> [RawPath] {
    guard let stream = opendir(folder.bytes) else { throw SystemFault(code: errno) }
    defer { closedir(stream) }
    var names: [RawPath] = []
    let itself = [RawPath("."), RawPath("..")]
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { RawPath(copying: $0) }
      }
      if !itself.contains(name) { names.append(name) }
    }
    guard errno == 0 else { throw SystemFault(code: errno) }
    return names.sorted()
  }

  /// Removes a file, or a folder with all that is in it, as far as the system lets it; links are not followed.
  static func removeTree(_ path: RawPath) {
    guard let found = try? FileStatus.of(path.bytes), found.isFolder else {
      unlink(path.bytes)
      return
    }
    if found.mode & 0o700 != 0o700 { chmod(path.bytes, 0o700) }
    for name in (try? names(in: path)) ?? [] { removeTree(path.joined(name)) }
    rmdir(path.bytes)
  }
}
