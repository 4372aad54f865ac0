import Foundation
import Graphviz
import Testing

@Suite("SVGDocument")
struct SVGDocumentTests {
  private static func document(_ body: String, head: String = "") throws -> SVGDocument {
    let text =
      "<?xml version=\"1.0\"?>\(head)<svg width=\"10pt\" height=\"20pt\" viewBox=\"0 0 10 20\""
      + " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(body)</svg>"
    return try SVGDocument(sanitizing: Array(text.utf8))
  }

  @Test(
    "Elements that are not on the list go with everything in them",
    arguments: [
      "<script>alert(1)</script>", "<style>*{}</style>", "<foreignObject><g/></foreignObject>",
      "<image href=\"https://example.org/x.png\"/>", "<use href=\"#a\"/>", "<animate attributeName=\"href\"/>",
      "<iframe/>", "<svg/>", "<x:y xmlns:x=\"urn:x\"/>", "<defs><g/></defs>",
    ])
  func dropsElements(body: String) throws {
    let document = try Self.document("<g id=\"keep\">\(body)</g>")
    #expect(document.inlined(idPrefix: "").contains("<g id=\"keep\"/>"))
    #expect(document.removed.count == 1)
  }

  @Test(
    "Attributes that are not on the list, or hold what they should not, go",
    arguments: [
      "onclick=\"x()\"", "ONLOAD=\"x()\"", "style=\"fill:red\"", "fill=\"url(#x)\"", "fill=\"javascript:x\"",
      "id=\"a b\"", "class=\"&quot;&gt;\"", "transform=\"url(x)\" ", "stroke=\"#12\"", "data-x=\"1\"", "xml:base=\"x\"",
    ])
  func dropsAttributes(attribute: String) throws {
    let document = try Self.document("<polygon points=\"0,0 1,1\" \(attribute)/>")
    let name = attribute.prefix { $0 != "=" }
    #expect(document.removed == [String(name)])
    #expect(document.inlined(idPrefix: "").contains("<polygon points=\"0,0 1,1\"/>"))
  }

  @Test("Only https addresses and fragments stay on anchors")
  func filtersAddresses() throws {
    let document = try Self.document(
      "<a xlink:href=\"javascript:x\"><g/></a><a href=\"https://example.org/?a&amp;b\"><g/></a><a xlink:href=\"#x\"/>")
    let text = document.inlined(idPrefix: "")
    #expect(!text.contains("javascript"))
    #expect(text.contains("<a href=\"https://example.org/?a&amp;b\">"))
    #expect(text.contains("<a href=\"#x\"/>"))
    #expect(text.ranges(of: "<a ").count == 2)
  }

