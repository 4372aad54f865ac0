import Foundation
import FoundationXML
import Graphviz
import Testing

@Suite("Hostile labels", .serialized)
struct HostileLabelTests {
  private static func hostile(layout: Layout) -> Drawing {
    let texts = HostileTexts.all + [String(repeating: "long ", count: 4_000), String(repeating: "x\n", count: 50_000)]
    var drawing = Drawing.chain(texts, layout: layout)
    for index in drawing.nodes.indices { drawing.nodes[index].tooltip = texts[index] }
    drawing.title = texts.joined(separator: " ")
    return drawing
  }

  // Graphviz keeps runs of blanks alive as no-break spaces, and draws each line as a text of its own.
  private static func lines(_ texts: [String]) -> [String] {
    texts.flatMap { DisplayText($0).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
      .map { $0.replacing("\u{A0}", with: " ") }.filter { !$0.isEmpty }
  }

  @Test(
    "The drawn text is the display form of the label, nothing is injected and nothing lost",
    arguments: [Layout.nop2, .dot])
  func drawsDisplayForm(layout: Layout) async throws {
    let drawing = Self.hostile(layout: layout)
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg, .dot])
    let svg = try #require(rendered.svg)
    #expect(svg.removed.isEmpty)
    #expect(svg.count(ofClass: "node") == drawing.nodes.count)
    #expect(svg.count(ofClass: "edge") == drawing.edges.count)
    let wanted = Self.lines(drawing.nodes.map(\.label))
    let drawn = svg.drawnTexts.map { $0.replacing("\u{A0}", with: " ") }.filter { !$0.isEmpty }
    #expect(drawn.count == wanted.count)
    for (one, other) in zip(drawn, wanted) {
      #expect(one.unicodeScalars.elementsEqual(other.unicodeScalars), "\(one.prefix(60)) / \(other.prefix(60))")
    }
  }

  @Test("The SVG is well-formed and its tooltips read as the display form")
  func isWellFormed() async throws {
    let drawing = Self.hostile(layout: .nop2)
    let bytes = try #require(try await TestWorker.renderer.render(drawing, as: [.svg])[.svg])
    let reader = TitleReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.errors == 0)
    #expect(reader.titles.dropFirst() == drawing.nodes.map { DisplayText($0.tooltip ?? "").text }[...])
    #expect(!reader.attributeNames.contains { $0.hasPrefix("on") || $0 == "style" || $0.hasSuffix("href") })
  }

  @Test("The DOT holds no HTML label, no record and exactly the nodes of the drawing")
  func dotIsPlain() async throws {
    let drawing = Self.hostile(layout: .nop2)
    let bytes = try #require(try await TestWorker.renderer.render(drawing, as: [.dot])[.dot])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("label=<"))
    #expect(!text.contains("shape=record"))
    #expect(!text.contains("n9999"))
    let nodes = text.split(separator: "\n").count {
      $0.hasPrefix("\tn") && !$0.contains(" -- ") && !$0.contains("node")
    }
    #expect(nodes == drawing.nodes.count)
  }

  @Test("PDF, PNG and JSON of hostile labels are drawn too")
  func otherFormats() async throws {
    var drawing = Drawing.chain(HostileTexts.all, layout: .nop2)
    drawing.page.resolution = 20
    let rendered = try await TestWorker.renderer.render(drawing, as: [.pdf, .png, .json])
    #expect(rendered.outputs.map(\.format) == [.pdf, .png, .json])
    let json = try #require(rendered[.json])
    #expect(try JSONSerialization.jsonObject(with: Data(json)) is [String: Any])
  }
}

private final class TitleReader: NSObject, XMLParserDelegate {
  var titles: [String] = []
  var errors = 0
  var attributeNames = Set<String>()
  private var isInTitle = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    attributeNames.formUnion(attributes.keys)
    isInTitle = name == "title"
    if isInTitle { titles.append("") }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    isInTitle = false
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInTitle { titles[titles.count - 1] += text }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    errors += 1
  }
}
