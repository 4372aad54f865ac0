import Foundation
import Glibc
import Graphviz
import TestSupport
import Testing

@Suite("Several requests to one worker", .serialized)
struct SessionTests {
  private static let small = Drawing.chain(["a", "b"])

  /// A worker that runs a line of shell first.
  private static func worker(after line: String, limits: DrawingLimits = DrawingLimits()) -> DrawingRenderer {
    DrawingRenderer(
      command: WorkerCommand(
        executablePath: "/bin/sh",
        arguments: ["-c", "\(line); exec \"$0\" \"$@\"", TestWorker.command.executablePath]
          + TestWorker.command.arguments), limits: limits)
  }

  private static func failure(_ body: () async throws -> Void) async -> DrawingFailure? {
    do {
      try await body()
      return nil
    } catch {
      return error as? DrawingFailure
    }
  }

  @Test("Whatever was drawn before, a drawing has the same bytes as with a process of its own")
  func sameBytes() async throws {
    let drawings = [Layout.dot, .sfdp, .neato, .nop2, .sfdp, .dot].map { layout in
      var drawing = Drawing.chain((0..<40).map { "city \($0) 高雄" }, layout: layout)
      drawing.edges += (0..<20).map { Drawing.Edge(from: "n\($0)", to: "n\(39 - $0)") }
      if layout == .dot {
        drawing.clusters = (0..<10).map { group in
          Drawing.Cluster("group-\(group)", nodes: (0..<4).map { "n\(4 * group + $0)" })
        }
      }
      return drawing
    }
    let samples = (1...30).map { TextSample("Huế \($0)", style: TextStyle(size: 5 + Double($0))) }
    let together = try await TestWorker.renderer.session { session in
      var rendered: [RenderedDrawing] = []
      for drawing in drawings {
        rendered.append(try await session.render(drawing, as: OutputFormat.allCases))
        _ = try await session.measure(samples)
      }
      return rendered
    }
    for (drawing, rendered) in zip(drawings, together) {
      #expect(try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases) == rendered)
    }
    let sizes = try await TestWorker.renderer.session { session in
      _ = try await session.render(drawings[0], as: [.pdf])
      return try await session.measure(samples)
    }
    #expect(try await TestWorker.renderer.measure(samples) == sizes)
  }

