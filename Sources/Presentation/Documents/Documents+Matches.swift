public import Analysis
public import CityNetwork
public import Language

extension ResultDocument {
  /// Who could help cities, and through whom.
  ///
  /// - Parameters:
  ///   - matches: The findings, one a city.
  ///   - comparison: What they were made with.
  ///   - network: The network, for names and titles.
  ///   - cut: What was not looked at; nil where every city was held against every other.
  ///   - words: How it is said.
  public static func matches(
    _ matches: [CityMatches], comparison: PartnerMatches, network: CityNetwork, cut: String? = nil, in words: Wording
  ) -> ResultDocument {
    let practices = Dictionary(uniqueKeysWithValues: network.practices.map { ($0.id, $0) })
    let flat = ResultTable(
      matchColumns,
      rows: matches.flatMap { city -> [MatchRow] in
        let silent = city.abstention == nil ? [] : [MatchRow(city: city)]
        return city.candidates.map { MatchRow(city: city, candidate: $0) } + silent
      })
    let title =
      matches.count == 1
      ? "Who could help \(matches[0].name)"
      : "Who could help: \(English.count(matches.count, "city", "cities"))"
    var sections: [Section] = []
    if matches.count == 1 {
      sections.append(Section(lead: lead(matches[0]), table: readable(matches[0], practices)))
      if let best = matches[0].candidates.first {
        sections.append(
          Section(title: "How \(best.name) comes first", lead: unknownSentence(best), table: partTable(best)))
      }
    } else {
      sections.append(Section(table: matchOverview(matches)))
    }
    let remarks = matchRemarks(comparison, listing: matches.count != 1) + [cut, words.caveat].compactMap { $0 }
    return ResultDocument(
      schema: "cityweave.match/1", title: title, sections: sections, flat: flat, remarks: remarks)
  }

  /// What to know in reading candidates; as a list of cities has no column of what is known.
  static func matchRemarks(_ comparison: PartnerMatches, listing: Bool) -> [String] {
    let known = listing ? "" : "known: how many of the attributes could be looked at. "
    return [
      "\(known)The score is a sum of parts with frozen weights; only the order means something, and it is no chance of "
        + "success. What is not known counts neither way. cityweave match DIR --evaluate tells how far to trust it.",
      "Cities that can be compared in fewer than \(PartnerMatches.minimumComparable) attributes are not named. Cities with "
        + "a present link are no candidates.",
    ] + presenceRemarks(comparison.year, comparison.presumedShare)
  }

  private static func lead(_ city: CityMatches) -> String {
    if let abstention = city.abstention { return abstention }
    let gaps =
      city.gaps.isEmpty
      ? "" : " Its gaps: \(English.list(city.gaps.map { Wording.english.title(of: $0).lowercased() }))."
    return "Held against \(English.count(city.compared, "city", "cities")) that it is not linked with; "
      + "\(English.number(city.judged)) of them can be judged.\(gaps)"
  }

  private static func readable(_ city: CityMatches, _ practices: [EntityID: Practice]) -> ResultTable {
    ResultTable(
      [
        .count("rank", "#", \.rank), .id("id", "id", \.id), .number("score", "score", decimals: 1, \.score),
        .text("known", "known") { "\($0.parts.count - $0.unknown.count) of \($0.parts.count)" },
        .text("why", "why, and how") { sentences(of: $0, practices) },
      ], rows: city.candidates)
  }

  private static func sentences(of candidate: PartnerCandidate, _ practices: [EntityID: Practice]) -> String {
    var sentences = ["\(candidate.name), \(Country.name(of: candidate.country))."] + candidate.reasons
    if let door = candidate.through {
      sentences.append("Door: \(door.sentence)")
    } else {
      sentences.append("Door: nobody on record who knows both.")
    }
    if let practice = candidate.practice.flatMap({ practices[$0] }) {
      sentences.append("Start with: “\(practice.title)” (\(practice.id)).")
    }
    return sentences.joined(separator: " ")
  }

  private static func unknownSentence(_ candidate: PartnerCandidate) -> String {
    let unknown = candidate.unknown.map(\.title)
    return unknown.isEmpty
      ? "Everything is known." : "Not known, and so counted neither way: \(English.list(unknown))."
  }

  private static func partTable(_ candidate: PartnerCandidate) -> ResultTable {
    ResultTable(
      [
        .text("attribute", "attribute", \.attribute.title), .number("value", "value", decimals: 2, \.value),
        .number("weight", "weight", decimals: 2, \.weight),
        .number("contribution", "adds", decimals: 2) { $0.value == nil ? nil : $0.contribution },
        .text("statement", "found") { $0.statement ?? ($0.value == nil ? "not known" : "") },
      ], rows: candidate.parts)
  }

  static func matchOverview(_ matches: [CityMatches]) -> ResultTable {
    ResultTable(
      [
        .id("id", "city", \.id),
        Column(.text("candidates", "who could help")) {
          $0.candidates.isEmpty ? .blank : .list($0.candidates.map(\.name))
        },
        .text("why", "the first: why, and through whom") { city in
          guard let best = city.candidates.first else { return city.abstention ?? "" }
          let why = best.reasons.prefix(2) + [best.through.map { "Door: \($0.sentence)" }].compactMap { $0 }
          return why.joined(separator: " ")
        },
      ], rows: matches)
  }

  /// A city with a candidate, or without any.
  private struct MatchRow {
    let city: CityMatches
    var candidate: PartnerCandidate?
    var abstention: String? { candidate == nil ? city.abstention : nil }
  }

  private static let matchColumns: [Column<MatchRow>] =
    [
      .id("id", "id", \.city.id), .text("name", "name", \.city.name), .text("country", "country", \.city.country),
      .text("primary_gap", "gap") { $0.city.gaps.first?.rawValue },
    ] + candidateColumns.of(\.candidate) + [.text("abstention", "no basis", \.abstention)]
    + MatchAttribute.allCases.enumerated().map { place, attribute in
      contributionColumn(attribute, place).of(\.candidate)
    }

  private static let candidateColumns: [Column<PartnerCandidate>] = [
    .count("rank", "rank", \.rank), .id("candidate", "candidate", \.id),
    .text("candidate_name", "candidate's name", \.name), .text("candidate_country", "candidate's country", \.country),
    .number("score", "score", decimals: 2, \.score), .count("comparable", "comparable", \.comparable),
    .text("reasons", "why") { $0.reasons.joined(separator: " ") },
    .ids("through", "through") { $0.through?.through ?? [] },
    .text("through_why", "why through") { $0.through?.sentence }, .id("practice", "practice", \.practice),
    .list("unknown", "not known") { $0.unknown.map(\.rawValue) }, .ids("evidence", "rows", \.evidence),
  ]

  /// What an attribute adds to a score; the parts stand in the order of the attributes.
  private static func contributionColumn(_ attribute: MatchAttribute, _ place: Int) -> Column<PartnerCandidate> {
    .number(attribute.rawValue, attribute.title, decimals: 2) { candidate in
      let part = candidate.parts[place]
      return part.value == nil ? nil : part.contribution
    }
  }
}
