public import Analysis
import CityNetwork

// What was found about one attribute of two cities.
extension Wording {
  /// What was found, in a sentence.
  public func statement(of finding: MatchFinding) -> String {
    let (asker, helper) = (finding.asker, finding.helper)
    switch finding.fact {
    case .need(let need): return statement(of: need)
    case .themes(let themes):
      return say("matching.themes.found", ["themes": list(themes.map(name(of:)), limit: 4)])
    case .policies(let words): return say("matching.policies.found", ["words": list(words, limit: 4)])
    case .industries(let industries):
      return say("matching.industries.found", ["industries": list(industries, limit: 3)])
    case .sizes(let own, let other):
      guard own != other else { return say("matching.sizes.same", ["size": name(of: own)]) }
      return say(
        "matching.sizes.other",
        ["asker": name(of: asker), "own": name(of: own), "helper": name(of: helper), "other": name(of: other)])
    case .levels(let own, let other):
      return say("matching.levels.found", ["own": name(of: own), "other": name(of: other)])
    case .bodies(let ties):
      return told(ties) { say("matching.bodies.found.\($0.rawValue)", ["bodies": $1]) }
    case .partners(let ties):
      return told(ties) { say("matching.partners.found.\($0.rawValue)", ["partners": $1]) }
    case .chain(let first, let second, let last):
      return say(
        "matching.chain.found.\(last.age.rawValue)", last,
        [
          "first": name(of: first), "asker": name(of: asker), "second": name(of: second), "helper": name(of: helper),
        ])
    case .countries(let own, let other, let pairs): return countries(own, other, pairs)
    case .distance(let kilometers):
      guard kilometers >= 1 else { return say("matching.distance.none") }
      return say("matching.distance.found", ["kilometers": number(Self.rounded(kilometers))])
    case .experience(let partners):
      return say(
        "matching.experience.found", ["helper": name(of: helper), "partners": countOrNo(partners, .cityPartner)])
    case .people(let people):
      return say("matching.people.found", ["helper": name(of: helper), "people": number(people)])
    case .department(let hasOne):
      return say(hasOne ? "matching.department.yes" : "matching.department.no", ["helper": name(of: helper)])
    }
  }

  private func statement(of need: MetNeed) -> String {
    let (city, giver) = (name(of: need.city), name(of: need.giver))
    let (themes, count) = (list(need.themes.map(name(of:)), limit: 3), need.themes.count)
    switch need.means {
    case .stated(let offers, let practices):
      let deed =
        switch (offers > 0, practices) {
        case (true, 0): "offer"
        case (true, 1): "offerPractice"
        case (true, _): "offerPractices"
        case (false, 1): "practice"
        case (false, _): "practices"
        }
      return say("matching.need.\(deed)", count: count, ["city": city, "themes": themes, "giver": giver])
    case .links(let links, let last):
      return say(
        "matching.need.links.\(last.age.rawValue)", count: count, last,
        ["city": city, "themes": themes, "giver": giver, "links": self.count(links, .link)])
    }
  }

  private func countries(_ own: String, _ other: String, _ pairs: Int) -> String {
    let (here, there) = (country(own), country(other))
    if own == other {
      return pairs == 0
        ? say("matching.countries.home.none", ["country": here])
        : say("matching.countries.home", ["country": here, "pairs": count(pairs, .pair)])
    }
    return pairs == 0
      ? say("matching.countries.none", ["asker": here, "helper": there])
      : say("matching.countries.pairs", count: pairs, ["asker": here, "helper": there])
  }

  /// Those with whom both are linked, in one sentence for each age of the evidence.
  private func told(_ ties: [RecordedTie], _ say: (LastEvidence.Age, String) -> String) -> String {
    sentences(
      LastEvidence.Age.allCases.compactMap { age in
        let names = ties.filter { $0.last.age == age }.map(dated)
        return names.isEmpty ? nil : say(age, list(names, limit: 3))
      })
  }

  /// Somebody with the year of the last evidence, where it has one.
  private func dated(_ tie: RecordedTie) -> String {
    guard let year = tie.last.year else { return name(of: tie.id) }
    return say("matching.tie", ["name": name(of: tie.id), "year": String(year)])
  }

  /// To two figures: coordinates are often those of a center that stands for a larger area.
  private static func rounded(_ kilometers: Double) -> Int {
    let value = Int(kilometers.rounded())
    var step = 1
    while value / step >= 100 { step *= 10 }
    return (value + step / 2) / step * step
  }
}
