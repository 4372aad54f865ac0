import Analysis
import CityNetwork
import Foundation
import FoundationXML
import NetworkSamples
import Presentation
import TestSupport
import Testing

@Suite("BriefPage")
struct BriefPageTests {
  private func page(_ network: CityNetwork, _ city: EntityID, _ phrases: PhraseBook = .english) throws -> BriefPage {
    let brief = try #require(try CityBrief(network, city: city))
    return try #require(BriefPage(brief, of: network, in: phrases))
  }

  private func sentences(_ page: BriefPage) -> [BriefPage.Sentence] {
    let items = (page.sections + [page.steps]).flatMap(\.items)
    return page.facts + page.summary + page.partners.map(\.who) + page.partnerNotes
      + items.flatMap { [$0.lead].compactMap { $0 } + $0.sentences }
  }

  @Test("What is not recorded is said to be not recorded, and never to be missing", arguments: ["en", "ja"])
  func unknown(language: String) throws {
    let phrases = try #require(PhraseBook(builtIn: language))
    let page = try page(try Sample.network(of: "a-b c"), "c", phrases)
    let text = sentences(page).map(\.text).joined(separator: "\n")
    if language == "en" {
      #expect(text.contains("The data records no link of C with anybody. That does not mean that there is none."))
      #expect(text.contains("Whether it has an international department is not recorded."))
      #expect(!text.contains("no international department"))
    }
    let known = try self.page(
      try Sample.network(cities: [Sample.city("c") { $0.internationalDepartment = .init(.no, source: "S") }]), "c",
      phrases)
    #expect(page.facts.last?.text != known.facts.last?.text)
  }

  @Test("Every reference leads to a source, sources are numbered as they come, and each is a row of the data")
  func references() throws {
    let network = try Sample.bundled()
    let rows = Set(
      network.links.map(\.id) + network.needs.map(\.id) + network.practices.map(\.id) + network.cities.map(\.id)
        + network.agencies.map(\.id) + network.programmes.map(\.id))
    for city in network.cities.prefix(60) {
      let page = try page(network, city.id)
      #expect(page.sources.map(\.number) == Array(1...max(1, page.sources.count)).prefix(page.sources.count).map { $0 })
      for source in page.sources { #expect(rows.contains(EntityID(source.id)), "\(source.id)") }
      let used = Set(sentences(page).flatMap(\.references))
      #expect(used == Set(page.sources.map(\.number)), "\(city.id)")
    }
  }

  @Test("No phrase is left unfilled in any language, for any city of the bundled data", arguments: ["en", "ja"])
  func filled(language: String) throws {
    let network = try Sample.bundled()
    let phrases = try #require(PhraseBook(builtIn: language))
    for city in network.cities {
      for sentence in sentences(try page(network, city.id, phrases)) {
        #expect(!sentence.text.contains("{") && !sentence.text.isEmpty, "\(city.id): \(sentence.text)")
        #expect(sentence.text.range(of: "^[a-z_]+\\.[a-z_.]+$", options: .regularExpression) == nil, "\(sentence.text)")
      }
    }
  }

  @Test("Hostile texts become words in HTML and Markdown, and nothing is loaded")
  func hostile() throws {
    let network = try Sample.hostile()
    for city in network.cities {
      let page = try page(network, city.id)
      let html = BriefHTML.html(page)
      #expect(!html.contains("<script") && !html.contains("<b>Agency"), "\(city.id)")
      #expect(html.contains("default-src 'none'"))
      #expect(!html.contains("\u{202E}"))
      let markdown = BriefMarkdown.text(page)
      // A bracket that is escaped begins no link.
      let links = markdown.replacingOccurrences(of: "\\]", with: "")
      #expect(!markdown.contains("<script") && !links.contains("](javascript"), "\(city.id)")
      // Well formed but for the first line and the elements that HTML leaves open.
      let body = html.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
        .replacingOccurrences(of: "(<meta[^>]*)>", with: "$1/>", options: .regularExpression)
      let parser = XMLParser(data: Data(body.utf8))
      #expect(parser.parse(), "\(city.id): \(String(describing: parser.parserError)) at \(parser.lineNumber)")
    }
  }

  @Test("The page says its language and direction")
  func language() throws {
    let network = try Sample.network(of: "a-b")
    let html = BriefHTML.html(try page(network, "a", try #require(PhraseBook(builtIn: "ja"))))
    #expect(html.contains("<html lang=\"ja\" dir=\"ltr\">"))
    let rows = "key,text\nlanguage,ar\npage.direction,rtl\n"
    let arabic = try #require(PhraseFile.read(Array(rows.utf8), file: "ar.csv").phrases)
    #expect(BriefHTML.html(try page(network, "a", arabic)).contains("<html lang=\"ar\" dir=\"rtl\">"))
  }
}
