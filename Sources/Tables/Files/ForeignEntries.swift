internal import Glibc

/// What others put into a folder, taken over into the one that replaces it.
struct ForeignEntries {
  /// The folder that is replaced.
  private let old: RawPath
  /// The one that replaces it.
  private let new: RawPath

  init(old: String, new: String) { (self.old, self.new) = (RawPath(old), RawPath(new)) }

  /// Gives files a second name in the new folder, where they are the same files with the same times, and makes folders
  /// anew with the same in them. Both folders are whole then, whatever happens next.
  ///
  /// What can have no second name is left for ``carryLate(except:)``; what could not be moved then either is refused.
  ///
  /// - Parameter ours: Names that are not taken over.
  func carry(except ours: Set<String>) throws(OutputFolder.Failure) {
    let device = (try? FileStatus.of(old.bytes))??.device
    let ours = Set(ours.map { RawPath($0) })
    for name in try Self.names(in: old) where !ours.contains(name) {
      try Self.carry(old.joined(name), to: new.joined(name), device: device)
    }
  }

  private static func carry(_ path: RawPath, to copy: RawPath, device: UInt64?) throws(OutputFolder.Failure) {
    do {
      try carryWhole(path, to: copy, device: device)
    } catch {
      FolderEntries.removeTree(copy)
      let isBound = error.saysNoLinks || error.code == EACCES
      if isBound, canMove(path) { return }
      // A file system that is mounted there can be moved as little as what belongs to somebody else.
      throw isBound || error.code == EXDEV
        ? .notTakenOver(path: path.text, reason: error.words) : .refused(path: path.text, reason: error.words)
    }
  }

  /// Takes over a file, or a folder with all that is in it.
  private static func carryWhole(_ path: RawPath, to copy: RawPath, device: UInt64?) throws(SystemFault) {
    guard let status = try FileStatus.of(path.bytes) else { return }
    guard status.device == device else { throw SystemFault(code: EXDEV) }
    guard status.isFolder else { return try SystemCall.link(path.bytes, to: copy.bytes) }
    try SystemCall.makeFolder(copy.bytes, 0o700)
    for name in try FolderEntries.names(in: path) {
      try carryWhole(path.joined(name), to: copy.joined(name), device: device)
    }
    try FolderOwnership.copy(status, to: copy, withTimes: true)
  }

  /// Whether it can be moved into another folder: one that is a folder itself has to be written for that.
  private static func canMove(_ path: RawPath) -> Bool {
    guard let status = try? FileStatus.of(path.bytes) else { return false }
    return !status.isFolder || access(path.bytes, W_OK | X_OK) == 0
  }

  /// Moves over what the new folder does not have: what could have no second name, and what was put into the old folder
  /// while the new one was being filled.
  ///
  /// - Parameter isOurs: Whether something that lies in the old folder was written by an earlier run.
  func carryLate(except isOurs: (String) -> Bool) throws(OutputFolder.Failure) {
    for name in try Self.names(in: old) where !isOurs(name.text) {
      try Self.carryLate(old.joined(name), to: new.joined(name))
    }
  }

  private static func carryLate(_ path: RawPath, to place: RawPath) throws(OutputFolder.Failure) {
    do {
      guard let status = try FileStatus.of(path.bytes) else { return }
      guard let there = try FileStatus.of(place.bytes) else {
        return try SystemCall.rename(path.bytes, to: place.bytes)
      }
      if status.identity == there.identity { return }
      // Another file under the name of one that was taken over: somebody saved it anew meanwhile.
      if !status.isFolder { return there.isFolder ? () : try SystemCall.rename(path.bytes, to: place.bytes) }
      guard there.isFolder else { return }
    } catch {
      throw .refused(path: path.text, reason: error.words)
    }
    for name in try names(in: path) {
      try carryLate(path.joined(name), to: place.joined(name))
    }
  }

  private static func names(in folder: RawPath) throws(OutputFolder.Failure) -> [RawPath] {
    do { return try FolderEntries.names(in: folder) } catch { throw .refused(path: folder.text, reason: error.words) }
  }
}

/// Whose a folder is, and who may do what with it.
enum FolderOwnership {
  /// Gives a folder the owner, as far as the system allows, and the mode of another.
  ///
  /// - Parameter withTimes: Whether it also gets the times, and cannot do without the owner.
  static func copy(_ old: FileStatus, to path: RawPath, withTimes: Bool = false) throws(SystemFault) {
    guard let now = try FileStatus.of(path.bytes) else { throw SystemFault(code: ENOENT) }
    if now.owner != old.owner || now.group != old.group {
      do {
        try SystemCall.setOwner.make { Int(chown(path.bytes, old.owner, old.group)) }
      } catch {
        if withTimes { throw error }
        _ = chown(path.bytes, uid_t.max, old.group)
      }
    }
    try SystemCall.setMode.make { Int(chmod(path.bytes, old.mode)) }
    guard withTimes else { return }
    try SystemCall.syncFolder(path.bytes)
    try SystemCall.setTimes.make { Int(utimensat(AT_FDCWD, path.bytes, old.times, 0)) }
  }
}
