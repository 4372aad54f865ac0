public import Analysis
public import CityNetwork

// Who could help a city, in a few sentences.
extension Wording {
  /// How many cities were looked at, and what the city lacks.
  public func summary(of city: CityMatches) -> String {
    let held = say("matching.held", ["cities": count(city.compared, .city), "judged": number(city.judged)])
    guard !city.gaps.isEmpty else { return held }
    return sentences([held, say("matching.gaps", ["gaps": list(city.gaps.map { name(of: $0) })])])
  }

  /// Who it is, why it could help, who opens the door, and with which practice to start.
  public func sentences(of candidate: PartnerCandidate, startingWith practice: Practice?) -> String {
    let country = country(candidate.country)
    let name = say("matching.candidate", ["city": candidate.name, "country": country])
    let door = said(candidate.through) ?? say("matching.door.nobody")
    let start = practice.map { say("matching.practice", ["title": $0.title, "id": $0.id.rawValue]) }
    return sentences([name] + candidate.reasons.map(sentence(of:)) + [door, start])
  }

  /// The first reasons why it could help, and who opens the door where somebody does.
  public func shortReason(of candidate: PartnerCandidate) -> String {
    sentences(candidate.reasons.prefix(2).map(sentence(of:)) + [said(candidate.through)])
  }

  /// What is not known of a candidate.
  package func unknown(of candidate: PartnerCandidate) -> String {
    let unknown = candidate.unknown.map { name(of: $0) }
    return unknown.isEmpty
      ? say("matching.unknown.none") : say("matching.unknown.list", ["attributes": list(unknown)])
  }

  private func said(_ door: MatchDoor?) -> String? {
    door.map { say("matching.door.said", ["why": sentence(of: $0)]) }
  }
}
