import Analysis
import CityNetwork
import Language
import TestSupport
import Testing

@Suite("Phrases by cases")
struct CaseKeysTests {
  private func check(_ keys: [String]) {
    for key in keys { #expect(PhraseBook.english.has(key), "there is no \(key)") }
  }

  private func check<Case: RawRepresentable<String>>(_ cases: [Case], _ key: (String) -> String) {
    check(cases.map { key($0.rawValue) })
  }

  @Test("Every standing, size, level and answer has its phrases")
  func gaps() {
    check(Standing.allCases) { "gaps.\($0).title" }
    check(Standing.allCases) { "gaps.\($0).rule" }
    check(SizeClass.allCases) { "gaps.size.\($0)" }
    check(SizeClass.allCases) { "gaps.limits.\($0)" }
    check(City.Level.allCases) { "level.\($0)" }
    check(Answer.allCases) { "case.answer.\($0)" }
    check(Entity.Sort.allCases) { "case.sort.\($0)" }
    check(Agency.Kind.allCases) { "case.agency.\($0)" }
    check(Need.Kind.allCases) { "case.need.\($0)" }
    check(Link.Stage.allCases) { "case.stage.\($0)" }
    check(Link.Status.allCases) { "case.status.\($0)" }
    check(Answer.allCases) { "gaps.department.\($0).title" }
    check(Answer.allCases) { "gaps.department.\($0).lead" }
    check(Answer.allCases) { "gaps.reason.department.\($0)" }
    check(Answer.allCases) { "expected.term.capital.\($0)" }
    check([ExpectedLinks.Omission.unknownPopulation, .unknownPlace, .fewAlike]) { "expected.omission.\($0)" }
    check([CoverageTable.Dimension.country, .sizeClass]) { "coverage.\($0).title" }
  }

  @Test("Every attribute, and every way of matching and of choosing has its phrases")
  func matching() {
    check(MatchAttribute.allCases) { "matching.\($0).name" }
    check(MatchAttribute.allCases) { "matching.\($0).definition" }
    check(MatchAbstention.Missing.allCases) { "matching.missing.\($0)" }
    let methods: [MatchMethod] = [
      .match, .popularity, .commonNeighbors, .adamicAdar, .resourceAllocation, .jaccard, .personalisedPageRank,
      .countriesAndSize,
      .gravity,
    ]
    check(methods.map { "matching.method.\($0.id)" })
    check(ProgrammeRequest.Choice.allCases) { "programme.way.bestLinked.\($0)" }
    check(ProgrammeRequest.Choice.allCases) { "programme.remark.order.\($0)" }
  }

  @Test("Every measure, question, projection, role and source of money has its phrases")
  func measures() {
    check(RankingMeasure.allCases) { "measures.\($0).ranking" }
    check(CityMeasure.all.map { "measures.\($0.id).heading" })
    for part in ["name", "meaning", "definition", "conventions", "example", "source"] {
      check(DefinedMeasure.all.map { "measures.\($0.id).\(part)" })
    }
    check(Projection.Bodies.allCases) { "measures.projection.ends.\($0)" }
    check(Projection.Merging.allCases) { "measures.projection.merging.\($0)" }
    check(ChanceTest.Question.allCases) { "chance.question.\($0)" }
    check(ChanceTest.Question.allCases) { "chance.finding.\($0).above" }
    check(ChanceTest.Question.allCases) { "chance.finding.\($0).below" }
    check([ThinningPlan.Origin.given, .completeness, .assumed]) { "bands.share.\($0).known" }
    check(GivingRole.allCases) { "reciprocity.role.\($0)" }
    check(Link.Financing.allCases) { "reciprocity.source.\($0)" }
  }

  @Test("The brief has a phrase for everything that it may say of a city")
  func brief() {
    check(SizeClass.allCases.filter { $0 != .unknown }) { "size.\($0)" }
    check(Answer.allCases) { "department.\($0)" }
    let aging: [MatchAttribute] = [.sharedBodies, .commonPartners, .partnersOfPartners]
    check(MatchAttribute.allCases.filter { !aging.contains($0) }) { "reason.\($0)" }
    for age in LastEvidence.Age.allCases {
      check(aging) { "reason.\($0).\(age.rawValue)" }
      check(["help.partner", "help.through", "help.through.chain", "help.body"].map { "\($0).\(age.rawValue)" })
    }
    check([BriefPartner.Role.gives, .receives, .both, .unknown]) { "purpose.\($0)" }
    check([BriefStep.Sender.department, .mayorsOffice, .unknownOffice]) { "sender.\($0)" }
    check(BriefStep.Kind.allCases) { "step.\($0).first" }
    // Others imply these two, and say them.
    check(Standing.allCases.filter { ![.noPresentLink, .oneLink].contains($0) }) { "gap.\($0)" }
    check(
      BriefGap.Unknown.allCases.map {
        "gap.\($0.rawValue)" + ([.unproven, .undated].contains($0) ? ".other" : "")
      })
  }

  @Test("What is counted down to no has a word for it, and nothing else has")
  func none() throws {
    let calls = try Self.counts()
    let denied = Set(calls.filter { $0.function == "countOrNo" }.map(\.thing))
    let none = CountedThing.allCases.filter { PhraseBook.english.has("glossary.\($0).none") }.map(\.rawValue)
    #expect(denied.sorted() == none.sorted())
  }

  /// The calls that count, with what they count.
  private static func counts() throws -> [(function: String, thing: String)] {
    var counts: [(function: String, thing: String)] = []
    for target in ["Language", "Diagrams", "Presentation", "cityweave"] {
      for path in Checkout.files(below: "Sources/\(target)", ending: ".swift") {
        let text = try Checkout.text(path)
        let calls = text.matches(of: /, \.([A-Za-z]+)\)/).map { match in
          (function: function(before: match.range.lowerBound, in: text), thing: String(match.1))
        }.filter { ["count", "countOrNo", "heading"].contains($0.function) }
        // Each call must be understood, but for the definition.
        let denials = text.ranges(of: "countOrNo(").count - text.ranges(of: "func countOrNo(").count
        #expect(calls.count { $0.function == "countOrNo" } == denials, "\(path) has a countOrNo of something unknown")
        counts += calls
      }
    }
    return counts
  }

  /// The function in whose arguments a place stands.
  private static func function(before place: String.Index, in text: String) -> String {
    let bytes = Array(text[..<place].utf8.suffix(400))
    var (index, depth) = (bytes.count - 1, 0)
    while index >= 0 {
      if bytes[index] == UInt8(ascii: ")") { depth += 1 }
      if bytes[index] == UInt8(ascii: "(") {
        if depth == 0 { break }
        depth -= 1
      }
      index -= 1
    }
    let name = bytes.prefix(max(index, 0)).reversed().prefix { Character(Unicode.Scalar($0)).isLetter }
    return String(decoding: name.reversed(), as: UTF8.self)
  }

  @Test("Every counted thing is counted somewhere")
  func counted() throws {
    let counted = Set(try Self.counts().map(\.thing))
    let idle = Set(CountedThing.allCases.map(\.rawValue)).subtracting(counted)
    #expect(idle.sorted() == [], "nobody counts these")
  }
}
