import ArgumentParser
import Foundation
import Glibc
import Synchronization

/// The terminal's side of the command: data on standard output, everything else on standard error.
enum Console {
  /// Says something to the person, not to the program that reads the output.
  static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes data to standard output. When nobody reads any more, the process ends quietly with status 141.
  static func put(_ data: Data) throws {
    var offset = 0
    while offset < data.count {
      let written = data.withUnsafeBytes { buffer in
        buffer.baseAddress.map { write(STDOUT_FILENO, $0 + offset, buffer.count - offset) } ?? 0
      }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw ExitCode(141) }
        say(ConsoleText.noOutput(String(cString: strerror(errno))))
        throw ExitStatus.cannotWrite
      }
      offset += written
    }
  }

  /// The columns of the terminal that results go to; 120 where they go elsewhere.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else {
      return 120
    }
    return Int(size.ws_col)
  }

  /// Whether progress may be shown: only to a person who looks.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

  private static let shown = Mutex("")

  /// Shows what is being done, on one line that the next step replaces; nothing when nobody looks.
  ///
  /// Work in many small passes tells the same share again and again: what stands there already is not written anew.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    let isNew = shown.withLock { last in
      defer { last = text }
      return last != text
    }
    guard isNew else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Clears the line of progress.
  static func endProgress() { progress("") }
}
