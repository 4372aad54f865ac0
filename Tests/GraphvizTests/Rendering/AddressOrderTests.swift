import Graphviz
import Testing

@Suite("Where things lie in memory", .serialized)
struct AddressOrderTests {
  /// A worker in which whatever is allocated later lies lower: every block comes from the system, from the top down.
  private static let upsideDown = DrawingRenderer(
    command: WorkerCommand(
      executablePath: "/bin/sh",
      arguments: [
        "-c", "MALLOC_MMAP_THRESHOLD_=1 MALLOC_MMAP_MAX_=20000 MALLOC_TOP_PAD_=0 exec \"$0\" \"$@\"",
        TestWorker.command.executablePath,
      ] + TestWorker.command.arguments))

  /// A picture of such a worker.
  ///
  /// A block that is freed is gone from memory there, so that what a library reads beyond its end, and nobody notices
  /// elsewhere, may end the worker; it depends on where the system puts things, so another is asked.
  private static func drawnUpsideDown(_ drawing: Drawing) async throws -> RenderedDrawing {
    for _ in 0..<9 {
      do {
        return try await upsideDown.render(drawing, as: OutputFormat.allCases)
      } catch DrawingFailure.crashed {
        continue
      }
    }
    return try await upsideDown.render(drawing, as: OutputFormat.allCases)
  }

  private static func grouped(_ layout: Layout) -> Drawing {
    var drawing = Drawing.chain((0..<24).map { "city \($0) 高雄" }, layout: layout)
    drawing.edges += (0..<10).map { Drawing.Edge(from: "n\($0)", to: "n\(23 - $0)") }
    drawing.edges += [Drawing.Edge(from: "n3", to: "n20"), Drawing.Edge(from: "n3", to: "n20")]
    // Names of many lengths, none of them in the order of the alphabet.
    drawing.clusters = (0..<8).map { group in
      let name = "group-\((group * 5) % 8)" + String(repeating: "x", count: (group * 7) % 40)
      var cluster = Drawing.Cluster(name, label: "Group \(group)", nodes: (0..<3).map { "n\(3 * group + $0)" })
      cluster.fillColor = Color(red: UInt8(20 * group), green: 100, blue: 200)
      if layout == .nop2 {
        let left = Double(360 * group)
        cluster.bounds = Rectangle(lowerLeft: Point(x: left, y: -30), upperRight: Point(x: left + 300, y: 150))
      }
      return cluster
    }
    return drawing
  }

  @Test("No byte of a picture depends on the addresses at which names are kept", arguments: Layout.allCases)
  func sameBytes(layout: Layout) async throws {
    let drawing = Self.grouped(layout)
    let usual = try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases)
    let other = try await Self.drawnUpsideDown(drawing)
    // Two pictures are too much to be printed where they differ.
    for format in OutputFormat.allCases {
      let isSame = usual[format] == other[format]
      #expect(isSame, "\(format)")
    }
    // Places of fdp differ by less than a picture is written with; no kind of diagram takes them further.
    let isSamePlace = usual.geometry == other.geometry
    #expect(isSamePlace || layout == .fdp)
  }

  @Test("Clusters stand in the order in which they were given")
  func order() async throws {
    let drawing = Self.grouped(.dot)
    let dot = String(
      decoding: try #require(try await TestWorker.renderer.render(drawing, as: [.dot])[.dot]), as: UTF8.self)
    let found = dot.matches(of: /subgraph "?cluster_([a-z0-9\-]+)"?/).map { String($0.1) }
    #expect(found == drawing.clusters.map(\.name))
  }
}
