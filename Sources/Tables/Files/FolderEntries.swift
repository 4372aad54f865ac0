internal import Glibc

/// What lies in a folder.
enum FolderEntries {
  /// The names in a folder, in order.
  static func names(in folder: String) throws(SystemFault) -> [String] {
    guard let stream = opendir(folder) else { throw SystemFault(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw SystemFault(code: errno) }
    return names.sorted()
  }

  /// Removes a file, or a folder with all that is in it, as far as the system lets it; links are not followed.
  static func removeTree(_ path: String) {
    guard let found = try? FileStatus.of(path), found.isFolder else {
      unlink(path)
      return
    }
    if found.mode & 0o700 != 0o700 { chmod(path, 0o700) }
    for name in (try? names(in: path)) ?? [] { removeTree(OutputPath.join(path, name)) }
    rmdir(path)
  }
}
