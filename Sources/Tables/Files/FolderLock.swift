internal import Glibc

/// The right to write one folder, which the system takes back when the process ends, however it does.
///
/// It is the lock on a file of a working folder beside the target. The file says who holds it.
struct FolderLock {
  /// Who holds a lock.
  struct Holder {
    let process: Int
    /// Since when, in seconds since 1970.
    let since: Int
  }

  /// What came of asking for a lock.
  enum Outcome {
    case got(FolderLock)
    /// Somebody else has had it all the time; nil where they have not said who they are.
    case held(Holder?)
  }

  private let path: String
  private let descriptor: Int32
  /// The number of the folder that an earlier holder filled, where it did not come to its end; nil where it had not begun
  /// to fill one.
  let earlierDraft: UInt64?

  /// Takes a lock, waiting for who holds it.
  ///
  /// - Parameters:
  ///   - folder: The working folder, made where it is not there.
  ///   - patience: How long to wait, in seconds.
  static func take(in folder: String, patience: Double) throws(SystemFault) -> Outcome {
    let path = OutputPath.join(folder, "lock")
    var waited = 0.0
    while true {
      var isNew = true
      do {
        try SystemCall.makeFolder(folder)
      } catch {
        guard error.code == EEXIST, try FileStatus.of(folder)?.isFolder == true else { throw error }
        isNew = false
      }
      let descriptor: Int32
      do {
        descriptor = try open(path)
      } catch {
        // Whoever held it has just removed the working folder.
        if error.code == ENOENT { continue }
        if isNew { rmdir(folder) }
        throw error
      }
      let isFree: Bool
      do {
        isFree = try lock(descriptor)
      } catch {
        close(descriptor)
        // Where nothing can be locked, nobody holds it.
        if isNew {
          unlink(path)
          rmdir(folder)
        }
        throw error
      }
      if isFree {
        // Not the lock of a file that was removed while it was opened.
        if (try? FileStatus.of(path))??.identity == FileStatus.of(descriptor)?.identity {
          let said = record(descriptor)
          let draft = said.count == 3 && said[2] != 0 ? said[2] : nil
          return .got(FolderLock(path: path, descriptor: descriptor, earlierDraft: draft))
        }
        close(descriptor)
        continue
      }
      guard waited < patience else {
        defer { close(descriptor) }
        let said = record(descriptor)
        return .held(said.count >= 2 ? Holder(process: Int(said[0]), since: Int(said[1])) : nil)
      }
      close(descriptor)
      usleep(50_000)
      waited += 0.05
    }
  }

  /// Says in the file who holds it, and which folder is being filled.
  func tell(draft: UInt64? = nil) throws(SystemFault) {
    let numbers = [UInt64(getpid()), UInt64(time(nil)), draft ?? 0].map(String.init)
    let text = Array((numbers.joined(separator: "\n") + "\n").utf8)
    ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    let result: Result<Void, SystemFault> = text.withUnsafeBytes { bytes in
      do throws(SystemFault) { return .success(try SystemCall.write(bytes, to: descriptor)) } catch {
        return .failure(error)
      }
    }
    try result.get()
    // What is filled after that is known for a draft even where the machine stops.
    if draft != nil { try SystemCall.sync(descriptor) }
  }

  /// Removes its file, so that nothing is said any more of the working folder; not one that is another's by now.
  func removeFile() {
    guard let found = try? FileStatus.of(path), found.identity == FileStatus.of(descriptor)?.identity else { return }
    unlink(path)
  }

  /// Lets it go.
  func release() { close(descriptor) }

  /// Takes the lock of an open file.
  ///
  /// - Returns: Whether nobody else has it.
  private static func lock(_ descriptor: Int32) throws(SystemFault) -> Bool {
    do {
      try SystemCall.lock.make { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  /// Somebody else's file may perhaps be read alone, which is enough to be told who holds it.
  private static func open(_ path: String) throws(SystemFault) -> Int32 {
    do {
      return try SystemCall.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o666)
    } catch {
      let descriptor = error.code == EACCES ? Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : -1
      guard descriptor >= 0 else { throw error }
      return descriptor
    }
  }

  /// The numbers in the file: process, seconds, and the number of the folder, 0 for none.
  private static func record(_ descriptor: Int32) -> [UInt64] {
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return bytes.prefix(max(count, 0)).split(separator: 0x0A).compactMap { UInt64(String(decoding: $0, as: UTF8.self)) }
  }
}
