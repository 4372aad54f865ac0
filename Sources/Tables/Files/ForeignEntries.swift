internal import Glibc

/// What others put into a folder, taken over into the one that replaces it.
struct ForeignEntries {
  /// The folder that is replaced.
  let old: String
  /// The one that replaces it.
  let new: String

  /// Gives files a second name in the new folder, where they are the same files with the same times, and makes folders
  /// anew with the same in them. Both folders are whole then, whatever happens next.
  ///
  /// What can have no second name is left for ``carryLate(except:)``; what could not be moved then either is refused.
  ///
  /// - Parameter ours: Names that are not taken over.
  func carry(except ours: Set<String>) throws(OutputFolder.Failure) {
    let device = (try? FileStatus.of(old))??.device
    for name in try Self.names(in: old) where !ours.contains(name) {
      try Self.carry(OutputPath.join(old, name), to: OutputPath.join(new, name), device: device)
    }
  }

  private static func carry(_ path: String, to copy: String, device: UInt64?) throws(OutputFolder.Failure) {
    do {
      try carryWhole(path, to: copy, device: device)
    } catch {
      FolderEntries.removeTree(copy)
      guard error.saysNoLinks || error.code == EACCES, canMove(path) else {
        throw .refused(path: path, reason: error.words)
      }
    }
  }

  /// Takes over a file, or a folder with all that is in it.
  private static func carryWhole(_ path: String, to copy: String, device: UInt64?) throws(SystemFault) {
    guard let status = try FileStatus.of(path) else { return }
    guard status.device == device else { throw SystemFault(code: EXDEV) }
    guard status.isFolder else { return try SystemCall.link(path, to: copy) }
    try SystemCall.makeFolder(copy, 0o700)
    for name in try FolderEntries.names(in: path) {
      try carryWhole(OutputPath.join(path, name), to: OutputPath.join(copy, name), device: device)
    }
    try FolderOwnership.copy(status, to: copy, withTimes: true)
  }

  /// Whether it can be moved into another folder: one that is a folder itself has to be written for that.
  private static func canMove(_ path: String) -> Bool {
    guard let status = try? FileStatus.of(path) else { return false }
    return !status.isFolder || access(path, W_OK | X_OK) == 0
  }

  /// Moves over what the new folder does not have: what could have no second name, and what was put into the old folder
  /// while the new one was being filled.
  ///
  /// - Parameter isOurs: Whether something that lies in the old folder was written by an earlier run.
  func carryLate(except isOurs: (String) -> Bool) throws(OutputFolder.Failure) {
    for name in try Self.names(in: old) where !isOurs(name) {
      try Self.carryLate(OutputPath.join(old, name), to: OutputPath.join(new, name))
    }
  }

  private static func carryLate(_ path: String, to place: String) throws(OutputFolder.Failure) {
    do {
      guard let status = try FileStatus.of(path) else { return }
      guard let there = try FileStatus.of(place) else { return try SystemCall.rename(path, to: place) }
      if status.identity == there.identity { return }
      // Another file under the name of one that was taken over: somebody saved it anew meanwhile.
      if !status.isFolder { return there.isFolder ? () : try SystemCall.rename(path, to: place) }
      guard there.isFolder else { return }
    } catch {
      throw .refused(path: path, reason: error.words)
    }
    for name in try names(in: path) {
      try carryLate(OutputPath.join(path, name), to: OutputPath.join(place, name))
    }
  }

  private static func names(in folder: String) throws(OutputFolder.Failure) -> [String] {
    do { return try FolderEntries.names(in: folder) } catch { throw .refused(path: folder, reason: error.words) }
  }
}

/// Whose a folder is, and who may do what with it.
enum FolderOwnership {
  /// Gives a folder the owner, as far as the system allows, and the mode of another.
  ///
  /// - Parameter withTimes: Whether it also gets the times, and cannot do without the owner.
  static func copy(_ old: FileStatus, to path: String, withTimes: Bool = false) throws(SystemFault) {
    guard let now = try FileStatus.of(path) else { throw SystemFault(code: ENOENT) }
    if now.owner != old.owner || now.group != old.group {
      do {
        try SystemCall.setOwner.make { Int(chown(path, old.owner, old.group)) }
      } catch {
        if withTimes { throw error }
        _ = chown(path, uid_t.max, old.group)
      }
    }
    try SystemCall.setMode.make { Int(chmod(path, old.mode)) }
    guard withTimes else { return }
    try SystemCall.syncFolder(path)
    try SystemCall.setTimes.make { Int(utimensat(AT_FDCWD, path, old.times, 0)) }
  }
}
