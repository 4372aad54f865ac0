import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("Machines that lack something, and layouts that take too long", .serialized)
struct WorkerSurroundingsTests {
  /// The worker on a machine that differs in a variable of the environment.
  private static func renderer(with variable: String, limits: DrawingLimits = DrawingLimits()) -> DrawingRenderer {
    DrawingRenderer(
      command: WorkerCommand(
        executablePath: "/usr/bin/env",
        arguments: [variable, TestWorker.command.executablePath] + TestWorker.command.arguments), limits: limits)
  }

  @Test("Without plug-ins the failure says what to install, and the installation names the package")
  func withoutPlugins() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let renderer = Self.renderer(with: "GVBINDIR=\(folder.url.path)")
    await #expect {
      _ = try await renderer.render(Drawing.chain(["a"]), as: [.svg])
    } throws: { error in
      guard case .graphviz? = error as? DrawingFailure else { return false }
      return "\(error)".contains("apt install libgraphviz-dev")
    }
    let found = try await renderer.installation()
    #expect(found.layouts.isEmpty && found.formats.isEmpty && !found.hasPango && !found.hasPrism)
    #expect(found.packagesToInstall.contains("libgraphviz-dev"))
  }

  @Test("Without fonts the packages are named, and drawing ends with a picture or a failure")
  func withoutFonts() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let settings = folder.path("fonts.conf")
    try Data("<?xml version=\"1.0\"?><fontconfig><dir>\(folder.url.path)</dir></fontconfig>".utf8)
      .write(to: URL(fileURLWithPath: settings))
    let renderer = Self.renderer(with: "FONTCONFIG_FILE=\(settings)")
    let fonts = try await renderer.installation().fonts
    #expect(fonts.isKnown && !fonts.hasFamily && fonts.missingScripts == Script.allCases)
    #expect(fonts.packagesToInstall == ["fonts-noto-cjk", "fonts-noto-core"])
    do {
      let rendered = try await renderer.render(Drawing.chain(["a"]), as: [.svg])
      #expect(rendered.svg?.drawnTexts == ["a"])
    } catch {
      #expect("\(error)".contains(". "), "no advice")
    }
  }

  // 1,000 nodes and 5,000 edges from anywhere to anywhere: layers take minutes.
  private static var tangled: Drawing {
    var random = SplitMix64(seed: 1)
    var drawing = Drawing(name: "tangled", isDirected: true, layout: .dot)
    drawing.page.edgeRouting = .orthogonal
    drawing.nodes = (0..<1_000).map { Drawing.Node("n\($0)") }
    drawing.edges = (0..<5_000).map { _ in
      Drawing.Edge(from: "n\(random.whole(below: 1_000))", to: "n\(random.whole(below: 1_000))")
    }
    return drawing
  }

  @Test("Layers of 1,000 nodes and 5,000 edges end at the limit with what to do, and nothing runs on")
  func layersTakeTooLong() async throws {
    let mark = "DRAWING_TEST=31420.\(getpid())"
    let renderer = Self.renderer(with: mark, limits: DrawingLimits(wallSeconds: 1.5))
    await #expect {
      _ = try await renderer.render(Self.tangled, as: [.svg])
    } throws: { error in
      error as? DrawingFailure == .timedOut(seconds: 1.5) && "\(error)".contains("layout sfdp")
    }
    #expect(ProcessTable.vanishes(mark, from: "environ"))
  }

  @Test("A layout that takes too long gives way to the next, which is named in a warning")
  func givesWay() async throws {
    // Long enough for springs on a busy machine, never for layers.
    let renderer = TestWorker.renderer(limits: DrawingLimits(wallSeconds: 8))
    let rendered = try await renderer.render(Self.tangled, as: [.svg], orElse: [.sfdp])
    #expect(rendered.layout == .sfdp)
    #expect(rendered.warnings.first?.message == "the layout dot was not finished after 8.0 s and was given up")
    #expect(rendered.svg?.count(ofClass: "node") == 1_000)
  }

  @Test("A layout that ends gives way to none, and a fault that no layout mends is thrown at once")
  func staysWithItsOwn() async throws {
    let drawing = Drawing.chain(["a", "b"])
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg], orElse: [.sfdp])
    #expect(rendered == (try await TestWorker.renderer.render(drawing, as: [.svg])))
    #expect(rendered.layout == .dot && rendered.warnings.isEmpty)
    await #expect(throws: DrawingFailure.workerMissing(path: "/nonexistent/worker")) {
      let nowhere = DrawingRenderer(command: WorkerCommand(executablePath: "/nonexistent/worker"))
      _ = try await nowhere.render(drawing, as: [.svg], orElse: [.sfdp, .neato])
    }
    let crash = TestWorker.shell("kill -SEGV $$")
    await #expect(throws: DrawingFailure.crashed(signal: 11)) {
      _ = try await crash.render(drawing, as: [.svg], orElse: [.sfdp, .neato])
    }
  }
}