  @Test("A document type is refused, but for the plain one of Graphviz")
  func refusesDocumentTypes() throws {
    #expect(throws: SVGRefusal.documentType) {
      try Self.document("&x;", head: "<!DOCTYPE svg [<!ENTITY x \"y\">]>")
    }
    #expect(throws: SVGRefusal.documentType) {
      try Self.document("", head: "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">")
    }
    let plain = """
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
       "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      """
    #expect(try Self.document("<g/>", head: plain).removed.isEmpty)
  }

  @Test("What is not well-formed, too deep, not UTF-8 or not SVG is refused")
  func refusesOthers() {
    #expect(throws: SVGRefusal.illFormed(line: 1)) { try SVGDocument(sanitizing: Array("<svg><g></svg>".utf8)) }
    #expect(throws: SVGRefusal.self) { try SVGDocument(sanitizing: []) }
    #expect(throws: SVGRefusal.self) { try SVGDocument(sanitizing: Array("<svg/><svg/>".utf8)) }
    #expect(throws: SVGRefusal.self) { try SVGDocument(sanitizing: Array("<svg>\u{1}</svg>".utf8)) }
    #expect(throws: SVGRefusal.notUTF8) { try SVGDocument(sanitizing: [0x3C, 0xFF]) }
    #expect(throws: SVGRefusal.notSVG) { try SVGDocument(sanitizing: Array("<html/>".utf8)) }
    let deep = String(repeating: "<g>", count: 100_000) + String(repeating: "</g>", count: 100_000)
    #expect(throws: SVGRefusal.tooDeep) { try Self.document(deep) }
  }

  @Test("Text is written so that it reads the same and is no markup")
  func escapesText() throws {
    let document = try Self.document("<text x=\"1\">a &lt;b&gt; &amp;amp; &quot;c&quot; 'd'</text>")
    #expect(document.drawnTexts == ["a <b> &amp; \"c\" 'd'"])
    #expect(document.inlined(idPrefix: "").contains("a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#39;"))
  }

  @Test("An inlined picture has a role, a title, a summary, its own ids, and neither declaration nor type")
  func inlines() throws {
    let document = try Self.document("<g id=\"n0\" class=\"node\"/>").described(title: "A <map>", summary: "It & more")
    let text = document.inlined(idPrefix: "p1-")
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10pt\" height=\"20pt\""))
    #expect(text.contains(" viewBox=\"0 0 10 20\" role=\"img\""))
    #expect(text.contains("aria-labelledby=\"p1-picture-title p1-picture-summary\""))
    #expect(text.contains("<title id=\"p1-picture-title\">A &lt;map&gt;</title>"))
    #expect(text.contains("<desc id=\"p1-picture-summary\">It &amp; more</desc>"))
    #expect(text.contains("<g id=\"p1-n0\" class=\"node\"/>"))
    #expect(!text.contains("<?xml") && !text.contains("DOCTYPE"))
    #expect(!document.inlined(idPrefix: "p", isScalable: true).contains("width="))
    #expect(!document.inlined(idPrefix: "\"><script>").contains("<script"))
    #expect(document.file().hasPrefix("<?xml"))
  }

  @Test("Weight and slant leave the name of the family, which is said once")
  func splitsFonts() throws {
    let text = try Self.document("<text x=\"1\" font-family=\"Noto Sans Bold Italic\">a</text>").inlined(idPrefix: "")
    #expect(text.contains("<text x=\"1\" font-weight=\"bold\" font-style=\"italic\">a</text>"))
    #expect(text.contains("font-family=\"&#39;Noto Sans&#39;"))
  }

  @Test("Reading what was written gives the same picture")
  func isStable() throws {
    let body = "<text x=\"1\">t</text><path d=\"M0,0\" fill=\"#123456\"/>"
    let first = try Self.document("<g id=\"a\" class=\"x y\">\(body)</g>")
    let again = try SVGDocument(sanitizing: Array(first.file().utf8))
    #expect(again.file() == first.file())
  }

  @Test("A group becomes a link to its place in the page, its neighbours do not, and the picture is no image then")
  func links() throws {
    let source = """
      <svg width="10pt" height="10pt" viewBox="0 0 10 10"><g id="graph0"><g id="city-hue"><title>Huế</title><g><path d="M0,0"/></g></g>
      <g id="city-x"><path d="M1,1"/></g></g></svg>
      """
    let document = try SVGDocument(sanitizing: Array(source.utf8), fontFamily: .notoSans)
    let link = try #require(Hyperlink("#city-hue"))
    let linked = document.described(title: "T", summary: "").withLinks(["city-hue": link, "city-none": link])
    let text = linked.inlined(idPrefix: "p-")
    #expect(text.contains("<a href=\"#city-hue\">\n<g id=\"p-city-hue\">"))
    #expect(text.components(separatedBy: "<a ").count == 2 && text.components(separatedBy: "</a>").count == 2)
    #expect(text.contains("role=\"group\"") && document.inlined(idPrefix: "").contains("role=\"img\""))
    // What was written is read again without loss.
    let again = try SVGDocument(sanitizing: Array(linked.file().utf8), fontFamily: .notoSans)
    #expect(again.removed.allSatisfy { !$0.contains("href") && $0 != "a" })
    #expect(again.count(ofClass: "node") == document.count(ofClass: "node"))
  }
}
