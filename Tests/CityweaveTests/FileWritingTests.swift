import Foundation
import TestSupport
import Testing

/// Files and folders are written in one place, which keeps them old or new as a whole.
@Suite("Where files are written")
struct FileWritingTests {
  /// Files of the benchmarks, which are no part of the program: what is in scratch folders of their own, and a counter of
  /// the kernel that is reset. In the program: closed streams are opened on `/dev/null`.
  private static let scratch =
    [
      "Commands/ProgramCommand.swift", "Measuring/ChildProcess.swift", "Measuring/ScratchFolder.swift",
      "Measuring/Stopwatch.swift", "Peers/Contest.swift", "Pipeline/PipelineContest.swift",
      "Program/ProgramTask.swift", "Tasks/BenchTask.swift",
    ].map { "Sources/cityweave-bench/" + $0 } + ["Sources/cityweave/Process/StandardStreams.swift"]

  /// What makes, changes or removes something on a disk.
  private static let pattern =
    #"\.write\(to:|write\(toFile|createFile|forWriting|forUpdating|\bfopen\(|\bO_(?:WRONLY|RDWR|CREAT|TRUNC)\b"#
    + "|createDirectory|removeItem|moveItem|copyItem|linkItem|replaceItem|createSymbolicLink|OutputStream"
    + #"|(?<!func )(?<![.\w])(?:rename|renameat|unlink|unlinkat|mkdir|mkdirat|rmdir|remove|truncate|ftruncate|chmod"#
    + #"|fchmod|chown|linkat|symlink|mkstemp|mkdtemp|creat|tmpfile)\("#

  private static func lines(_ text: String) throws -> [String] {
    let rule = try NSRegularExpression(pattern: pattern)
    return text.split(separator: "\n").map(String.init).filter { line in
      let code = line.drop { $0 == " " }
      return !code.hasPrefix("//") && rule.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)) != nil
    }
  }

  @Test("Nothing but Tables/Files writes, but for scratch files of the benchmarks")
  func onePlace() throws {
    var others: [String] = []
    for path in Checkout.files(below: "Sources", ending: ".swift") where !path.hasPrefix("Sources/Tables/Files/") {
      let lines = try Self.lines(try Checkout.text(path))
      guard !lines.isEmpty else { continue }
      others.append(path)
      #expect(Self.scratch.contains(path), "\(path) writes by itself: \(lines)")
    }
    #expect(others == Self.scratch.sorted(), "An exception that is none any more is taken off the list.")
  }

  @Test(
    "A line that writes is found",
    arguments: [
      "try data.write(to: url)", "let file = fopen(path, \"w\")", "open(path, O_WRONLY | O_CREAT, 0o600)",
      "  unlink(path)", "if mkdir(path, 0o700) == 0 {", "_ = rename(a, b)", "try manager.removeItem(atPath: path)",
      "FileManager.default.createFile(atPath: path, contents: nil)", "try FileHandle(forWritingTo: url)",
    ])
  func isFound(line: String) throws {
    #expect(try Self.lines(line).count == 1)
    #expect(try Self.lines("// " + line).isEmpty)
  }

  @Test(
    "A line that reads, or does something of the same name, is none",
    arguments: [
      "open(path, O_RDONLY)", "mutating func rename(_ change: Change)", "names.remove(name)", "view.link(a, b)",
      "try output.write(text)", "FileHandle.standardError.write(data)",
    ])
  func isNotFound(line: String) throws {
    #expect(try Self.lines(line).isEmpty)
  }
}
