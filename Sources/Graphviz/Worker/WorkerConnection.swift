import CGraphviz
import Glibc
import Threads

/// The parent's ends of the streams to a worker that serves several requests.
///
/// Frames pass over a socket, since writing to one whose other end is gone can be kept from raising SIGPIPE. Both
/// directions and what the worker prints are served at once, so that no two full streams wait for each other.
final class WorkerConnection: Sendable {
  /// The ends that the child inherits. They are closed in the parent when it was started.
  struct ChildEnds: Sendable {
    let input, output, errors: Int32
  }

  /// What came of one request.
  struct Exchange: Sendable {
    var answer: [UInt8] = []
    /// What the worker printed meanwhile.
    var errorText = ""
    /// Whether the answer is as long as it says.
    var isWhole = false
    /// What was too much.
    var flood: DrawingFailure?
  }

  let childEnds: ChildEnds
  private let socket: Int32
  private let errors: Int32

  /// Opens the streams; nil where the system has no descriptors left.
  init?() {
    var frames: [Int32] = [-1, -1]
    var texts: [Int32] = [-1, -1]
    guard cg_socket_pair(&frames) == 0 else { return nil }
    let copy = cg_socket_pair(&texts) == 0 ? cg_duplicate(frames[1]) : -1
    guard copy >= 0 else {
      for descriptor in frames + texts where descriptor >= 0 { Glibc.close(descriptor) }
      return nil
    }
    (socket, errors) = (frames[0], texts[0])
    childEnds = ChildEnds(input: frames[1], output: copy, errors: texts[1])
  }

  /// Sends a request, and takes what comes until the answer is whole or the worker says no more.
  func exchange(_ request: [UInt8], limit: Int) async -> Exchange {
    await withCheckedContinuation { continuation in
      // Waiting for descriptors blocks a thread, which must not be one of the tasks'.
      let hasThread = PlainThread.start {
        var printed: [UInt8] = []
        var exchange = self.exchange(request, limit: limit, &printed)
        exchange.errorText = String(decoding: printed, as: UTF8.self)
        continuation.resume(returning: exchange)
      }
      if !hasThread { continuation.resume(returning: Exchange(flood: .noThreads)) }
    }
  }

  private func exchange(_ request: [UInt8], limit: Int, _ printed: inout [UInt8]) -> Exchange {
    var exchange = Exchange()
    var sent = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var printsOn = true
    while true {
      let direction = Int16(POLLIN) | (sent < request.count ? Int16(POLLOUT) : 0)
      var waiting = [
        pollfd(fd: socket, events: direction, revents: 0),
        pollfd(fd: printsOn ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, -1) > 0 else {
        if errno == EINTR { continue }
        return exchange
      }
      // What was printed before an answer is read before it.
      if waiting[1].revents != 0 {
        let count = Self.receive(from: errors, &buffer)
        if count > 0 { printed += buffer[..<count] } else { printsOn = false }
        if printed.count > WorkerProcess.errorBytes {
          exchange.flood = .printedMore(thanBytes: WorkerProcess.errorBytes)
          return exchange
        }
        if count > 0 { continue }
      }
      if waiting[0].revents & Int16(POLLOUT) != 0, sent < request.count {
        let count = request.withUnsafeBytes { cg_send(socket, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
        // Whoever has gone may have answered before.
        sent = count < 0 && errno != EAGAIN && errno != EINTR ? request.count : sent + max(0, count)
      }
      if waiting[0].revents & ~Int16(POLLOUT) != 0 {
        let count = Self.receive(from: socket, &buffer)
        if count <= 0 { return exchange }
        exchange.answer += buffer[..<count]
        guard exchange.answer.count <= limit else {
          exchange.flood = .outputTooLarge(limitInBytes: limit)
          return exchange
        }
        if WorkerFrame.announcedLength(exchange.answer) == exchange.answer.count {
          exchange.isWhole = true
          return exchange
        }
      }
    }
  }

  private static func receive(from descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      return count
    }
  }

  /// Says that nothing more is asked: the worker ends, and so does a waiting exchange.
  func hangUp() { shutdown(socket, Int32(SHUT_RDWR)) }

  /// Gives the descriptors back, once, after the process has ended.
  func close() {
    Glibc.close(socket)
    Glibc.close(errors)
  }
}
