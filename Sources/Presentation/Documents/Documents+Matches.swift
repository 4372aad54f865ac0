public import Analysis
public import CityNetwork

extension ResultDocument {
  /// Who could help cities, and through whom.
  ///
  /// - Parameters:
  ///   - matches: The findings, one a city.
  ///   - comparison: What they were made with.
  ///   - network: The network, for names and titles.
  ///   - cut: What was not looked at; nil where every city was held against every other.
  ///   - caveat: What to know about the completeness of the data.
  public static func matches(
    _ matches: [CityMatches], comparison: PartnerMatches, network: CityNetwork, cut: String? = nil, caveat: String
  ) -> ResultDocument {
    let practices = Dictionary(uniqueKeysWithValues: network.practices.map { ($0.id, $0) })
    let flat = ResultTable(
      columns: matchColumns,
      rows: matches.flatMap { city in city.candidates.map { matchRow(city, $0) } + abstentionRow(city) })
    let title =
      matches.count == 1
      ? "Who could help \(matches[0].name)"
      : "Who could help: \(Wording.count(matches.count, "city", "cities"))"
    var sections: [Section] = []
    if matches.count == 1 {
      sections.append(Section(lead: lead(matches[0]), table: readable(matches[0], practices)))
      if let best = matches[0].candidates.first {
        sections.append(
          Section(title: "How \(best.name) comes first", lead: unknownSentence(best), table: partTable(best)))
      }
    } else {
      sections.append(Section(table: overview(matches)))
    }
    let remarks = matchRemarks(comparison) + [cut, caveat].compactMap { $0 }
    return ResultDocument(
      schema: "cityweave.match/1", title: title, sections: sections, flat: flat, remarks: remarks)
  }

  static func matchRemarks(_ comparison: PartnerMatches) -> [String] {
    [
      "The score is a sum of parts with frozen weights; only the order means something, and it is no chance of success. "
        + "What is not known counts neither way. cityweave match DIR --evaluate tells how far to trust it.",
      "Cities that can be compared in fewer than \(PartnerMatches.minimumComparable) attributes are not named. Cities with "
        + "a present link are no candidates.",
    ] + presenceRemarks(comparison.year, comparison.presumedShare)
  }

  private static func lead(_ city: CityMatches) -> String {
    if let abstention = city.abstention { return abstention }
    let gaps = city.gaps.isEmpty ? "" : " Its gaps: \(Wording.list(city.gaps.map { $0.title.lowercased() }))."
    return "Held against \(Wording.count(city.compared, "city", "cities")) that it is not linked with; "
      + "\(Wording.number(city.judged)) of them can be judged.\(gaps)"
  }

  private static func readable(_ city: CityMatches, _ practices: [EntityID: Practice]) -> ResultTable {
    ResultTable(
      columns: [
        .number("rank", "#"), .text("id", "id"), .number("score", "score", decimals: 1), .text("why", "why, and how"),
      ],
      rows: city.candidates.map { candidate in
        var sentences = ["\(candidate.name), \(Country.name(of: candidate.country))."] + candidate.reasons
        if let door = candidate.through {
          sentences.append("Door: \(door.sentence)")
        } else {
          sentences.append("Door: nobody on record who knows both.")
        }
        if let practice = candidate.practice.flatMap({ practices[$0] }) {
          sentences.append("Start with: “\(practice.title)” (\(practice.id)).")
        }
        return [
          .integer(candidate.rank), .text(candidate.id.rawValue), .number(candidate.score),
          .text(sentences.joined(separator: " ")),
        ]
      })
  }

  private static func unknownSentence(_ candidate: PartnerCandidate) -> String {
    let unknown = candidate.unknown.map(\.title)
    return unknown.isEmpty ? "Everything is known." : "Not known, and so counted neither way: \(Wording.list(unknown))."
  }

  private static func partTable(_ candidate: PartnerCandidate) -> ResultTable {
    ResultTable(
      columns: [
        .text("attribute", "attribute"), .number("value", "value", decimals: 2),
        .number("weight", "weight", decimals: 2),
        .number("contribution", "adds", decimals: 2), .text("statement", "found"),
      ],
      rows: candidate.parts.map { part in
        [
          .text(part.attribute.title), .init(part.value), .number(part.weight),
          part.value == nil ? .blank : .number(part.contribution),
          .text(part.statement ?? (part.value == nil ? "not known" : "")),
        ]
      })
  }

  private static func overview(_ matches: [CityMatches]) -> ResultTable {
    ResultTable(
      columns: [
        .text("id", "city"), .text("candidates", "who could help"), .text("why", "first one: why, and through whom"),
      ],
      rows: matches.map { city in
        guard let best = city.candidates.first else {
          return [.text(city.id.rawValue), .blank, .text(city.abstention ?? "")]
        }
        let why = best.reasons.prefix(2) + [best.through.map { "Door: \($0.sentence)" }].compactMap { $0 }
        return [
          .text(city.id.rawValue), .list(city.candidates.map(\.id.rawValue)), .text(why.joined(separator: " ")),
        ]
      })
  }

  private static let matchColumns: [ResultTable.Column] =
    [
      .text("id", "id"), .text("name", "name"), .text("country", "country"), .text("primary_gap", "gap"),
      .number("rank", "rank"), .text("candidate", "candidate"), .text("candidate_name", "candidate's name"),
      .text("candidate_country", "candidate's country"), .number("score", "score", decimals: 2),
      .number("comparable", "comparable"), .text("reasons", "why"), .text("through", "through"),
      .text("through_why", "why through"), .text("practice", "practice"), .text("unknown", "not known"),
      .text("evidence", "rows"), .text("abstention", "no basis"),
    ] + MatchAttribute.allCases.map { .number($0.rawValue, $0.title, decimals: 2) }

  private static func matchRow(_ city: CityMatches, _ candidate: PartnerCandidate) -> [ResultTable.Cell] {
    [
      .text(city.id.rawValue), .text(city.name), .text(city.country), .init(city.gaps.first?.rawValue),
      .integer(candidate.rank), .text(candidate.id.rawValue), .text(candidate.name), .text(candidate.country),
      .number(candidate.score), .integer(candidate.comparable), .text(candidate.reasons.joined(separator: " ")),
      .list(candidate.through?.through.map(\.rawValue) ?? []), .init(candidate.through?.sentence),
      .init(candidate.practice?.rawValue), .list(candidate.unknown.map(\.rawValue)),
      .list(candidate.evidence.map(\.rawValue)), .blank,
    ] + candidate.parts.map { $0.value == nil ? .blank : .number($0.contribution) }
  }

  private static func abstentionRow(_ city: CityMatches) -> [[ResultTable.Cell]] {
    guard let abstention = city.abstention else { return [] }
    let blanks = [ResultTable.Cell](repeating: .blank, count: 12)
    return [
      [.text(city.id.rawValue), .text(city.name), .text(city.country), .init(city.gaps.first?.rawValue)] + blanks
        + [.text(abstention)] + MatchAttribute.allCases.map { _ in .blank }
    ]
  }
}
