import Graphviz
import Testing

@Suite("Measuring text")
struct MeasuringTests {
  @Test("Longer, larger, bolder and further lines measure more; nothing measures nothing")
  func growsWithText() async throws {
    let sizes = try await TestWorker.renderer.measure([
      TextSample("Hải"), TextSample("Hải Phòng"), TextSample("Hải Phòng", style: TextStyle(size: 28)),
      TextSample("Hải Phòng", style: TextStyle(isBold: true)), TextSample("Hải Phòng\nHuế"), TextSample(""),
    ])
    #expect(sizes.count == 6)
    #expect(sizes[0].width < sizes[1].width)
    #expect(sizes[2].width > 1.8 * sizes[1].width)
    #expect(sizes[3].width > sizes[1].width)
    #expect(sizes[4].width == sizes[1].width)
    #expect(sizes[4].height > 1.9 * sizes[1].height)
    #expect(sizes[5].width == 0)
  }

  @Test("A measured text is as wide as the box that is drawn round it")
  func agreesWithDrawing() async throws {
    var drawing = Drawing(name: "box", layout: .nop2)
    var node = Drawing.Node("n0", label: "北九州市 & Đà Nẵng")
    node.shape = .box
    node.labelMargin = Size(width: 0, height: 0)
    node.width = 0
    node.height = 0
    node.position = Point(x: 0, y: 0)
    drawing.nodes = [node]
    let box = try await TestWorker.renderer.render(drawing, as: []).geometry.nodes[0].size
    let text = try await TestWorker.renderer.measure([TextSample(node.label)])[0]
    #expect(abs(box.width - text.width) <= 1)
    #expect(abs(box.height - text.height) <= 1)
  }

  @Test("No samples give no sizes, and sizes of letters out of range are refused")
  func edgeCases() async throws {
    #expect(try await TestWorker.renderer.measure([]) == [])
    await #expect(throws: DrawingFailure.self) {
      try await TestWorker.renderer.measure([TextSample("x", style: TextStyle(size: .nan))])
    }
  }
}
