import Foundation
import TestSupport
import Testing

@Suite("How the process ends")
struct ProcessEndTests {
  private static let data = "datasets/asia-cooperation"

  @Test(
    "What is said may be lost; the status stands",
    arguments: [
      ("isolated \(data) --top 1 2>&-", 0), ("isolated \(data) --top 1 2>/dev/full", 0),
      ("check nothing-here 2>/dev/full", 66), ("no-such-command 2>&-", 64), ("metrics --top x 2>/dev/full", 64),
    ] as [(String, Int32)])
  func errorsAreLost(words: String, status: Int32) throws {
    #expect(try BuiltProgram.shell("cityweave \(words)").status == status)
  }

  @Test(
    "Whatever goes to standard output and cannot be written ends with 74, help and version as well",
    arguments: [">/dev/full", ">&-"],
    ["metrics \(data)", "check \(data)", "--help", "--version", "metrics --help", "--generate-completion-script bash"])
  func outputIsRefused(stream: String, words: String) throws {
    let outcome = try BuiltProgram.shell("cityweave \(words) \(stream)")
    #expect(outcome.status == 74 && outcome.errors.contains("standard output could not be written"))
  }

  @Test(
    "A reader that has gone ends the program with 141, and without a word", arguments: ["metrics \(data)", "--help"])
  func readerIsGone(words: String) throws {
    let outcome = try BuiltProgram.shell("{ sleep 0.5; cityweave \(words); echo $? >&2; } | true")
    #expect(outcome.errors == "141\n")
  }

  @Test("A file that is opened never takes the place of a stream that was closed")
  func closedStreamsStayEmpty() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (name, closed) in [("whole", ""), ("closed", "<&- >&- 2>&-")] {
      let line = "cityweave metrics \(Self.data) -o \(folder.path(name)) --format csv \(closed)"
      #expect(try BuiltProgram.shell(line).status == 0)
    }
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("closed")))
        == Data(contentsOf: URL(fileURLWithPath: folder.path("whole"))))
  }

  @Test("A limit to the size of files is told as what it is")
  func fileSizeLimit() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let line = "ulimit -f 0; cityweave metrics \(Self.data) >\(folder.path("out")) 2>/dev/full"
    #expect(try BuiltProgram.shell(line).status == 74)
  }

  @Test(
    "A signal ends the program with its own status, whatever it is doing",
    arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func signals(number: Int32, status: Int32) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(try BuiltProgram.shell("mkfifo \(folder.path("pipe"))").status == 0)
    let process = Process()
    // Whoever runs the tests may have set the signals aside.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = Checkout.root
    // Nobody reads: the program waits until it is ended.
    process.arguments = [
      "--default-signal", BuiltProgram.folder.appendingPathComponent("cityweave").path, "metrics", Self.data,
      "--format",
      "csv", "-o", folder.path("pipe"),
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 2)
    kill(process.processIdentifier, number)
    for _ in 0..<300 where process.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == status)
  }

  @Test("A signal that the caller set aside stays so, as under nohup")
  func ignoredSignals() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    // A shell without job control sets interruptions aside for what it starts in the background.
    let line = """
      mkfifo \(folder.path("pipe")); cityweave metrics \(Self.data) -o \(folder.path("pipe")) & one=$!
      sleep 2; kill -INT $one; sleep 1; kill -0 $one && echo lives; kill -TERM $one; wait $one; echo $?
      """
    #expect(try BuiltProgram.shell(line).text == "lives\n143\n")
  }

  @Test("A worker whose answer nobody would read ends by itself, though it is still being asked")
  func workersLeave() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let line = """
      mkfifo \(folder.path("in")); exec 3<>\(folder.path("in"))
      { timeout 20 cityweave drawing-worker <\(folder.path("in")); echo $? >&2; } | true
      """
    #expect(try BuiltProgram.shell(line).errors == "0\n")
  }

  @Test("A worker ends with its parent, also where its answers go to a file")
  func workersAreNotOrphans() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let line = """
      mkfifo \(folder.path("in")); exec 3<>\(folder.path("in"))
      sh -c 'cityweave drawing-worker <\(folder.path("in")) >\(folder.path("out")) & echo $! >\(folder.path("pid")); wait' &
      sleep 2; one=$(cat \(folder.path("pid"))); kill -0 $one && echo lives; kill -KILL $!; sleep 2
      kill -0 $one 2>/dev/null && grep -q '^State:[[:space:]]*[^Z]' /proc/$one/status && echo outlives; true
      """
    #expect(try BuiltProgram.shell(line).text == "lives\n")
  }

  @Test("A name that is not UTF-8 is refused and shown, and nothing is written under another")
  func namesOfBytes() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try BuiltProgram.shell(
      "cityweave metrics \(Self.data) -o \"\(folder.url.path)/$(printf 'r\\377é.csv')\"")
    #expect(outcome.status == 64 && outcome.errors.contains("r\\xFFé.csv” is not UTF-8"), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test(
    "What the command line says reaches the terminal without anything that acts on it",
    arguments: [
      "check \"$(printf 'a\\033[31mb')\"", "check \(data) \"$(printf '\\033[31mx')\"",
      "metrics \(data) --sort \"$(printf 'x\\033[31m')\"", "metrics \(data) --country \"$(printf 'x\\033[31m')\"",
      "explain \"$(printf 'x\\033[31m')\"", "metrics \(data) -o \"$(printf '/nowhere/x\\033[31m')\"",
    ])
  func escapes(words: String) throws {
    let outcome = try BuiltProgram.shell("cityweave \(words)")
    #expect(outcome.status != 0 && outcome.errors.contains("\\u{1B}[31"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.text.contains("\u{1B}"))
  }
}
