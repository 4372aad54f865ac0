import Glibc

/// Whole frames and whole writes on a file descriptor.
enum DescriptorStream {
  /// One frame, or what there is up to the end; nil on an error or beyond the limit.
  ///
  /// Whoever sends frames waits for the answer to one before the next, so nothing stands behind a frame.
  static func readFrame(from descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limit { return nil }
      if let length = WorkerFrame.announcedLength(bytes), bytes.count >= length { return bytes }
    }
  }

  /// Writes everything; false on an error.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var position = 0
    while position < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        write(descriptor, all.baseAddress?.advanced(by: position), all.count - position)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      position += count
    }
    return true
  }
}
