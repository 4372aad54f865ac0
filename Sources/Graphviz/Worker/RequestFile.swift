import CGraphviz
import Glibc

/// A request laid down in memory that a child reads as its standard input.
///
/// Not a pipe: a child that dies early would send the parent SIGPIPE, and two full pipes can wait for each other.
struct RequestFile {
  let descriptor: Int32

  /// Lays down the bytes, and goes back to the start.
  init?(_ bytes: [UInt8]) {
    let descriptor = cg_memory_file()
    guard descriptor >= 0 else { return nil }
    guard DescriptorStream.writeAll(bytes, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }
}
