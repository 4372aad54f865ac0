import Analysis
import CityNetwork
import Foundation
import Language
import NetworkSamples
import Presentation
import Tables
import TestSupport
import Testing

/// Old evidence is never told as present: of a network all of whose evidence is old or not dated, no output says in the present
/// tense that somebody works, is linked, leads or is a partner.
@Suite("The present tense")
struct PresentTenseTests {
  /// Verbs of working together in the present tense, whatever phrase they stand in.
  private static let verbs: [String] = [
    "works with", " work with", "is linked with", "are linked with", "leads to", "leads, by way of", "are partners of",
    "is a partner already", "know each other", "which works", "gives in", "being linked",
  ]
  /// The same of Japanese, by the ends of the phrases that speak of what is.
  private static let japanese = ["と活動しています", "とつながっており", "すでに連携先です", "とつながっている", "たどり着けます"]

  /// Phrases that say nothing of anybody, such as titles, rules and what a measure means, by their keys.
  private static let general: Set<String> = [
    "chance.links.lead", "chance.places.lead", "chance.finding.degree_assortativity.below", "chance.cliques.lead",
    "chance.finding.transitivity.above", "chance.finding.transitivity.below", "diagram.network.title",
    "diagram.themes.title.theme", "diagram.themes.title.layer", "diagram.agencies.box.rule", "gap.member_only",
    "gap.member_only.scope",
    "gap.fragment", "gap.fragment.scope", "report.presumed", "scope.drawn", "short.links.scope",
    "gaps.no_city_partner.rule", "gaps.fragment.rule", "matching.need_met_by_helper.definition",
    "matching.shared_bodies.definition", "matching.newLinks.lead", "measures.agencies.meaning",
    "measures.clustering.meaning", "measures.qap_correlation.definition", "measures.transitivity.meaning",
    "programme.report.lead", "report.unlinked.none", "report.groups.title", "scope.cut",
  ]

