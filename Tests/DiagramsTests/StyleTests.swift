import CityNetwork
import Diagrams
import Graphviz
import NetworkSamples
import Testing

@Suite("Diagrams in a style")
struct StyleTests {
  private func drawing(_ kind: DiagramKind, _ style: DiagramStyle) throws -> Drawing {
    try #require(try kind.diagram(try Sample.bundled(), city: "kitakyushu", style: style)).onGrid()
  }

  @Test("On every sheet and with large letters, all stays on the page", arguments: DiagramKind.allCases, Paper.allCases)
  func papers(kind: DiagramKind, paper: Paper) throws {
    var style = DiagramStyle(textScale: 1.6)
    style.paper = paper
    style.organisation = "City of Huế"
    style.note = String(repeating: "A long note. ", count: 12)
    let drawing = try drawing(kind, style)
    #expect(throws: Never.self) { try drawing.validate() }
    #expect(drawing.page.maximumSize == paper.size && drawing.page.isEnlarged)
    #expect(drawing.nodes.contains { $0.label.hasPrefix("City of Huế · A long note.") })
    // The corners of the page are the outermost points.
    let points = drawing.nodes.compactMap(\.position)
    let (width, height) = (points.map(\.x).max() ?? 0, points.map(\.y).max() ?? 0)
    #expect(abs(width / height - paper.size.width / paper.size.height) < 0.001)
    // Frames hold others, and a tile of a treemap touches its neighbours.
    let boxes = drawing.nodes.filter { node in
      [.box, .roundedBox].contains(node.shape) && !node.classes.isEmpty && kind != .ego && kind != .coverage
    }
    for (index, first) in boxes.enumerated() {
      let a = try #require(box(of: first))
      for second in boxes[(index + 1)...] {
        let b = try #require(box(of: second))
        let overlap = a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY
        #expect(!overlap, "\(first.elementID ?? "") \(second.elementID ?? "")")
      }
    }
    for node in drawing.nodes where !node.isInvisible {
      guard let box = box(of: node) else { continue }
      let isInside = box.minX >= -0.5 && box.minY >= -0.5 && box.maxX <= width + 0.5 && box.maxY <= height + 0.5
      #expect(isInside, "\(node.name) “\(node.label)” \(box)")
    }
  }

  @Test("A style that says nothing changes nothing")
  func usual() throws {
    for kind in DiagramKind.allCases {
      let drawing = try drawing(kind, DiagramStyle())
      // Pictures of few marks are enlarged, on the page of the others.
      let page = drawing.page.maximumSize.map { [$0.width, $0.height] }
      #expect(page.map { $0 == [1190, 842] } ?? !drawing.page.isEnlarged, "\(kind)")
    }
  }

  @Test("Every colour comes from the palette", arguments: DiagramKind.allCases, StyleTheme.allCases)
  func colours(kind: DiagramKind, theme: StyleTheme) throws {
    let drawing = try drawing(kind, DiagramStyle(palette: theme.palette))
    let known = Set(Palette.Role.allCases.map { theme.palette[$0].solid })
    for node in drawing.nodes where !node.isInvisible {
      // A text without a ground has no outline either.
      let outline = node.shape == .plain ? [] : [node.strokeColor]
      let letters = node.label.isEmpty ? [] : [node.textStyle.color]
      for color in outline + letters + [node.fillColor].compactMap(\.self) {
        #expect(known.contains(color.solid), "\(node.name) “\(node.label)” \(color.hexadecimal)")
      }
    }
    for edge in drawing.edges { #expect(known.contains(edge.color.solid), "\(edge.color.hexadecimal)") }
    #expect(drawing.page.backgroundColor == theme.palette[.paper])
  }

  @Test("Without hue, marks differ by shape and lines by dots")
  func grey() throws {
    let marks = try drawing(.network, DiagramStyle(palette: .grey)).nodes.filter { $0.classes.contains("city") }
    #expect(Set(marks.map(\.shape)) == [.circle, .triangle, .diamond])
    let lines = try drawing(.ego, DiagramStyle(palette: .grey)).edges
    #expect(Set(lines.map(\.style)) == [.solid, .dashed, .dotted])
    let coloured = try drawing(.network, DiagramStyle()).nodes.filter { $0.classes.contains("city") }
    #expect(Set(coloured.map(\.shape)) == [.circle])
  }

  @Test("Every gap in the legend has a number, and every city with a gap bears one of them")
  func gaps() throws {
    let drawing = try drawing(.gaps, DiagramStyle())
    let keys = drawing.nodes.filter { $0.name.hasPrefix("key") && !$0.label.isEmpty }.map(\.label)
    #expect(keys == (1...keys.count).map { String($0) })
    let numbers = drawing.nodes.filter { $0.name.hasPrefix("text") && keys.contains($0.label) }
    #expect(numbers.count == GapsDiagram.compactLimit)
  }
}

extension Color {
  /// The colour without its opacity.
  fileprivate var solid: Color { Color(red: red, green: green, blue: blue) }
}
