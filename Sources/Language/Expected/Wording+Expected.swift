public import Analysis
import CityNetwork

// What a city of this size and place would have, and what is recorded.
extension Wording {
  /// What is recorded of a city, what is expected of one like it, and what its peers have.
  public func reason(of city: ExpectedLinks.Entry) -> String {
    let recorded = say("expected.reason.recorded", ["partners": capitalized(countOrNo(city.recorded, .cityPartner))])
    let expected = city.expectation.map(sentence) ?? city.omission.map(sentence)
    return sentences([recorded, expected, city.peers.map(sentence) ?? city.noPeers.map(sentence)])
  }

  /// Who the peers are, such as `small cities in Vietnam, the capital left out`.
  public func name(of group: PeerComparison.Group) -> String {
    let whose = [
      group.level.map { say("expected.peers.level", ["level": $0.rawValue]) },
      group.country.map { say("expected.place.country", ["country": self.country($0)]) }
        ?? group.region.map { say("expected.place.region", ["region": $0]) } ?? say("expected.place.anywhere"),
    ].compactMap(\.self).joined(separator: " ")
    let size = name(of: group.size)
    return switch group.capital {
    case .yes: say("expected.peers.capitals", ["size": size, "whose": whose])
    case .no where group.country == nil: say("expected.peers.withoutCapitals", ["size": size, "whose": whose])
    case .no: say("expected.peers.withoutCapital", ["size": size, "whose": whose])
    case .unknown: say("expected.peers.cities", ["size": size, "whose": whose])
    }
  }

  /// What the model expects of one city.
  private func sentence(_ expectation: ExpectedLinks.Expectation) -> String {
    let properties =
      expectation.usesCapitalStatus ? say("expected.properties.capital") : say("expected.properties.plain")
    let (expected, lower, upper) = (tenths(expectation.expected), expectation.lower, expectation.upper)
    return lower == upper
      ? say("expected.reason.exactly", ["properties": properties, "expected": expected, "number": "\(lower)"])
      : say(
        "expected.reason.range",
        ["properties": properties, "expected": expected, "lower": "\(lower)", "upper": "\(upper)"])
  }

  private func sentence(_ omission: ExpectedLinks.Omission) -> String { say("expected.omission.\(omission.rawValue)") }

  private func sentence(_ peers: PeerComparison) -> String {
    say(
      "expected.reason.peers",
      ["peers": count(peers.peers, .peer), "group": name(of: peers.group), "median": tenths(peers.median)])
  }

  private func sentence(_ abstention: PeerComparison.Abstention) -> String {
    switch abstention {
    case .unknownPopulation: say("expected.noPeers.population")
    case .few(let others, let size):
      say(
        "expected.noPeers.few", count: others,
        ["size": name(of: size), "least": number(PeerComparison.minimumPeers)])
    }
  }
}
