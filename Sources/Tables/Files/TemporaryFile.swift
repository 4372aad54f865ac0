import Foundation
internal import Glibc

/// A new file beside the one whose name it is to take.
struct TemporaryFile {
  /// Where it is.
  let path: String
  private let descriptor: Int32
  private let registered: UnfinishedOutput

  private static let ending = ".cityweave-"

  /// Makes an empty file.
  ///
  /// - Parameters:
  ///   - target: Whose name it is to take; a path without links.
  ///   - old: What has that name now, whose mode and owner are kept.
  static func make(for target: String, keeping old: FileStatus?) throws(SystemFault) -> TemporaryFile {
    let start = OutputPath.join(
      OutputPath.parent(target), OutputPath.hiddenName(of: OutputPath.name(target), ending))
    while true {
      let path = start + String(UInt32.random(in: 0x1000_0000...UInt32.max), radix: 16)
      let descriptor: Int32
      do {
        descriptor = try SystemCall.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, old == nil ? 0o666 : 0o600)
      } catch {
        if error.code == EEXIST { continue }
        throw error
      }
      let file = TemporaryFile(
        path: path, descriptor: descriptor, registered: UnfinishedOutputs.current.begin { unlink(path) })
      // Whoever clears what was left lying takes a file without a lock for such.
      _ = flock(descriptor, LOCK_EX | LOCK_NB)
      if (try? FileStatus.of(path))??.identity == FileStatus.of(descriptor)?.identity { return file }
      file.discard()
    }
  }

  /// Fills the file and waits until it lies on the disk.
  ///
  /// - Parameter mark: What stands before the bytes.
  func fill(
    _ bytes: UnsafeRawBufferPointer, after mark: [UInt8] = [], keeping old: FileStatus?
  ) throws(SystemFault) {
    if !mark.isEmpty {
      try Data(mark).withBytes { (mark) throws(SystemFault) in try SystemCall.write(mark, to: descriptor) }
    }
    try SystemCall.write(bytes, to: descriptor)
    if let old { try FileOwnership.copy(old, to: descriptor) }
    try SystemCall.sync(descriptor)
  }

  /// Gives it the target's name.
  ///
  /// - Parameter replacing: Whether what has the name now gives way.
  func place(as target: String, replacing: Bool) throws(SystemFault) {
    try registered.place { () throws(SystemFault) in
      if replacing { try SystemCall.rename(path, to: target) } else { try SystemCall.renameToFree(path, target) }
    }
    try SystemCall.syncFolder(OutputPath.parent(target))
  }

  /// Removes it, unless it has taken its place.
  func discard() {
    registered.remove()
    UnfinishedOutputs.current.end(registered)
    close(descriptor)
  }

  /// Removes what killed runs left beside a file.
  ///
  /// - Returns: How many files that were.
  static func clearLeftovers(of target: String) -> Int {
    let folder = OutputPath.parent(target)
    let start = OutputPath.hiddenName(of: OutputPath.name(target), Self.ending)
    let names = ((try? FolderEntries.names(in: RawPath(folder))) ?? []).map(\.text).filter { name in
      name.hasPrefix(start) && name.dropFirst(start.count).allSatisfy(\.isHexDigit)
    }
    return names.count { name in
      let path = OutputPath.join(folder, name)
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      return FileStatus.of(descriptor)?.isRegular == true && flock(descriptor, LOCK_EX | LOCK_NB) == 0
        && unlink(path) == 0
    }
  }
}

/// Whose a file is, and who may do what with it.
enum FileOwnership {
  /// Gives an open file the owner, as far as the system allows, and the mode of another.
  static func copy(_ old: FileStatus, to descriptor: Int32) throws(SystemFault) {
    let now = FileStatus.of(descriptor)
    var mode = old.mode
    if now?.owner != old.owner || now?.group != old.group {
      // Only the superuser gives files away; others keep the group where they belong to it.
      do {
        try SystemCall.setOwner.make { Int(fchown(descriptor, old.owner, old.group)) }
      } catch {
        if fchown(descriptor, uid_t.max, old.group) != 0 { mode &= 0o777 }
      }
    }
    try SystemCall.setMode.make { Int(fchmod(descriptor, mode)) }
  }
}
