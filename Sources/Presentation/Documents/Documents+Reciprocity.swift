public import Analysis
public import CityNetwork

extension ResultDocument {
  /// Who gives, who receives, what could come back, and whose money it is.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - network: The network, for names.
  ///   - top: How many rows of each list to show people; 10 where nil.
  ///   - caveat: What to know about the completeness of the data.
  public static func reciprocity(
    _ report: ReciprocityReport, network: CityNetwork, top: Int? = nil, caveat: String
  ) -> ResultDocument {
    let returns = report.returns.filter { $0.ground != .none }
    let most = top ?? 10
    let back = Dictionary(grouping: returns, by: \.recipient)
    var sections = [Section(lead: reciprocityLead(report), table: rolesTable(report))]
    func add(_ title: String, _ lead: String, _ table: ResultTable) {
      guard !table.rows.isEmpty else { return }
      sections.append(
        Section(
          title: title, lead: lead, table: table.prefix(most),
          totalRows: table.rows.count > most ? table.rows.count : nil))
    }
    add("What could come back", returnsLead(report), returnsTable(returns, network))
    add("Who gives most", "Cities by one-way links in which they give.", givingTable(report))
    add("On which themes", "A link on two themes counts for both.", themesTable(report))
    if report.links > 0 {
      sections.append(Section(title: "Whose money", lead: fundingLead(report, network), table: fundingTable(report)))
    }
    var document = ResultDocument(
      schema: "cityweave.reciprocity/1", title: "Who gives and who receives", sections: sections,
      flat: ResultTable(
        columns: reciprocityColumns, rows: report.cities.map { reciprocityRow($0, back[$0.id] ?? []) }),
      remarks: reciprocityRemarks(report) + (caveat.isEmpty ? [] : [caveat]))
    document.summary = reciprocitySummary(report)
    return document
  }

  /// How many cities give, receive, and do both.
  static func reciprocityLead(_ report: ReciprocityReport) -> String {
    let cities = report.cities.count
    guard cities > 0, report.links > 0 else { return "No link besides memberships is on record." }
    func have(_ role: GivingRole) -> String { Wording.number(report.count(role)) }
    var sentences = [
      "Of \(Wording.count(cities, "city", "cities")), \(have(.donor)) only give, \(have(.recipient)) only receive and "
        + "\(have(.both)) do both, as far as links say; for \(have(.unknownDirection)) no direction is known, and "
        + "\(have(.noLink)) have no such link on record."
    ]
    let pairs = report.pairs
    let known = pairs.oneWay + pairs.bothWays
    if known > 0 {
      sentences.append(
        "In \(Wording.number(pairs.oneWay)) of \(Wording.count(known, "pair")) of cities whose direction is known "
          + "(\(Wording.percent(Double(pairs.oneWay) / Double(known)))) one only gives."
          + (pairs.unknown > 0 ? " For \(Wording.count(pairs.unknown, "pair")) it is not known." : ""))
    } else if pairs.total > 0 {
      sentences.append("No basis for pairs: of \(Wording.count(pairs.total, "pair")) of cities no direction is known.")
    }
    return sentences.joined(separator: " ")
  }

  static func rolesTable(_ report: ReciprocityReport) -> ResultTable {
    let sizes: [SizeClass] = [.small, .medium, .large, .veryLarge, .unknown]
    return ResultTable(
      columns: [.text("role", "cities by role and size"), .number("cities", "all")]
        + sizes.map { .number($0.rawValue, $0 == .unknown ? "not known" : $0.rawValue.replacing("_", with: " ")) },
      rows: GivingRole.allCases.map { role in
        let cities = report.cities.filter { $0.role == role }
        return [.text(role.displayName), .integer(cities.count)]
          + sizes.map { size in .integer(cities.count { $0.sizeClass == size }) }
      })
  }

  static func returnsLead(_ report: ReciprocityReport) -> String {
    func count(_ ground: PossibleReturn.Ground) -> Int { report.returns.count { $0.ground == ground } }
    return "In \(Wording.count(report.returns.count, "pair")) one city only gives. In "
      + "\(Wording.number(count(.statedNeed))) of them it states a need on which the other has something to offer, a "
      + "practice, or a link in which it gives; in \(Wording.number(count(.commonTheme))) the other has that on a theme of "
      + "the giver's links, in \(Wording.number(count(.ownStrength))) on another theme; in "
      + "\(Wording.number(count(.none))) nothing of the kind is on record: no basis, which does not mean that it has nothing."
  }