  @Test("One process serves all requests, and is started by the first of them")
  func oneProcess() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let log = folder.path("starts")
    func starts() throws -> Int { try String(contentsOfFile: log, encoding: .utf8).count { $0 == "\n" } }
    let renderer = Self.worker(after: "echo started >> '\(log)'")
    try await renderer.session { _ in }
    #expect(!FileManager.default.fileExists(atPath: log))
    try await renderer.session { session in
      for _ in 0..<4 { _ = try await session.render(Self.small, as: [.svg]) }
      _ = try await session.measure([TextSample("a")])
    }
    #expect(try starts() == 1)
  }

  @Test(
    "What goes wrong is the failure of one request, and the next has a new process",
    arguments: [
      ("kill -SEGV $$", DrawingFailure.crashed(signal: SIGSEGV)), ("exit 3", .protocolBroken(detail: "exit code 3")),
      ("sleep 31421", .timedOut(seconds: 1)), ("exec yes", .outputTooLarge(limitInBytes: 1_000_000)),
      ("exec yes >&2", .protocolBroken(detail: "it printed more than 65535 bytes beside its answer")),
      ("echo hello; exit 0", .protocolBroken(detail: "unreadable answer of 6 bytes")),
      ("exec >/dev/null 2>&1 </dev/null; sleep 31421", .timedOut(seconds: 1)),
    ])
  func newProcess(line: String, failure: DrawingFailure) async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let mark = folder.path("mark")
    let renderer = Self.worker(
      after: "if ! [ -e '\(mark)' ]; then touch '\(mark)'; \(line); fi",
      limits: DrawingLimits(wallSeconds: 1, outputBytes: 1_000_000))
    let found = try await renderer.session { session in
      let first = await Self.failure { _ = try await session.render(Self.small, as: [.svg]) }
      // A busy machine may need longer than the limit to start a worker.
      for _ in 0..<20 {
        if await Self.failure({ _ = try await session.render(Self.small, as: [.svg]) }) == nil { return first }
      }
      Issue.record("no worker came after the one that failed")
      return first
    }
    #expect(found == failure)
    #expect(ProcessTable.vanishes("sleep\031421"))
  }

  @Test("A layout that takes too long gives way to the next within a session")
  func givesWay() async throws {
    var random = SplitMix64(seed: 1)
    var drawing = Drawing(name: "tangled", isDirected: true, layout: .dot)
    drawing.nodes = (0..<1_000).map { Drawing.Node("n\($0)") }
    drawing.edges = (0..<5_000).map { _ in
      Drawing.Edge(from: "n\(random.whole(below: 1_000))", to: "n\(random.whole(below: 1_000))")
    }
    let tangled = drawing
    let renderer = TestWorker.renderer(limits: DrawingLimits(wallSeconds: 8))
    let rendered = try await renderer.session { try await $0.render(tangled, as: [], orElse: [.sfdp]) }
    #expect(rendered.layout == .sfdp && rendered.warnings.count == 1)
  }

  @Test("A failure of Graphviz leaves the process to the next request")
  func keepsProcess() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let log = folder.path("starts")
    let renderer = Self.worker(after: "echo started >> '\(log)'", limits: DrawingLimits(pixels: 10))
    try await renderer.session { session in
      let failure = await Self.failure { _ = try await session.render(Self.small, as: [.png]) }
      guard case .tooManyPixels? = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      _ = try await session.render(Self.small, as: [.svg])
    }
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "started\n")
  }

  @Test("Cancelling stops the worker, and the end of a session does")
  func ends() async throws {
    let mark = "DRAWING_TEST=31422.\(getpid())"
    let renderer = Self.worker(after: "export \(mark)")
    try await renderer.session { _ = try await $0.render(Self.small, as: [.svg]) }
    #expect(ProcessTable.vanishes(mark, from: "environ"))
    let sleeper = TestWorker.shell("sleep 31423")
    let task = Task {
      await Self.failure { try await sleeper.session { _ = try await $0.render(Self.small, as: [.svg]) } }
    }
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(ProcessTable.vanishes("sleep\031423"))
  }

  @Test("What the caller throws ends the session and comes through")
  func throwsThrough() async throws {
    struct Mine: Error {}
    await #expect(throws: Mine.self) {
      try await TestWorker.renderer.session { session in
        _ = try await session.render(Self.small, as: [.svg])
        throw Mine()
      }
    }
  }

  @Test("A worker that is not there is reported, and two requests at once are refused")
  func refuses() async throws {
    for path in ["/nonexistent/worker", "worker", "/etc/hostname"] {
      let renderer = DrawingRenderer(command: WorkerCommand(executablePath: path))
      let failure = await Self.failure { try await renderer.session { _ = try await $0.render(Self.small, as: []) } }
      #expect(failure == .workerMissing(path: path))
    }
    let failures = try await TestWorker.renderer.session { session in
      async let one = Self.failure { _ = try await session.render(Self.small, as: [.svg]) }
      async let other = Self.failure { _ = try await session.render(Self.small, as: [.svg]) }
      return await [one, other].compactMap { $0 }
    }
    #expect(failures == [.protocolBroken(detail: "a session was asked twice at once")])
  }

  @Test("Many megabytes in both directions, and a full error stream, pass without waiting for each other")
  func passesMuch() async throws {
    var drawing = Self.small
    drawing.nodes[0].label = String(repeating: "m", count: 30 << 20)
    let large = drawing
    // Writes before it reads, to both streams at once.
    let program = "head -c 65000 /dev/zero >&2 & head -c 33554432 /dev/zero; wait; head -c 30000000 | wc -c >&2; exit 3"
    let renderer = TestWorker.shell(program, limits: DrawingLimits(wallSeconds: 60))
    let failure = await Self.failure { try await renderer.session { _ = try await $0.render(large, as: [.svg]) } }
    guard case .protocolBroken(let detail)? = failure else {
      Issue.record("an unusable answer was used")
      return
    }
    #expect(detail.hasPrefix("exit code 3"))
  }
}
