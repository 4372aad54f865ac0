internal import Glibc

// Calls of Linux that Swift's overlay does not show: `renameat2`, which the C library has since 2.28, and
// `sync_file_range`.
extension SystemCall {
  private typealias Rename2 =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  private static let rename2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Rename2.self) }

  private static let sparing: UInt32 = 1
  private static let swapping: UInt32 = 2

  /// Lets two paths swap what they name, in one step.
  ///
  /// - Throws: ``SystemFault`` whose ``SystemFault/saysUnsupported`` holds where the file system knows no such step.
  static func exchange(_ a: String, _ b: String) throws(SystemFault) {
    try SystemCall.exchange.make { call(a, b, swapping) }
  }

  /// Renames a file unless something has the new name already: then the error is `EEXIST`.
  static func renameToFree(_ path: String, _ target: String) throws(SystemFault) {
    do {
      try SystemCall.rename.make { call(path, target, sparing) }
    } catch {
      guard error.saysUnsupported else { throw error }
      try link(path, to: target)
      unlink(path)
    }
  }

  private typealias SyncRange = @convention(c) (Int32, Int64, Int64, UInt32) -> Int32

  private static let syncRange = dlsym(nil, "sync_file_range").map { unsafeBitCast($0, to: SyncRange.self) }

  /// Lets a file go to the disk without waiting for it: of many files, those that are waited for later are there by then.
  static func startSync(_ descriptor: Int32) { _ = syncRange?(descriptor, 0, 0, 2) }

  private static func call(_ a: String, _ b: String, _ flags: UInt32) -> Int {
    guard let rename2 else {
      errno = ENOSYS
      return -1
    }
    return Int(rename2(AT_FDCWD, a, AT_FDCWD, b, flags))
  }
}