  static func returnsTable(_ returns: [PossibleReturn], _ network: CityNetwork) -> ResultTable {
    let needs = Dictionary(network.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let practices = Dictionary(network.practices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ResultTable(
      columns: [
        .text("recipient", "from"), .text("giver", "back to"), .text("themes", "on"), .text("why", "why"),
        .text("rows", "rows"),
      ],
      rows: returns.map { item in
        let (giver, recipient) = (network.displayName(of: item.giver), network.displayName(of: item.recipient))
        var sentences: [String] = []
        if let need = item.needs.first.flatMap({ needs[$0] }) {
          sentences.append("\(giver) needs " + (need.detail.map { "“\($0)”." } ?? "help on it."))
        } else if item.ground == .commonTheme {
          sentences.append("\(giver) works on it too.")
        }
        if let proof = item.proofs.first {
          if let offer = needs[proof] {
            sentences.append("\(recipient) offers " + (offer.detail.map { "“\($0)”." } ?? "help."))
          } else if let practice = practices[proof] {
            sentences.append("\(recipient) tells “\(practice.title)”.")
          } else {
            sentences.append("\(recipient) gives on it to another.")
          }
        }
        return [
          .text(item.recipient.rawValue), .text(item.giver.rawValue),
          .text(Wording.list(item.themes.map(\.displayName), limit: 2)), .text(sentences.joined(separator: " ")),
          .text(Wording.list((item.needs.prefix(1) + item.proofs.prefix(1)).map(\.rawValue))),
        ]
      })
  }

  static func givingTable(_ report: ReciprocityReport) -> ResultTable {
    let givers = report.cities.filter { $0.gives > 0 }.sorted {
      $0.gives != $1.gives ? $0.gives > $1.gives : $0.id < $1.id
    }
    return ResultTable(
      columns: [
        .text("id", "id"), .text("name", "city"), .text("role", "role"), .number("gives", "gives"),
        .number("receives", "receives"), .number("mutual", "mutual"), .number("unknown", "not known"),
      ],
      rows: givers.map { city in
        [
          .text(city.id.rawValue), .text(city.name), .text(city.role.displayName), .integer(city.gives),
          .integer(city.receives), .integer(city.mutual), .integer(city.unknown),
        ]
      })
  }

  static func themesTable(_ report: ReciprocityReport) -> ResultTable {
    ResultTable(
      columns: [
        .text("theme", "theme"), .number("links", "links"), .number("one_way", "one-way"),
        .number("mutual", "mutual"), .number("unknown", "not known"), .number("donors", "cities only give"),
        .number("recipients", "only receive"), .number("both", "do both"), .number("bodies", "bodies give"),
      ],
      rows: report.themes.map { theme in
        [
          .text(theme.theme?.displayName ?? "none on record"), .integer(theme.links), .integer(theme.oneWay),
          .integer(theme.mutual), .integer(theme.unknown), .integer(theme.donors), .integer(theme.recipients),
          .integer(theme.both), .integer(theme.bodies),
        ]
      })
  }

  static func fundingLead(_ report: ReciprocityReport, _ network: CityNetwork) -> String {
    let (known, total) = (report.funding.known, report.funding.total)
    guard known > 0 else {
      return "No basis: of none of \(Wording.count(total, "link")) it is known whose money it is."
    }
    let dependent = report.cities.count { $0.funding.isDonorOnly }
    var sentences = [
      "Whose money it is is known for \(Wording.number(known)) of \(Wording.count(total, "link")) "
        + "(\(Wording.percent(Double(known) / Double(total)))); the others are not read as unfunded.",
      "\(Wording.count(dependent, "city has", "cities have")) links on donors' money only, among those that are known.",
    ]
    let payers = report.funders.prefix(3).map {
      "\(network.displayName(of: $0.id)) (\(Wording.count($0.links, "link")))"
    }
    if !payers.isEmpty { sentences.append("Most links are paid by \(Wording.list(payers)).") }
    return sentences.joined(separator: " ")
  }

  static func fundingTable(_ report: ReciprocityReport) -> ResultTable {
    let sources: [(Link.Financing?, String)] = [
      (.domestic, "domestic"), (.donor, "donor"), (.private, "private"), (.mixed, "mixed"), (nil, "not known"),
    ]
    return ResultTable(
      columns: [
        .text("source", "whose money"), .number("links", "links"), .number("cities", "cities"),
        .text("sums", "known sums"),
      ],
      rows: sources.map { source, name in
        let sums = report.sums.filter { $0.source == source }.map { sum in
          "\(NumberText.grouped(Int(min(sum.value, 1e15).rounded()))) \(sum.currency) (\(Wording.count(sum.links, "link")))"
        }
        return [
          .text(name), .integer(report.funding[source]), .integer(report.cities.count { $0.funding[source] > 0 }),
          .init(sums.isEmpty ? nil : sums.joined(separator: "; ")),
        ]
      })
  }

  /// How to read it.
  static func reciprocityRemarks(_ report: ReciprocityReport) -> [String] {
    let tested =
      report.chance.result == nil
      ? ""
      : " Against \(Wording.number(report.samples)) random networks in which every city keeps its numbers, seed "
        + "\(report.seed), of the whole network; a mutual link is a step each way."
    return [
      "Reciprocity beside chance: \(report.chance.sentence)\(basis(report.chance))\(tested)",
      "All recorded links count, ended ones included; \(Wording.count(report.memberships, "membership")) "
        + "\(report.memberships == 1 ? "does" : "do") not, since to be a member is neither to give nor to receive. What is "
        + "not on record may still happen: ask before a city is called a mere recipient.",
      "To give and to receive are the source's words on who provides; visits, friendship and learning by the giver are "
        + "seldom written down.",
    ]
  }

  private static func reciprocitySummary(_ report: ReciprocityReport) -> [(name: String, value: ResultTable.Cell)] {
    GivingRole.allCases.map { ($0.rawValue, .integer(report.count($0))) } + [
      ("links", .integer(report.links)), ("memberships", .integer(report.memberships)),
      ("pairs_one_way", .integer(report.pairs.oneWay)), ("pairs_both_ways", .integer(report.pairs.bothWays)),
      ("pairs_unknown", .integer(report.pairs.unknown)), ("reciprocity", .init(report.chance.result?.observed)),
      ("reciprocity_by_chance", .init(report.chance.result?.mean)), ("z", .init(report.chance.result?.zScore)),
      ("p", .init(report.chance.result?.pValue)), ("funding_known", .integer(report.funding.known)),
    ]
  }

  private static let reciprocityColumns: [ResultTable.Column] = [
    .text("id", "id"), .text("name", "city"), .text("country", "country"), .text("size", "size"),
    .text("role", "role"), .number("gives", "gives"), .number("gives_to_cities", "gives to cities"),
    .number("receives", "receives"), .number("receives_from_cities", "receives from cities"),
    .number("mutual", "mutual"), .number("unknown_direction", "direction not known"),
    .number("memberships", "memberships"), .number("domestic", "domestic money"), .number("donor", "donors' money"),
    .number("private", "private money"), .number("mixed", "mixed money"),
    .number("unknown_money", "money not known"), .text("could_give_back", "could give back"),
    .text("rows", "rows"),
  ]

  private static func reciprocityRow(_ city: CityGiving, _ back: [PossibleReturn]) -> [ResultTable.Cell] {
    [
      .text(city.id.rawValue), .text(city.name), .text(city.country), .text(city.sizeClass.rawValue),
      .text(city.role.rawValue), .integer(city.gives), .integer(city.givesToCities), .integer(city.receives),
      .integer(city.receivesFromCities), .integer(city.mutual), .integer(city.unknown), .integer(city.memberships),
      .integer(city.funding.domestic), .integer(city.funding.donor), .integer(city.funding.private),
      .integer(city.funding.mixed), .integer(city.funding.unknown),
      .list(back.flatMap { item in item.themes.map { "\(item.giver):\($0.rawValue)" } }),
      .list(city.links.map(\.rawValue)),
    ]
  }
}
