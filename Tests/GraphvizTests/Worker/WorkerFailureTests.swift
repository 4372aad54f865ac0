import Foundation
import Glibc
import Graphviz
import Testing

@Suite("Worker failures", .serialized)
struct WorkerFailureTests {
  private static let small = Drawing.chain(["a", "b"])

  private static func failure(of renderer: DrawingRenderer, _ drawing: Drawing = small) async -> DrawingFailure? {
    do throws(DrawingFailure) {
      _ = try await renderer.render(drawing, as: [.svg])
      return nil
    } catch {
      return error
    }
  }

  // Layers of such a graph take minutes to order.
  private static var tangled: Drawing {
    var drawing = Drawing(name: "tangled", isDirected: true, layout: .dot)
    drawing.nodes = (0..<400).map { Drawing.Node("n\($0)") }
    var state: UInt64 = 42
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 400
    }
    drawing.edges = (0..<2_400).map { _ in Drawing.Edge(from: "n\(next())", to: "n\(next())") }
    return drawing
  }

  @Test("A layout that takes too long is stopped, and its process is gone")
  func timesOut() async throws {
    let mark = "DRAWING_TEST=31416.\(getpid())"
    let arguments = ["-c", "\(mark) exec \"$0\" \"$@\"", TestWorker.command.executablePath]
    let command = WorkerCommand(executablePath: "/bin/sh", arguments: arguments + TestWorker.command.arguments)
    let renderer = DrawingRenderer(command: command, limits: DrawingLimits(wallSeconds: 1))
    #expect(await Self.failure(of: renderer, Self.tangled) == .timedOut(seconds: 1))
    #expect(ProcessTable.vanishes(mark, from: "environ"))
    // The same drawing without edges is drawn by the same command: it was the layout that took too long.
    let patient = DrawingRenderer(command: command)
    #expect(await Self.failure(of: patient) == nil)
  }

  @Test("A worker that ignores the polite signal is killed together with its own children")
  func killsGroup() async throws {
    let mark = "31417.\(getpid())"
    let renderer = TestWorker.shell(
      "trap '' TERM; sleep \(mark) & while :; do sleep \(mark); done", limits: DrawingLimits(wallSeconds: 0.5))
    #expect(await Self.failure(of: renderer) == .timedOut(seconds: 0.5))
    #expect(ProcessTable.vanishes("sleep\0\(mark)"))
  }

  @Test(
    "What a worker leaves behind is gone with it, however it ends",
    arguments: [
      ("SLEEP >/dev/null 2>&1 & kill -SEGV $$", DrawingFailure.crashed(signal: SIGSEGV)),
      ("SLEEP & kill -SEGV $$", .crashed(signal: SIGSEGV)),
      ("SLEEP & exit 3", .protocolBroken(detail: "exit code 3")),
      ("(trap '' TERM; SLEEP; SLEEP) & SLEEP", .timedOut(seconds: 0.5)),
    ])
  func leavesNothingRunning(program: String, failure: DrawingFailure) async {
    let mark = "31419.\(getpid())"
    let renderer = TestWorker.shell(
      program.replacing("SLEEP", with: "sleep \(mark)"), limits: DrawingLimits(wallSeconds: 0.5))
    #expect(await Self.failure(of: renderer) == failure)
    #expect(ProcessTable.vanishes("sleep\0\(mark)"))
  }

  @Test("Cancelling the task stops the worker")
  func cancels() async {
    let mark = "31418.\(getpid())"
    let task = Task { await Self.failure(of: TestWorker.shell("sleep \(mark)")) }
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(ProcessTable.vanishes("sleep\0\(mark)"))
  }

  @Test("A signal becomes a crash that names it", arguments: [SIGSEGV, SIGABRT, SIGILL])
  func crashes(signal: Int32) async {
    #expect(await Self.failure(of: TestWorker.shell("kill -\(signal) $$")) == .crashed(signal: signal))
  }

  @Test("A worker that dies without reading a large request does no harm")
  func diesWithoutReading() async {
    var drawing = Self.small
    drawing.nodes[0].label = String(repeating: "x", count: 4_000_000)
    #expect(await Self.failure(of: TestWorker.shell("kill -9 $$"), drawing) == .crashed(signal: SIGKILL))
  }

  @Test("A flood on either stream is stopped at its limit")
  func floods() async {
    let limits = DrawingLimits(outputBytes: 100_000)
    #expect(
      await Self.failure(of: TestWorker.shell("exec yes", limits: limits)) == .outputTooLarge(limitInBytes: 100_000))
    #expect(
      await Self.failure(of: TestWorker.shell("exec yes >&2", limits: limits))
        == .protocolBroken(detail: "it printed more than 65535 bytes beside its answer"))
    // A flood that takes no notice of a reader who has gone.
    let stubborn = "trap '' PIPE TERM; while :; do echo flood; done"
    #expect(
      await Self.failure(of: TestWorker.shell(stubborn, limits: limits)) == .outputTooLarge(limitInBytes: 100_000))
  }

  @Test("Junk, silence, echoes and exit codes are told apart from answers")
  func answersJunk() async {
    for program in ["echo hello", ":", "cat", "printf DRAWING1", "head -c 1000 /dev/zero", "exit 3"] {
      guard case .protocolBroken? = await Self.failure(of: TestWorker.shell(program)) else {
        Issue.record("\(program) was taken for an answer")
        continue
      }
    }
  }

  @Test("A worker that is not there, or not named by an absolute path, is reported")
  func missing() async {
    for path in ["/nonexistent/worker", "worker", "", "/etc/hostname"] {
      let renderer = DrawingRenderer(command: WorkerCommand(executablePath: path))
      #expect(await Self.failure(of: renderer) == .workerMissing(path: path))
    }
  }

  @Test("An invalid drawing and too large a request start no process")
  func refusesBeforeStarting() async {
    let nowhere = WorkerCommand(executablePath: "/nonexistent/worker")
    var drawing = Self.small
    drawing.nodes[0].name = "N"
    guard case .invalidDrawing? = await Self.failure(of: DrawingRenderer(command: nowhere), drawing) else {
      Issue.record("a bad name was accepted")
      return
    }
    let limits = DrawingLimits(inputBytes: 1_024)
    let failure = await Self.failure(of: DrawingRenderer(command: nowhere, limits: limits))
    #expect(failure == .inputTooLarge(limitInBytes: 1_024))
  }

  @Test("The picture's own size counts against the output limit")
  func limitsPicture() async {
    let limits = DrawingLimits(outputBytes: 1_024)
    #expect(await Self.failure(of: TestWorker.renderer(limits: limits)) == .outputTooLarge(limitInBytes: 1_024))
  }

  @Test("A drawing that needs more memory than allowed fails and does not hang")
  func limitsMemory() async {
    var drawing = Drawing.chain(["a", "b"], layout: .nop2)
    drawing.nodes[1].position = Point(x: 5_500, y: 5_500)
    let limits = DrawingLimits(memoryBytes: 256 << 20)
    await #expect {
      _ = try await TestWorker.renderer(limits: limits).render(drawing, as: [.png])
    } throws: { error in
      switch error as? DrawingFailure {
      case .crashed, .protocolBroken, .graphviz: true
      default: false
      }
    }
    #expect(await Self.failure(of: TestWorker.renderer(limits: limits), drawing) == nil)
  }

  @Test("Many megabytes in both directions pass without waiting for each other")
  func passesMuch() async throws {
    var drawing = Drawing.chain(["a"], layout: .nop2)
    drawing.background = (0..<20).map { row in
      let points = (0..<10_000).map { Point(x: Double($0) / 16, y: Double(row * 7 + $0 % 5)) }
      return Drawing.BackgroundShape(points: points, isClosed: false, strokeColor: .black)
    }
    drawing.nodes[0].tooltip = String(repeating: "megabytes ", count: 1_000_000)
    let rendered = try await TestWorker.renderer(limits: DrawingLimits(wallSeconds: 60)).render(
      drawing, as: [.svg, .dot])
    #expect(try #require(rendered[.svg]).count > 2_000_000)
    #expect(try #require(rendered[.dot]).count > 2_000_000)
  }

  @Test("64 MiB in both directions, and a full error stream, pass without waiting for each other")
  func passesMost() async {
    var drawing = Self.small
    drawing.nodes[0].label = String(repeating: "m", count: 60 << 20)
    // Writes before it reads, to both streams at once, as much as the limits allow.
    let program = "head -c 65000 /dev/zero >&2 & head -c 67108864 /dev/zero; wait; wc -c >&2; exit 3"
    let renderer = TestWorker.shell(program, limits: DrawingLimits(wallSeconds: 60))
    guard case .protocolBroken(let detail)? = await Self.failure(of: renderer, drawing) else {
      Issue.record("an unusable answer was used")
      return
    }
    #expect(detail.hasPrefix("exit code 3"))
    let silent = TestWorker.shell("head -c 67108864 /dev/zero; cat >/dev/null", limits: DrawingLimits(wallSeconds: 60))
    #expect(
      await Self.failure(of: silent, drawing) == .protocolBroken(detail: "unreadable answer of 67108864 bytes"))
  }

  @Test("Four different drawings at once give the same bytes as one after another")
  func rendersDifferentSideBySide() async throws {
    let drawings = [Layout.dot, .neato, .sfdp, .fdp].map { layout in
      var drawing = Drawing.chain((0..<40).map { "city \($0)" }, layout: layout)
      drawing.edges += (0..<20).map { Drawing.Edge(from: "n\($0)", to: "n\(39 - $0)") }
      return drawing
    }
    var inTurn: [RenderedDrawing] = []
    for drawing in drawings { inTurn.append(try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases)) }
    let together = try await withThrowingTaskGroup(of: (Int, RenderedDrawing).self) { group in
      for (index, drawing) in drawings.enumerated() {
        group.addTask { (index, try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases)) }
      }
      return try await group.reduce(into: [Int: RenderedDrawing]()) { $0[$1.0] = $1.1 }
    }
    for (index, rendered) in inTurn.enumerated() { #expect(together[index] == rendered) }
  }

  @Test("Eight drawings at once do not disturb each other")
  func rendersSideBySide() async throws {
    let alone = try await TestWorker.renderer.render(Self.small, as: [.svg])
    let together = try await withThrowingTaskGroup(of: RenderedDrawing.self) { group in
      for _ in 0..<8 { group.addTask { try await TestWorker.renderer.render(Self.small, as: [.svg]) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 8)
    #expect(together.allSatisfy { $0 == alone })
  }

  @Test("The worker sees a minimal environment")
  func hidesEnvironment() async {
    let program = "env | cut -d= -f1 | sort | tr '\\n' ' ' >&2; exit 3"
    guard case .protocolBroken(let detail)? = await Self.failure(of: TestWorker.shell(program)) else {
      Issue.record("expected an exit code")
      return
    }
    let names = Set(detail.split(separator: " ").map(String.init))
    #expect(names.isSuperset(of: ["HOME", "SERVER_NAME", "LC_ALL"]))
    #expect(names.isDisjoint(with: ["GV_FILE_PATH", "USER", "XDG_CACHE_HOME", "LANG", "SHELL"]))
  }

  @Test("Every failure says what to do")
  func describes() {
    let failures: [DrawingFailure] = [
      .workerMissing(path: "/x"), .timedOut(seconds: 20), .crashed(signal: 11), .outputTooLarge(limitInBytes: 1),
      .inputTooLarge(limitInBytes: 1), .tooManyPixels(width: 1, height: 2, limit: 3), .graphviz(messages: ["m"]),
      .invalidDrawing(reason: "r"), .lacking(what: "w"), .protocolBroken(detail: "d"), .cancelled,
    ]
    for failure in failures {
      #expect(failure.description.split(separator: ". ").count >= 2, "\(failure)")
    }
  }
}
