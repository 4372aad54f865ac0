internal import Glibc

/// Which files of a folder were written by which command, kept in the folder itself.
///
/// A file of an earlier run that the new one does not write must not stay as if it were new, and one that somebody else
/// put there must stay: only a list tells them apart. A line is the command, a tab, and the name.
struct WrittenNames {
  /// The name of the list.
  static let fileName = ".cityweave-files"

  private(set) var commands: [String: String] = [:]

  /// The list of a folder; an empty one where there is none that can be read.
  init(of folder: String) {
    let path = OutputPath.join(folder, Self.fileName)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard FileStatus.of(descriptor)?.isRegular == true else { return }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    for line in bytes.prefix(max(count, 0)).split(separator: 0x0A) {
      let parts = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      if parts.count == 2, !parts[1].contains("/") { commands[parts[1]] = parts[0] }
    }
  }

  /// Whether some command wrote a file of this name.
  func contains(_ name: String) -> Bool { commands[name] != nil }

  /// The names that a command wrote.
  func names(of command: String) -> Set<String> { Set(commands.filter { $0.value == command }.keys) }

  /// The list with the names alone for which something holds.
  func keeping(_ holds: (String) -> Bool) -> WrittenNames {
    var list = self
    list.commands = commands.filter { holds($0.key) }
    return list
  }

  /// The list after a command has written these names, and no others.
  func replacing(_ command: String, with names: [String]) -> WrittenNames {
    var list = self
    for name in self.names(of: command) { list.commands[name] = nil }
    for name in names { list.commands[name] = command }
    return list
  }

  /// The contents of the list's file.
  var text: String {
    commands.map { "\($0.value)\t\($0.key)\n" }.sorted().joined()
  }
}
