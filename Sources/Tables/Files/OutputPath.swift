internal import Glibc

/// Where a path leads that something is to be written to.
struct OutputPath {
  /// The path without links.
  let path: String
  /// What is there; nil where nothing is yet.
  let status: FileStatus?
  /// The open stream that the path stands for, as `/dev/stdout` does.
  let descriptor: Int32?

  /// Follows all links, also those to what is not there yet.
  ///
  /// - Parameter isAbsolute: Whether the path is to be one that does not depend on the working folder.
  static func resolve(_ path: String, isAbsolute: Bool = false) throws(SystemFault) -> OutputPath {
    guard !path.isEmpty else { throw SystemFault(code: ENOENT) }
    let start = isAbsolute && !path.hasPrefix("/") ? try workingFolder() + "/" + path : path
    var pending = Array(components(start).reversed())
    var current = start.hasPrefix("/") ? "/" : "."
    var links = 0
    while let component = pending.popLast() {
      if component == ".." {
        current = above(current)
        continue
      }
      let next = join(current, component)
      if let descriptor = descriptor(next) { return OutputPath(path: next, status: nil, descriptor: descriptor) }
      guard try FileStatus.of(next)?.isLink == true else {
        current = next
        continue
      }
      links += 1
      guard links <= 40 else { throw SystemFault(code: ELOOP) }
      let destination = try destination(of: next)
      pending += components(destination).reversed()
      if destination.hasPrefix("/") { current = "/" }
    }
    // A slash at the end asks for a folder.
    let asked = path.hasSuffix("/") && current != "/" ? current + "/" : current
    return OutputPath(path: current, status: try FileStatus.of(asked), descriptor: nil)
  }

  /// The folder that a path without links lies in.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  /// A hidden name beside a file, cut where the system allows no longer one; eight more letters have room behind it.
  static func hiddenName(of name: String, _ ending: String) -> String {
    let longest = Int(NAME_MAX) - ending.utf8.count - 9
    guard name.utf8.count > longest else { return "." + name + ending }
    // The hash keeps apart what begins alike.
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    var start = name
    while start.utf8.count > longest - 17 { start.removeLast() }
    return ".\(start)-\(String(hash, radix: 16))\(ending)"
  }

  private static func components(_ path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }

  private static func above(_ path: String) -> String {
    if path == "/" { return path }
    let name = name(path)
    return name == "." || name == ".." ? join(path, "..") : parent(path)
  }

  /// The stream behind one of the names that the system gives to the process's own.
  private static func descriptor(_ path: String) -> Int32? {
    if path == "/dev/stdout" { return STDOUT_FILENO }
    if path == "/dev/stderr" { return STDERR_FILENO }
    for folder in ["/dev/fd/", "/proc/self/fd/", "/proc/\(getpid())/fd/"] where path.hasPrefix(folder) {
      return Int32(path.dropFirst(folder.count))
    }
    return nil
  }

  private static func destination(of link: String) throws(SystemFault) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(link, &buffer, buffer.count)
    guard count >= 0 else { throw SystemFault(code: errno) }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func workingFolder() throws(SystemFault) -> String {
    guard let name = getcwd(nil, 0) else { throw SystemFault(code: errno) }
    defer { free(name) }
    return String(cString: name)
  }
}
