public import Analysis
import CityNetwork

// Why somebody could help, who opens the door, and why nobody is named.
extension Wording {
  /// Why somebody could help, in a sentence.
  public func sentence(of reason: HelpReason) -> String {
    switch reason {
    case .found(let finding): return statement(of: finding)
    case .endedLinks: return say("matching.endedLinks")
    case .nearby(let work):
      let country = country(work.country)
      let form = Self.form(work.last, cities: work.cities, recentCities: work.recentCities)
      let others = count(work.cities - work.recentCities, .otherCity)
      let (body, cities, examples) = (
        name(of: work.body), count(form == "part" ? work.recentCities : work.cities, .city),
        list(work.examples.prefix(form == "part" ? work.recentCities : .max).map(name(of:)))
      )
      guard let region = work.region else {
        return say(
          "matching.nearby.\(form)", work.last,
          ["body": body, "cities": cities, "country": country, "examples": examples, "others": others])
      }
      guard !work.country.isEmpty else {
        return say(
          "matching.nearby.unplaced.\(form)", work.last,
          ["body": body, "cities": cities, "region": region, "examples": examples, "others": others])
      }
      return say(
        "matching.nearby.regional.\(form)", work.last,
        [
          "body": body, "cities": cities, "region": region, "country": country, "examples": examples,
          "others": others,
        ])
    }
  }

  /// Several reasons, one after the other.
  public func sentences(of reasons: some Sequence<HelpReason>) -> String {
    sentences(reasons.map(sentence(of:)))
  }

  /// Why somebody is near to both, in a sentence.
  public func sentence(of door: MatchDoor) -> String {
    let (last, age) = (door.last, door.last.age.rawValue)
    switch door.way {
    case .sharedBody(let body, let cities, let isOnNeededTheme):
      let values: KeyValuePairs = ["body": name(of: body), "cities": count(cities, .city)]
      return isOnNeededTheme
        ? say("matching.door.neededBody.\(age)", last, values) : say("matching.door.sharedBody.\(age)", last, values)
    case .commonPartner(let partner, let hasDepartment):
      let values: KeyValuePairs = ["partner": name(of: partner)]
      return hasDepartment
        ? say("matching.door.partnerWithDepartment.\(age)", last, values)
        : say("matching.door.commonPartner.\(age)", last, values)
    case .bodyOfOne(let body, let city, let cities, let country):
      return say(
        "matching.door.bodyOfOne.\(age)", last,
        [
          "body": name(of: body), "city": name(of: city), "cities": count(cities, .city),
          "country": self.country(country),
        ])
    case .chain(let first, let second, let helper):
      return say(
        "matching.door.chain.\(age)", last,
        ["first": name(of: first), "second": name(of: second), "helper": name(of: helper)])
    }
  }

  /// Why there are no candidates, and what would change that.
  public func reason(of abstention: MatchAbstention) -> String {
    switch abstention {
    case .nobodyElse: return say("matching.abstention.nobodyElse")
    case .incomparable(let most, let missing):
      let why = say(
        "matching.abstention.incomparable",
        ["attributes": count(most, .attribute), "minimum": number(PartnerMatches.minimumComparable)])
      guard !missing.isEmpty else { return why }
      let unknown = list(missing.map { point in say("matching.missing.\(point.rawValue)") })
      return sentences([why, say("matching.abstention.missing", ["missing": unknown])])
    }
  }

  /// Which pairs were looked at, where all are too many.
  public func statement(of pairs: LikelyPairs) -> String {
    say("matching.cut", ["largest": number(pairs.largestBody), "best": number(pairs.bestLinked)])
  }
}
