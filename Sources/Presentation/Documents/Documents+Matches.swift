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
  ///   - cut: Which pairs were looked at; nil where every city was held against every other.
  ///   - words: How it is said.
  public static func matches(
    _ matches: [CityMatches], comparison: PartnerMatches, network: CityNetwork, cut: LikelyPairs? = nil,
    in words: Wording
  ) -> ResultDocument {
    let practices = Dictionary(uniqueKeysWithValues: network.practices.map { ($0.id, $0) })
    let flat = ResultTable(
      matchColumns(words),
      rows: matches.flatMap { city -> [MatchRow] in
        let silent = city.abstention == nil ? [] : [MatchRow(city: city)]
        return city.candidates.map { MatchRow(city: city, candidate: $0) } + silent
      })
    let title =
      matches.count == 1
      ? words.say("matching.title.city", ["city": matches[0].name])
      : words.say("matching.title.cities", ["cities": words.count(matches.count, .city)])
    var sections: [Section] = []
    if matches.count == 1 {
      sections.append(Section(lead: lead(matches[0], words), table: readable(matches[0], practices, words)))
      if let best = matches[0].candidates.first {
        sections.append(
          Section(
            title: words.say("matching.first.title", ["city": best.name]), lead: words.unknown(of: best),
            table: partTable(best, words)))
      }
    } else {
      sections.append(Section(table: matchOverview(matches, words)))
    }
    let remarks =
      matchRemarks(comparison, listing: matches.count != 1, in: words)
      + [cut.map(words.statement(of:)), words.caveat].compactMap { $0 }
    return ResultDocument(
      schema: "cityweave.match/1", title: title, sections: sections, flat: flat, remarks: remarks)
  }

  /// What to know in reading candidates; as a list of cities has no column of what is known.
  static func matchRemarks(_ comparison: PartnerMatches, listing: Bool, in words: Wording) -> [String] {
    let score = words.say("matching.remark.score")
    return [
      words.sentences([listing ? nil : words.say("matching.remark.known"), score]),
      words.say("matching.remark.minimum", ["minimum": words.number(PartnerMatches.minimumComparable)]),
      words.presence(year: comparison.year, presumedShare: comparison.presumedShare),
    ]
  }

  private static func lead(_ city: CityMatches, _ words: Wording) -> String {
    city.abstention.map(words.reason(of:)) ?? words.summary(of: city)
  }

  private static func readable(
    _ city: CityMatches, _ practices: [EntityID: Practice], _ words: Wording
  ) -> ResultTable {
    ResultTable(
      [
        .count("rank", "#", \.rank), .id("id", "id", \.id), .number("score", "score", decimals: 1, \.score),
        .text("known", "known") { candidate in
          let all = candidate.parts.count
          return words.say(
            "matching.known", ["known": words.number(all - candidate.unknown.count), "all": words.number(all)])
        },
        .text("why", words.say("matching.column.why")) { candidate in
          words.sentences(of: candidate, startingWith: candidate.practice.flatMap { practices[$0] })
        },
      ], rows: city.candidates)
  }

  private static func partTable(_ candidate: PartnerCandidate, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("attribute", "attribute") { words.name(of: $0.attribute) },
        .number("value", "value", decimals: 2, \.value), .number("weight", "weight", decimals: 2, \.weight),
        .number("contribution", "adds", decimals: 2) { $0.value == nil ? nil : $0.contribution },
        .text("statement", "found") { part in
          part.finding.map(words.statement(of:)) ?? (part.value == nil ? words.say("matching.unknown") : "")
        },
      ], rows: candidate.parts)
  }

  static func matchOverview(_ matches: [CityMatches], _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .id("id", "city", \.id),
        Column(.text("candidates", words.say("matching.column.helpers"))) {
          $0.candidates.isEmpty ? .blank : .list($0.candidates.map(\.name))
        },
        .text("why", words.say("matching.column.first")) { city in
          city.candidates.first.map(words.shortReason(of:)) ?? city.abstention.map(words.reason(of:)) ?? ""
        },
      ], rows: matches)
  }

  /// A city with a candidate, or without any.
  private struct MatchRow {
    let city: CityMatches
    var candidate: PartnerCandidate?
    var abstention: MatchAbstention? { candidate == nil ? city.abstention : nil }
  }

  private static func matchColumns(_ words: Wording) -> [Column<MatchRow>] {
    [
      .id("id", "id", \.city.id), .text("name", "name", \.city.name), .text("country", "country", \.city.country),
      .text("primary_gap", "gap") { $0.city.gaps.first?.rawValue },
    ] + candidateColumns(words).of(\.candidate)
      + [.text("abstention", "no basis") { $0.abstention.map(words.reason(of:)) }]
      + MatchAttribute.allCases.enumerated().map { place, attribute in
        contributionColumn(attribute, place, words).of(\.candidate)
      }
  }

  private static func candidateColumns(_ words: Wording) -> [Column<PartnerCandidate>] {
    [
      .count("rank", "rank", \.rank), .id("candidate", "candidate", \.id),
      .text("candidate_name", "candidate's name", \.name),
      .text("candidate_country", "candidate's country", \.country),
      .number("score", "score", decimals: 2, \.score), .count("comparable", "comparable", \.comparable),
      .text("reasons", "why") { words.sentences(of: $0.reasons) },
      .ids("through", "through") { $0.through?.through ?? [] },
      .text("through_why", "why through") { $0.through.map(words.sentence(of:)) },
      .id("practice", "practice", \.practice), .list("unknown", "not known") { $0.unknown.map(\.rawValue) },
      .ids("evidence", "rows", \.evidence),
    ]
  }

  /// What an attribute adds to a score; the parts stand in the order of the attributes.
  private static func contributionColumn(
    _ attribute: MatchAttribute, _ place: Int, _ words: Wording
  ) -> Column<PartnerCandidate> {
    .number(attribute.rawValue, words.name(of: attribute), decimals: 2) { candidate in
      let part = candidate.parts[place]
      return part.value == nil ? nil : part.contribution
    }
  }
}
