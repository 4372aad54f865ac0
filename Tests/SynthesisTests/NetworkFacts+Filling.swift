import CityNetwork
import NetworkSamples
import TestSupport

extension NetworkFacts {
  /// Fills in at random what a synthetic network leaves open, with texts that need quotes.
  mutating func fillIn(seed: UInt64) {
    var chance = FactChance(seed: seed)
    dataset.license = chance.text()
    dataset.attribution = chance.text()
    for index in cities.indices { chance.fillIn(&cities[index]) }
    for index in agencies.indices {
      (agencies[index].shortName, agencies[index].note) = (chance.line(), chance.text())
      agencies[index].isConfidential = chance.isTrue
    }
    for index in programmes.indices {
      (programmes[index].shortName, programmes[index].note) = (chance.line(), chance.text())
      programmes[index].isConfidential = chance.isTrue
      programmes[index].country = chance.one(of: ["JP", "international", nil])
      programmes[index].years.to = chance.one(of: [2099, nil])
      programmes[index].themes = chance.themes() ?? []
    }
    for index in links.indices { chance.fillIn(&links[index]) }
    for (number, city) in cities.prefix(20).enumerated() { addRows(of: city.id, number, &chance) }
  }

  private mutating func addRows(of city: EntityID, _ number: Int, _ chance: inout FactChance) {
    var practice = Practice(id: EntityID("practice-\(number)"), city: city, title: "Story, “\(number)”\nand more")
    (practice.themes, practice.year) = (chance.themes() ?? [], chance.one(of: [1999, nil]))
    (practice.outcome, practice.mistakes, practice.provenance.source) = (chance.text(), chance.text(), chance.text())
    practices.append(practice)
    var need = Need(id: EntityID("need-\(number)"), city: city, kind: chance.isTrue ? .need : .offer)
    (need.themes, need.year, need.detail) = (chance.themes() ?? [], chance.one(of: [2024, nil]), chance.text())
    (need.met, need.provenance.source) = (chance.one(of: Answer.allCases), chance.text())
    needs.append(need)
    if need.met != .unknown {
      answers.append(
        GivenAnswer(
          city: city, question: "need_met", subject: need.id, answer: need.met.rawValue,
          answeredOn: chance.one(of: ["2026-02-01", nil]), note: chance.text(),
          provenance: Provenance(source: chance.text())))
    }
    var statement = Completeness(id: EntityID("statement-\(number)"), subject: "Cities; \"all\" of them")
    statement.programme = chance.one(of: [programmes.first?.id, nil])
    (statement.saidMinimum, statement.saidMaximum) = (chance.one(of: [2, nil]), chance.one(of: [67, nil]))
    (statement.captured, statement.unit, statement.period) = (chance.one(of: [1, nil]), chance.text(), chance.text())
    (statement.note, statement.provenance.source) = (chance.text(), chance.text())
    completeness.append(statement)
  }
}

/// Draws values for facts.
struct FactChance {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  var isTrue: Bool { mutating get { Bool.random(using: &random) } }

  mutating func one<Value>(of values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }

  /// Text of one line, or nothing.
  mutating func line() -> String? { one(of: [nil, "plain", "a, b; c", "says \"so\"", "名前", "Hà Nội", "none", "0"]) }

  /// Text of one or several lines, or nothing.
  mutating func text() -> String? { isTrue ? line() : one(of: ["two\nlines", "a\tb", "\"", "x,\n\"y\""]) }

  mutating func items() -> [String] { one(of: [[], ["port"], ["steel, and iron", "港", "\"fish\""]]) }

  mutating func themes() -> [Theme]? { one(of: [nil, [], ["waste"], ["energy", "waste", "water"]]) }

  mutating func fillIn(_ city: inout City) {
    city.otherNames = items()
    city.coordinate?.note = text()
    city.otherPopulation = isTrue ? .init(count: 12_345, year: one(of: [2001, nil]), source: text()) : nil
    city.internationalDepartment.note = text()
    city.industries = isTrue ? Sourced(items(), source: text()) : nil
    city.policies = isTrue ? Sourced(items(), source: text()) : nil
    (city.themes, city.geonamesID) = (themes(), one(of: [1_850_147, nil]))
    (city.confidence, city.isConfidential) = (one(of: Confidence.allCases + [nil]), isTrue)
    (city.lastVerified, city.note, city.provenance.source) = (one(of: ["2024-02-29", nil]), text(), text())
  }

  mutating func fillIn(_ link: inout Link) {
    (link.title, link.note, link.themes) = (text(), text(), themes() ?? [])
    (link.kind, link.direction) = (one(of: Link.Kind.allCases), one(of: Link.Direction.allCases))
    link.amount = one(of: [.init(value: 12.5, currency: "JPY"), .init(value: 0, currency: "USD"), nil])
    (link.staff, link.financing) = (one(of: [0.25, 3, nil]), one(of: Link.Financing.allCases + [nil]))
    (link.confidence, link.isConfidential) = (one(of: Confidence.allCases + [nil]), isTrue)
    (link.lastVerified, link.provenance.source) = (one(of: ["2024-02-29", nil]), text())
    link.events = (0..<Int.random(in: 0...2, using: &random)).map { number in
      Link.Event(
        year: 2001 + number, kind: one(of: Link.Event.Kind.allCases), note: text(),
        provenance: Provenance(source: text()))
    }
  }
}
