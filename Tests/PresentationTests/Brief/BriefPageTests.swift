import Analysis
import CityNetwork
import Foundation
import Language
import NetworkSamples
import Presentation
import Testing

@Suite("BriefPage")
struct BriefPageTests {
  private func page(
    _ city: EntityID, of network: CityNetwork, in phrases: PhraseBook = .english
  ) throws -> BriefPage {
    let brief = try #require(try CityBrief(network, city: city))
    return try #require(BriefPage(brief, of: network, in: phrases))
  }

  private func japanese() throws -> PhraseBook { try #require(PhraseBook(builtIn: "ja")) }

  /// The text of a section, by its name.
  private func text(_ id: String, _ page: BriefPage) throws -> String {
    let section = try #require((page.sections + [page.steps]).first { $0.id == id })
    return section.items.flatMap { [$0.lead?.text].compactMap { $0 } + $0.sentences.map(\.text) }.joined(separator: " ")
  }

  @Test("The top says what the city is, and what is not recorded")
  func top() throws {
    let page = try page("home", of: try Sample.brief())
    #expect(
      page.facts.map(\.text) == [
        "A small place in Vietnam, 150,000 people (2018).",
        "Whether it has an international department is not recorded.",
      ])
    #expect(
      page.summary.map(\.text) == [
        "The data records 2 other cities and 1 agency or programme as partners of HOME.",
        "The earliest year on record is 2000.",
        "Last recorded in 2010 or later: 0; earlier: 1; without a year: 2.",
      ])
    #expect(page.sources.first?.text == "home (cities, home.example)")
    #expect(page.sources.first?.address == "https://www.home.example/about")
  }

  @Test("The table tells what for, since when and through whom; the notes tell of everybody else")
  func partners() throws {
    let page = try page("home", of: try Sample.brief())
    let rows = page.partners.map { [$0.who.text, $0.purpose, $0.since, $0.through] }
    #expect(
      rows == [
        ["ALPHA, Japan", "water – receives", "2005", "direct agreement"],
        ["BETA", "waste", "not recorded", "The Programme"],
      ])
    #expect(
      page.partnerNotes.map(\.text) == [
        "Agencies, networks and programmes: The Agency (member).", "Planned: LATER (since 2025).",
        "Links that have ended: GONE (culture, until 2010).",
      ])
  }

  @Test("Stories are quoted with themes and year, and nobody says that a link brought a partner's about")
  func stories() throws {
    let page = try page("home", of: try Sample.brief())
    #expect(
      try text("brought", page)
        == "“Story own” (waste, 2015): “Half the waste”. In the partner city ALPHA, Japan: “Story alpha-told” (water, "
        + "2010): “Clean water”. In the former partner city GONE: “Story gone-told” (culture, 2008): “A choir”.")
    #expect(page.sections[0].note?.contains("the data does not say") == true)
    #expect(try text("wrong", page).hasPrefix("“Story own”: “No plan for glass”. In the partner city ALPHA, Japan: "))
  }

  @Test("What is missing, who could help and the steps are said in full")
  func actions() throws {
    let page = try page("home", of: try Sample.brief())
    #expect(
      try text("missing", page)
        == "Whether a stated need has been met is not recorded: “Words of home-need”. Nobody has recorded whether there is "
        + "an international department. Proof that 2 of 3 present links are still alive. The first years of 2 of 3 present "
        + "links.")
    #expect(
      try text("help", page).hasPrefix(
        "ALPHA, Japan offers what HOME needs (water): “Words of alpha-offer”. It was a partner when last recorded (2005)."
      ))
    #expect(page.steps.heading == "The next three steps" && page.steps.items.count == 3)
    let first = page.steps.items[0]
    #expect(
      first.lead?.text
        == "Whoever deals with partners in HOME writes to the international department of ALPHA, Japan about water.")
    #expect(
      first.sentences.map(\.text) == [
        "HOME says it needs: “Words of home-need”.", "ALPHA offers: “Words of alpha-offer”.",
        // What came of it stands above already.
        "Start with the practice told above: “Story alpha-told” (ALPHA, Japan, 2010).",
        "First small step: ask for one online talk of an hour between the people who do the work.",
      ])
    #expect(page.steps.items[2].sentences.map(\.text).contains("Is the link with BETA (waste) still alive?"))
  }

  @Test("Nothing recorded is never said to be nothing: neither links, nor departments, nor mistakes")
  func unknown() throws {
    let page = try page("wants", of: try Sample.brief())
    #expect(
      page.summary.map(\.text) == [
        "The data records no link of WANTS with anybody. That does not mean that there is none."
      ])
    #expect(page.partnerNotes.map(\.text) == ["No present partner city is recorded."])
    #expect(try text("wrong", page) == "No problem or mistake is recorded. That does not mean that there was none.")
    let markdown = BriefMarkdown.text(page)
    #expect(!markdown.contains("no international department"))
    #expect(markdown.contains("How many people live there is not recorded."))
    let told = BriefMarkdown.text(try self.page("bare", of: try Sample.brief()))
    #expect(told.contains("A source says that it has no international department."))
    #expect(told.contains("The mayor’s office of BARE"))
    // In Japanese as well: not “ない” but “記録されていません”.
    let other = try self.page("wants", of: try Sample.brief(), in: try japanese())
    #expect(other.facts.map(\.text).contains("国際担当部署があるかどうかは、記録されていません。"))
    #expect(other.summary[0].text.hasSuffix("つながりがないという意味ではありません。"))
  }

  @Test("Every language tells the same facts with the same rows, and knows names in its own script")
  func languages() throws {
    for network in [try Sample.brief(), try Sample.bundled()] {
      for city in network.cities.map(\.id) where city == "home" || city.rawValue.utf8.count == 6 {
        let (english, other) = (try page(city, of: network), try page(city, of: network, in: try japanese()))
        #expect(english.sources.map(\.id) == other.sources.map(\.id))
        #expect(english.sections.map(\.items.count) == other.sections.map(\.items.count))
        #expect(
          english.partners.map { $0.since.filter(\.isNumber) } == other.partners.map { $0.since.filter(\.isNumber) })
      }
    }
    let page = try page("home", of: try Sample.brief(), in: try japanese())
    #expect(page.language == "ja" && page.partners[0].who.text == "アルファ市（日本）")
    #expect(page.sentenceSpace.isEmpty)
  }

  @Test("Numbers rise in the order of reading, and each leads to a row of the network")
  func references() throws {
    let network = try Sample.bundled()
    let rows = Set(
      network.cities.map(\.id) + network.agencies.map(\.id) + network.programmes.map(\.id) + network.links.map(\.id)
        + network.practices.map(\.id) + network.needs.map(\.id))
    for city in network.cities.map(\.id).filter({ $0.rawValue.utf8.count == 5 }) + ["kitakyushu"] {
      let page = try page(city, of: network)
      #expect(page.sources.map(\.number) == Array(1..<(page.sources.count + 1)))
      #expect(page.sources.allSatisfy { rows.contains(EntityID($0.id)) }, "\(city)")
      let items = (page.sections + [page.steps]).flatMap(\.items).flatMap { [$0.lead].compactMap { $0 } + $0.sentences }
      let sentences = page.facts + page.summary + page.partners.map(\.who) + page.partnerNotes + items
      var highest = 0
      for sentence in sentences {
        // A new row has the next number.
        let new = sentence.references.filter { $0 > highest }
        #expect(new == Array((highest + 1)..<(highest + 1 + new.count)), "\(city): \(sentence.text)")
        highest += new.count
        for field in ["{", "}"] { #expect(!sentence.text.contains(field), "\(city): \(sentence.text)") }
      }
      #expect(highest == page.sources.count)
    }
  }

  @Test("A city with forty partners has a page as long as one with ten: what is left out is counted")
  func hub() throws {
    let words = (1...40).map { "hub-c\($0 < 10 ? "0" : "")\($0)" }.joined(separator: " ")
    let page = try page("hub", of: try Sample.network(of: words))
    #expect(page.partners.count == 6)
    // 40 less 6 in the table; 11 of them named.
    #expect(page.partnerNotes[0].text.hasPrefix("And 34 more partner cities: C07, C08, "))
    #expect(page.partnerNotes[0].text.hasSuffix(" and 23 more."))
    #expect(page.partnerNotes[0].references.count == 11)
    #expect(page.picture.partners.count == 12 && page.picture.caption.hasSuffix(" 28 more are not drawn."))
  }

  @Test("Both forms give the same bytes for shuffled rows", arguments: [1, 2] as [UInt64])
  func shuffled(seed: UInt64) throws {
    for network in [try Sample.brief(), try Sample.hostile()] {
      let other = try Sample.shuffled(network, seed: seed)
      for city in network.cities.map(\.id) {
        for phrases in [PhraseBook.english, try japanese()] {
          let (a, b) = (try page(city, of: network, in: phrases), try page(city, of: other, in: phrases))
          #expect(BriefHTML.html(a) == BriefHTML.html(b))
          #expect(BriefMarkdown.text(a) == BriefMarkdown.text(b))
        }
      }
    }
  }
}
