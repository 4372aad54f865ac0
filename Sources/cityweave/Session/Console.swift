import ArgumentParser
import Foundation
import Glibc
import Presentation
import Synchronization
import Tables

/// The terminal's side of the command: data on standard output, everything else on standard error.
enum Console {
  /// Says something to the person, not to the program that reads the output.
  ///
  /// Whatever could act on the terminal is shown as an escape: here, since words of the command line come by many ways.
  /// Where nobody can be told, the command goes on, and its status says the rest.
  static func say(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    tell(lines.map { TerminalText.safe(String($0)) }.joined(separator: "\n") + "\n")
  }

  /// Writes to standard error as much as it takes; a pipe that stays full for two seconds is given up.
  private static func tell(_ text: String) {
    try? Data(text.utf8).withBytes { (bytes) throws(SystemFault) in
      try SystemCall.write(bytes, to: STDERR_FILENO, patience: 2_000)
    }
  }

  /// Writes text to standard output.
  static func put(_ text: String) throws { try put(Data(text.utf8)) }

  /// Writes data to standard output. When nobody reads any more, the process ends quietly with status 141.
  static func put(_ data: Data) throws {
    do {
      try data.withBytes { (bytes) throws(SystemFault) in try SystemCall.write(bytes, to: STDOUT_FILENO) }
    } catch {
      if error.code == EPIPE { throw ExitCode(141) }
      say(ConsoleText.noOutput(String(cString: strerror(error.code))))
      throw ExitStatus.cannotWrite
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
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb" }

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
    tell("\r\u{1B}[K\(TerminalText.safe(text))")
  }

  /// Clears the line of progress.
  static func endProgress() { progress("") }
}
