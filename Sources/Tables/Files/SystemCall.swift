internal import Glibc

/// A call to the system by which an output is made, put into its place, or given its owner, mode and times.
///
/// These go through here, so that tests can refuse each. Calls that only look do not, nor do those of which nothing
/// depends on whether they succeed: removing what is not needed any more, and opening or cutting the file of a lock anew.
package enum SystemCall: Sendable, Hashable, CaseIterable {
  case open, lock, write, sync, setMode, setOwner, rename, exchange, link, makeFolder, setTimes

  @TaskLocal private static var refusal: SystemCallRefusal?

  /// Does something while calls are refused, in tests.
  ///
  /// - Parameter refuse: Gives an error number for a call that shall fail, nil for one that is to be made.
  @discardableResult
  package static func refusing<Value>(
    _ refuse: @escaping @Sendable (SystemCall) -> Int32?, in body: () throws -> Value
  ) rethrows -> Value {
    try $refusal.withValue(SystemCallRefusal(refuse), operation: body)
  }

  /// Makes the call, once more whenever a signal interrupts it.
  ///
  /// - Parameter body: Returns what the system returned: below 0 where `errno` says why not.
  @discardableResult
  func make(_ body: () -> Int) throws(SystemFault) -> Int {
    if let refusal = Self.refusal, let code = refusal.refuse(self) { throw SystemFault(code: code) }
    while true {
      let result = body()
      if result >= 0 { return result }
      let code = errno
      guard code == EINTR else { throw SystemFault(code: code) }
    }
  }

  static func open(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t = 0) throws(SystemFault) -> Int32 {
    Int32(try SystemCall.open.make { Int(Glibc.open(path, flags | O_CLOEXEC, mode)) })
  }

  /// Writes all bytes, in as many parts as the system takes them.
  ///
  /// A pipe whose other end set it to refuse rather than wait, and which is full, is waited for.
  ///
  /// - Parameter patience: How long to wait each time until there is room, in milliseconds; below 0 without end.
  /// - Throws: ``SystemFault`` with `EAGAIN` where there was no room in that time.
  package static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, patience: Int32 = -1
  ) throws(SystemFault) {
    var done = 0
    while done < bytes.count {
      let count: Int
      do {
        count = try SystemCall.write.make {
          Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        }
      } catch {
        guard error.code == EAGAIN, waitForRoom(descriptor, patience) else { throw error }
        continue
      }
      guard count > 0 else { throw SystemFault(code: EIO) }
      done += count
    }
  }

  /// Waits until a stream takes more, or says why not by the next write.
  private static func waitForRoom(_ descriptor: Int32, _ patience: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let count = poll(&asked, 1, patience)
    return count > 0 || (count < 0 && errno == EINTR)
  }

  /// Waits until what was written to a file lies on the disk. Streams and some file systems know no such thing.
  static func sync(_ descriptor: Int32) throws(SystemFault) {
    do {
      try SystemCall.sync.make { Int(fsync(descriptor)) }
    } catch {
      guard [EINVAL, ENOTSUP, ENOSYS].contains(error.code) else { throw error }
    }
  }

  /// Waits until the names in a folder lie on the disk; a folder that may not be read cannot be asked.
  static func syncFolder(_ path: UnsafePointer<CChar>) throws(SystemFault) {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    try sync(descriptor)
  }

  static func rename(_ path: UnsafePointer<CChar>, to target: UnsafePointer<CChar>) throws(SystemFault) {
    try SystemCall.rename.make { Int(Glibc.rename(path, target)) }
  }

  static func makeFolder(_ path: UnsafePointer<CChar>, _ mode: mode_t = 0o777) throws(SystemFault) {
    try SystemCall.makeFolder.make { Int(mkdir(path, mode)) }
  }

  /// Gives a file a second name; a symbolic link, itself one.
  static func link(_ path: UnsafePointer<CChar>, to target: UnsafePointer<CChar>) throws(SystemFault) {
    try SystemCall.link.make { Int(linkat(AT_FDCWD, path, AT_FDCWD, target, 0)) }
  }
}

/// An object around a closure: as the value of a task a closure itself crashes optimized builds of Swift 6.3.1.
private final class SystemCallRefusal: Sendable {
  let refuse: @Sendable (SystemCall) -> Int32?

  init(_ refuse: @escaping @Sendable (SystemCall) -> Int32?) { self.refuse = refuse }
}
