import Foundation
import Glibc
import Synchronization
import Tables
import Testing

@Suite("Output to a stream")
struct OutputStreamTests {
  /// Reads a pipe to its end on a thread of its own.
  private final class Reader: Sendable {
    private let bytes = Mutex(Data())
    private let ended = DispatchSemaphore(value: 0)

    init(_ descriptor: Int32) {
      Thread.detachNewThread { [self] in
        let all = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).readDataToEndOfFile()
        bytes.withLock { $0 = all }
        ended.signal()
      }
    }

    /// All that came.
    func wait() -> Data {
      ended.wait()
      return bytes.withLock(\.self)
    }
  }

  @Test("All that is written comes through a pipe that refuses rather than waits when it is full")
  func fullPipe() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0 && fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let bytes = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) })
    let reader = Reader(ends[0])
    try OutputFile.write(bytes, to: "/dev/fd/\(ends[1])", replacing: false)
    close(ends[1])
    #expect(reader.wait() == bytes)
  }

  @Test("A pipe that nobody empties is given up after the time that was named")
  func patience() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0 && fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    defer { for end in ends { close(end) } }
    let bytes = [UInt8](repeating: 0, count: 1_000_000)
    let fault = #expect(throws: SystemFault.self) {
      try bytes.withUnsafeBytes { try SystemCall.write($0, to: ends[1], patience: 1) }
    }
    #expect(fault?.code == EAGAIN)
  }
}