  /// The phrases of a language, by key.
  private static func phrases(_ language: String) throws -> [(key: String, text: String)] {
    let url = Checkout.root.appendingPathComponent("Sources/Language/Files")
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".\(language).csv") }.flatMap { file in
        try String(contentsOf: url.appendingPathComponent(file), encoding: .utf8).split(separator: "\n").map { row in
          let key = row.prefix { $0 != "," }
          return (key: String(key), text: String(row.dropFirst(key.count + 1)))
        }
      }
  }

  /// The words between the places of the general phrases, which are taken out of what is looked at.
  private static func generalWords() throws -> [String] {
    try phrases("en").filter { general.contains($0.key) }.flatMap { phrase in
      phrase.text.split { "{}\"".contains($0) }.map(String.init).filter { text in verbs.contains(where: text.contains) }
        .map { text in text.contains(",") && !phrase.text.hasPrefix("\"") ? String(text.prefix { $0 != "," }) : text }
    }
  }

  private static func years(_ old: Int?, _ index: Int) -> YearSpan {
    index % 7 == 3 ? YearSpan() : YearSpan(from: old)
  }

  /// Hubs, chains, bodies in the country and the region, shared bodies, common partners, needs that links meet: what every
  /// sentence on doors, helpers and ways in needs.
  static func network(_ old: Int?, seed: UInt64) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    let countries = ["VN", "JP", "TH"]
    let cities = (0..<40).map { index in
      Sample.city(EntityID("c\(index)")) {
        ($0.country, $0.region) = (countries[index % 3], "East")
        ($0.population, $0.level) = (.init(count: 50_000 + 9_000 * index), .city)
        $0.coordinate = .init(latitudeDegrees: Double(index), longitudeDegrees: 100)
      }
    }
    var links: [Link] = []
    var pairs: Set<[Int]> = []
    for index in 0..<90 {
      // The first cities are hubs, the last few have no link.
      let (a, b) = (random.whole(below: index < 40 ? 4 : 30), random.whole(below: 34))
      guard a != b, pairs.insert([min(a, b), max(a, b)]).inserted else { continue }
      links.append(
        Sample.link(EntityID("c\(a)"), EntityID("c\(b)")) {
          ($0.direction, $0.themes) = (.providerToRecipient, ["waste", "water"])
          $0.years = years(old.map { $0 - index % 5 }, index)
        })
    }
    for index in 0..<24 {
      links.append(
        Sample.link(EntityID("x\(index % 4)"), EntityID("c\(index + 8)")) {
          $0.years = years(old.map { $0 - index % 5 }, index)
        })
    }
    let need = Need(id: "need", city: "c36", kind: .need)
    var needs = [need, Need(id: "need2", city: "c37", kind: .need)]
    for index in needs.indices { needs[index].themes = ["waste"] }
    return try Sample.network(
      cities: cities, agencies: (0..<4).map { Agency(id: EntityID("x\($0)"), name: "Agency \($0)") }, links: links,
      needs: needs)
  }

  /// Every text that is made of a network.
  private static func texts(_ study: Study) throws -> [(name: String, text: String)] {
    let (network, words) = (study.network, Wording(of: study))
    let comparison = try study.comparison
    let matches = try study.matches()
    let request = ProgrammeRequest()
    var agencies = request
    agencies.kinds = [.agency]
    let plans = try [request, agencies].map { try study.programme(try study.programmeBasis($0)) }
    var documents: [(String, ResultDocument)] = [
      ("gaps", .gaps(try study.gaps, in: words)), ("isolated", .isolated(try study.isolation, in: words)),
      ("match", .matches(matches, comparison: comparison, network: network, in: words)),
      ("resilience", .resilience(try study.resilience(), network: network, in: words)),
      ("reciprocity", .reciprocity(try study.reciprocity(samples: 20), network: network, in: words)),
      ("themes", .themes(try study.themes(), in: words)),
      ("questionnaire", .questionnaire(try study.questions, in: words)),
    ]
    documents += plans.enumerated().map { ("programme \($0)", .programme($1, network: network, in: words)) }
    documents += matches.map {
      ("match \($0.id)", .matches([$0], comparison: comparison, network: network, in: words))
    }
    var texts = documents.flatMap { name, document in
      [OutputFormat.csv, .json].map {
        (name: "\(name) \($0)", text: String(decoding: document.bytes($0), as: UTF8.self))
      }
    }
    for city in network.cities.enumerated().filter({ network.cities.count < 100 || $0.offset % 5 == 0 }).map(\.element)
    {
      for language in PhraseBook.builtInLanguages {
        guard let brief = try study.brief(of: city.id), let phrases = PhraseBook(builtIn: language),
          let page = BriefPage(brief, of: network, in: phrases)
        else { continue }
        texts.append((name: "brief \(city.id) \(language)", text: BriefMarkdown.text(page, picture: nil)))
      }
    }
    var page = try NetworkReport(study, diagnostics: DiagnosticCollection(), in: words)
    page.helpers = .init(matches, comparison: comparison)
    page.programme = plans[0]
    texts.append((name: "report", text: HTMLPage.html(page.page(figures: .init()))))
    return texts
  }

  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static func present(_ texts: [(name: String, text: String)]) throws -> [String] {
    let general = try generalWords()
    return texts.flatMap { name, text -> [String] in
      var text = text
      for words in general { text = text.replacing(words, with: "").replacing(capitalized(words), with: "") }
      return (verbs + japanese).compactMap { verb in
        text.firstRange(of: verb).map { range in
          let start = text.index(range.lowerBound, offsetBy: -80, limitedBy: text.startIndex) ?? text.startIndex
          let end = text.index(range.upperBound, offsetBy: 60, limitedBy: text.endIndex) ?? text.endIndex
          return "\(name): \(text[start..<end])"
        }
      }
    }
  }

  @Test(
    "Of old and undated evidence nothing is told in the present tense; of recent evidence it is", arguments: [1, 2, 3])
  func madeUp(seed: UInt64) throws {
    let told = try Self.present(Self.texts(Study(try Self.network(2008, seed: seed))))
    #expect(told.isEmpty, "\(told.prefix(5))")
    let undated = try Self.present(Self.texts(Study(try Self.network(nil, seed: seed))))
    #expect(undated.isEmpty, "\(undated.prefix(5))")
    // The verbs are those that recent evidence is told with.
    let recent = try Self.present(Self.texts(Study(try Self.network(2019, seed: seed))))
    #expect(recent.count > 20)
  }

  @Test("The bundled data, looked at when all of it is old")
  func bundled() throws {
    let facts = NetworkFacts(try Sample.bundled())
    var later = facts
    later.dataset.dataDate = "2060-01-01"
    // The data's own words may say what they like.
    for index in later.practices.indices {
      later.practices[index].title = "Story"
      if later.practices[index].outcome != nil { later.practices[index].outcome = "Result" }
      if later.practices[index].mistakes != nil { later.practices[index].mistakes = "Mistake" }
    }
    let told = try Self.present(Self.texts(Study(try later.network())))
    #expect(told.isEmpty, "\(told.prefix(8))")
  }

  @Test("Only the form for recent evidence speaks in the present tense, and every phrase that ages has all forms")
  func forms() throws {
    var bases: Set<String> = []
    for (language, verbs) in [("en", Self.verbs), ("ja", Self.japanese)] {
      let phrases = try Self.phrases(language)
      let keys = Set(phrases.map(\.key))
      for (key, text) in phrases {
        let parts = key.split(separator: ".").map(String.init)
        if let place = parts.firstIndex(of: "recent") {
          bases.insert(parts[..<place].joined(separator: "."))
          for age in ["undated", "old"] {
            let other = (parts[..<place] + [age] + parts[(place + 1)...]).joined(separator: ".")
            #expect(keys.contains(other), "\(other) is missing")
          }
        } else if !parts.contains("part"), !Self.general.contains(key) {
          #expect(!verbs.contains(where: text.contains), "\(key): \(text)")
        }
      }
      #expect(language != "en" || Self.general.isSubset(of: keys))
    }
    #expect(bases.count >= 20)
  }
}
