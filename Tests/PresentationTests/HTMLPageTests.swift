import Analysis
import CityNetwork
import Foundation
import NetworkSamples
import Presentation
import Testing

@Suite("HTMLPage")
struct HTMLPageTests {
  private func html(_ network: CityNetwork, hasFigures: Bool = false) throws -> String {
    var figures = NetworkReport.Figures()
    if hasFigures {
      figures["network"] = .init(svg: "<svg id=\"picture\"></svg>", caption: "<script>alert(1)</script>")
    }
    return HTMLPage.html(try report(network).page(figures: figures))
  }

  private func matches(_ pattern: String, _ text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      Range(match.range(at: match.numberOfRanges - 1), in: text).map { String(text[$0]) }
    }
  }

  @Test("A page of hostile texts has one script, its own, and loads nothing", arguments: [false, true])
  func hostile(hasFigures: Bool) throws {
    let page = try html(try Sample.hostile(), hasFigures: hasFigures)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script>alert"))
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(!page.contains("\u{202E}") && page.contains("\\u{202E}"))
    #expect(page.contains("{{title}} {{{style}}}"))
    let tags = try matches("<([a-zA-Z][^<>]*)>", page)
    #expect(tags.allSatisfy { !$0.contains(" src=") && !$0.hasPrefix("link") && !$0.hasPrefix("base") })
    for tag in tags { #expect(try matches(" on[a-z]+\\s*=", tag).isEmpty) }
    #expect(!page.contains("@import") && !page.contains("url("))
    #expect(page.contains("<svg id=\"picture\"></svg>") == hasFigures)
  }

  @Test("Links of the page lead to a section that is there or to the web; no id stands twice")
  func links() throws {
    for network in [try Sample.hostile(), try Sample.mixed(12), try Sample.network(cities: [])] {
      let page = try html(network)
      let ids = try matches(" id=\"([^\"]*)\"", page)
      let bodies = network.agencies.count + network.programmes.count
      #expect(ids.count == 18 + network.cities.count + bodies && Set(ids).count == ids.count)
      let targets = try matches("href=\"([^\"]*)\"", page)
      #expect(targets.count > 20)
      for target in targets {
        if target.hasPrefix("#") {
          #expect(ids.contains(String(target.dropFirst())), "\(target)")
        } else {
          #expect(target.hasPrefix("https://") || target.hasPrefix("http://"), "\(target)")
        }
      }
    }
  }

  @Test("The content policy forbids everything but the style and the script of the page, by its SHA-256")
  func policy() throws {
    let page = try html(try Sample.six())
    let script = try #require(try matches("(?s)<script>(.*?)</script>", page).first)
    #expect(script == PageScript.text)
    let hash = try base64SHA256(script)
    #expect(hash == PageScript.hash)
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'\""))
  }

  @Test("Each kind that a report shows has its place in the page")
  func places() throws {
    let kinds = ["network", "ego", "agencies", "gaps", "map", "change"]
    var figures = NetworkReport.Figures()
    for kind in kinds { figures[kind] = .init(svg: "<svg id=\"shown-\(kind)\"></svg>", caption: kind) }
    let page = HTMLPage.html(try report(try Sample.bundled()).page(figures: figures))
    for kind in kinds { #expect(page.components(separatedBy: "shown-\(kind)").count == 2, "\(kind)") }
  }

  @Test("A picture that is made later stands where room was reserved for it, and nowhere else")
  func reserved() throws {
    let report = try report(try Sample.mixed(12))
    var (early, late) = (NetworkReport.Figures(), NetworkReport.Figures())
    (early["network"], early["gaps"]) = (.init(reserved: "network"), .init(reserved: "gaps"))
    var page = report.page(figures: early)
    let figure = ReportPage.Figure(svg: "<svg id=\"later\"></svg>", caption: "made later")
    for name in ["gaps", "map", "network"] { page.fill(name, with: figure) }
    (late["network"], late["gaps"]) = (figure, figure)
    #expect(HTMLPage.html(page) == HTMLPage.html(report.page(figures: late)))
  }

  @Test("New links are tried with the best match and with whoever is nearest to all, and left out where none was tried")
  func newLinks() throws {
    // A path of three and a city apart: the middle of the path is nearest to all.
    let network = try Sample.network(
      cities: ["a", "b", "c", "d"].map { Sample.city($0) }, links: [Sample.link("a", "b"), Sample.link("b", "c")])
    var report = try report(network)
    #expect(!HTMLPage.html(report.page(figures: .init())).contains("id=\"new-links\""))
    report.newLinks = [try #require(try SingleLinks(of: "d", in: network))]
    let page = HTMLPage.html(report.page(figures: .init()))
    let section = try #require(try matches("(?s)<section id=\"new-links\">(.*?)</section>", page).first)
    let cells = try matches("<td[^>]*>(?:<bdi>)?([^<]*)", section)
    // One step to the middle and two steps to the others, of three: (1 + ½ + ½) / 3.
    #expect(cells == ["D", "0", "0.0000", "none, or linked already", "", "", "B (Vietnam)", "0.6667", "3"])
  }

  @Test("Without pictures, and without a single city, the page still has all its sections")
  func missing() throws {
    for network in [try Sample.mixed(30), try Sample.network(date: nil, cities: [])] {
      let page = try html(network)
      #expect(!page.contains("<figure>"))
      #expect(page.components(separatedBy: "<section ").count == 19)
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
      #expect(!page.contains("nan") && !page.contains(">inf<"))
    }
  }

  /// The SHA-256 of a text in Base64, by the tool of the system.
  private func base64SHA256(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).js")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [file.path]
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let digits = Array(output.prefix(64))
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    #expect(bytes.count == 32)
    return Data(bytes).base64EncodedString()
  }
}
