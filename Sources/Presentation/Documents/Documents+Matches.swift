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
      }, in: words)
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
      schema: "cityweave.match/1", title: title, sections: sections, flat: flat, remarks: remarks, in: words)
  }

  /// What to know in reading candidates; as a list of cities has no column of what is known.
  static func matchRemarks(_ comparison: PartnerMatches, listing: Bool, in words: Wording) -> [String] {
    let score = words.say("matching.remark.score")
    return [
      words.sentences([listing ? nil : words.say("matching.remark.known"), score]),
      words.say("matching.remark.minimum", ["minimum": words.number(PartnerMatches.minimumComparable)]),
      words.presence(year: comparison.year, presumed: comparison.presumed),
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
        .count("rank", of: "matching", \.rank), .id("id", \.id), .number("score", decimals: 1, \.score),
        .text("known") { candidate in
          let all = candidate.parts.count
          return words.say(
            "matching.known", ["known": words.number(all - candidate.unknown.count), "all": words.number(all)])
        },
        .text("why", of: "matching") { candidate in
          words.sentences(of: candidate, startingWith: candidate.practice.flatMap { practices[$0] })
        },
      ], rows: city.candidates, in: words)
  }

  private static func partTable(_ candidate: PartnerCandidate, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("attribute") { words.name(of: $0.attribute) },
        .number("value", decimals: 2, \.value), .number("weight", decimals: 2, \.weight),
        .number("contribution", decimals: 2) { $0.value == nil ? nil : $0.contribution },
        .text("statement") { part in
          part.finding.map(words.statement(of:)) ?? (part.value == nil ? words.say("matching.unknown") : "")
        },
      ], rows: candidate.parts, in: words)
  }

  static func matchOverview(_ matches: [CityMatches], _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("city", \.name),
        Column(.text("candidates")) {
          $0.candidates.isEmpty ? .blank : .list($0.candidates.map(\.name))
        },
        .text("why", of: "firstMatches") { city in
          city.candidates.first.map(words.shortReason(of:)) ?? city.abstention.map(words.reason(of:)) ?? ""
        },
      ], rows: matches, in: words)
  }

  /// A city with a candidate, or without any.
  private struct MatchRow {
    let city: CityMatches
    var candidate: PartnerCandidate?
    var abstention: MatchAbstention? { candidate == nil ? city.abstention : nil }
  }

  private static func matchColumns(_ words: Wording) -> [Column<MatchRow>] {
    [.id("id", \.city.id), .text("name", \.city.name)] + Column<MatchRow>.countryAndName(in: words, \.city.country) + [
      .text("primary_gap") { $0.city.gaps.first?.rawValue }
    ] + candidateColumns(words).of(\.candidate)
      + [.text("abstention") { $0.abstention.map(words.reason(of:)) }]
      + MatchAttribute.allCases.enumerated().map { place, attribute in
        contributionColumn(attribute, place, words).of(\.candidate)
      }
  }

  private static func candidateColumns(_ words: Wording) -> [Column<PartnerCandidate>] {
    let who: [Column<PartnerCandidate>] =
      [.count("rank", \.rank), .id("candidate", \.id), .text("candidate_name", \.name)]
      + Column<PartnerCandidate>.countryAndName("candidate_country", in: words, \.country)
    let why: [Column<PartnerCandidate>] = [
      .number("score", decimals: 2, \.score), .count("comparable", \.comparable),
      .text("reasons") { words.sentences(of: $0.reasons) },
    ]
    let door: [Column<PartnerCandidate>] = [
      .text("through_why") { $0.through.map(words.sentence(of:)) },
      .count("door_last_recorded") { $0.through?.last.year },
      .id("practice", \.practice), .list("unknown") { $0.unknown.map(\.rawValue) },
      .ids("evidence", of: "matching", \.evidence),
    ]
    return who + why
      + Column<PartnerCandidate>.idsAndNames("through", "through_names", in: words) { $0.through?.through ?? [] } + door
  }

  /// What an attribute adds to a score; the parts stand in the order of the attributes.
  private static func contributionColumn(
    _ attribute: MatchAttribute, _ place: Int, _ words: Wording
  ) -> Column<PartnerCandidate> {
    .number(attribute.rawValue, titled: words.name(of: attribute), decimals: 2) { candidate in
      let part = candidate.parts[place]
      return part.value == nil ? nil : part.contribution
    }
  }
}
