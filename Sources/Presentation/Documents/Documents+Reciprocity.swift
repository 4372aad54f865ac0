public import Analysis
public import CityNetwork
public import Language

extension ResultDocument {
  /// Who gives, who receives, what could come back, and whose money it is.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - network: The network, for names.
  ///   - top: How many rows of each list to show people; 10 where nil.
  ///   - words: How it is said.
  public static func reciprocity(
    _ report: ReciprocityReport, network: CityNetwork, top: Int? = nil, in words: Wording
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
      flat: ResultTable(reciprocityColumns + [returnColumn(back), rowsColumn], rows: report.cities),
      remarks: reciprocityRemarks(report, in: words) + [words.caveat])
    document.summary = reciprocitySummary(report)
    return document
  }

  /// How many cities give, receive, and do both.
  static func reciprocityLead(_ report: ReciprocityReport) -> String {
    let cities = report.cities.count
    guard cities > 0, report.links > 0 else { return "No link besides memberships is on record." }
    func have(_ role: GivingRole) -> String { English.number(report.count(role)) }
    var sentences = [
      "Of \(English.count(cities, "city", "cities")), \(have(.donor)) only give, \(have(.recipient)) only receive and "
        + "\(have(.both)) do both, as far as links say; for \(have(.unknownDirection)) no direction is known, and "
        + "\(have(.noExchange)) have no such link on record."
    ]
    let pairs = report.pairs
    let known = pairs.oneWay + pairs.bothWays
    if known > 0 {
      sentences.append(
        "In \(English.number(pairs.oneWay)) of \(English.count(known, "pair")) of cities whose direction is known "
          + "(\(English.percent(Double(pairs.oneWay) / Double(known)))) one only gives."
          + (pairs.unknown > 0 ? " For \(English.count(pairs.unknown, "pair")) it is not known." : ""))
    } else if pairs.total > 0 {
      sentences.append(
        "No basis for pairs: of \(English.count(pairs.total, "pair")) of cities no direction is known.")
    }
    return sentences.joined(separator: " ")
  }

  static func rolesTable(_ report: ReciprocityReport) -> ResultTable {
    let cities = Dictionary(grouping: report.cities, by: \.role)
    let sizes = [SizeClass.small, .medium, .large, .veryLarge, .unknown].map { size in
      let title = size == .unknown ? "not known" : size.rawValue.replacing("_", with: " ")
      return Column<GivingRole>.count(size.rawValue, title) { role in
        (cities[role] ?? []).count { $0.sizeClass == size }
      }
    }
    return ResultTable(
      [
        .text("role", "cities by role and size", \.displayName),
        .count("cities", "all") { cities[$0]?.count ?? 0 },
      ] + sizes, rows: GivingRole.allCases)
  }

  static func returnsLead(_ report: ReciprocityReport) -> String {
    func count(_ ground: PossibleReturn.Ground) -> Int { report.returns.count { $0.ground == ground } }
    return "In \(English.count(report.returns.count, "pair")) one city only gives. In "
      + "\(English.number(count(.statedNeed))) of them it states a need on which the other has something to offer, a "
      + "practice, or a link in which it gives; in \(English.number(count(.commonTheme))) the other has that on a theme of "
      + "the giver's links, in \(English.number(count(.ownStrength))) on another theme; in "
      + "\(English.number(count(.none))) nothing of the kind is on record: no basis, which does not mean that it has nothing."
  }

  static func returnsTable(_ returns: [PossibleReturn], _ network: CityNetwork) -> ResultTable {
    let needs = Dictionary(network.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let practices = Dictionary(network.practices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ResultTable(
      [
        .id("recipient", "from", \.recipient), .id("giver", "back to", \.giver),
        .text("themes", "on") { English.list($0.themes.map(\.displayName), limit: 2) },
        .text("why", "why") { item in
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
          return sentences.joined(separator: " ")
        },
        .text("rows", "rows") { English.list(($0.needs.prefix(1) + $0.proofs.prefix(1)).map(\.rawValue)) },
      ], rows: returns)
  }

  static func givingTable(_ report: ReciprocityReport) -> ResultTable {
    let givers = report.cities.filter { $0.gives > 0 }.sorted {
      $0.gives != $1.gives ? $0.gives > $1.gives : $0.id < $1.id
    }
    return ResultTable(
      [
        .id("id", "id", \.id), .text("name", "city", \.name), .text("role", "role", \.role.displayName),
        .count("gives", "gives", \.gives), .count("receives", "receives", \.receives),
        .count("mutual", "mutual", \.mutual), .count("unknown", "not known", \.unknown),
      ], rows: givers)
  }

  static func themesTable(_ report: ReciprocityReport) -> ResultTable {
    ResultTable(
      [
        .text("theme", "theme") { $0.theme?.displayName ?? "none on record" }, .count("links", "links", \.links),
        .count("one_way", "one-way", \.oneWay), .count("mutual", "mutual", \.mutual),
        .count("unknown", "not known", \.unknown), .count("donors", "cities only give", \.donors),
        .count("recipients", "only receive", \.recipients), .count("both", "do both", \.both),
        .count("bodies", "bodies give", \.bodies),
      ], rows: report.themes)
  }

  static func fundingLead(_ report: ReciprocityReport, _ network: CityNetwork) -> String {
    let (known, total) = (report.funding.known, report.funding.total)
    guard known > 0 else {
      return "No basis: of none of \(English.count(total, "link")) it is known whose money it is."
    }
    let dependent = report.cities.count { $0.funding.isDonorOnly }
    var sentences = [
      "Whose money it is is known for \(English.number(known)) of \(English.count(total, "link")) "
        + "(\(English.percent(Double(known) / Double(total)))); the others are not read as unfunded.",
      "\(English.count(dependent, "city has", "cities have")) links on donors' money only, among those that are known.",
    ]
    let payers = report.funders.prefix(3).map {
      "\(network.displayName(of: $0.id)) (\(English.count($0.links, "link")))"
    }
    if !payers.isEmpty { sentences.append("Most links are paid by \(English.list(payers)).") }
    return sentences.joined(separator: " ")
  }

  static func fundingTable(_ report: ReciprocityReport) -> ResultTable {
    let sources: [(source: Link.Financing?, name: String)] = [
      (.domestic, "domestic"), (.donor, "donor"), (.private, "private"), (.mixed, "mixed"), (nil, "not known"),
    ]
    return ResultTable(
      [
        .text("source", "whose money") { $0.name }, .count("links", "links") { report.funding[$0.source] },
        .count("cities", "cities") { row in report.cities.count { $0.funding[row.source] > 0 } },
        .text("sums", "known sums") { row in
          let sums = report.sums.filter { $0.source == row.source }.map { sum in
            "\(NumberText.grouped(Int(min(sum.value, 1e15).rounded()))) \(sum.currency) (\(English.count(sum.links, "link")))"
          }
          return sums.isEmpty ? nil : sums.joined(separator: "; ")
        },
      ], rows: sources)
  }

  /// How to read it.
  static func reciprocityRemarks(_ report: ReciprocityReport, in words: Wording) -> [String] {
    let tested =
      report.chance.result == nil
      ? ""
      : " Against \(English.number(report.samples)) random networks in which every city keeps its numbers, seed "
        + "\(report.seed), of the whole network; a mutual link is a step each way."
    return [
      "Reciprocity beside chance: \(words.answer(of: report.chance))\(tested)",
      "All recorded links count, ended ones included; \(English.count(report.memberships, "membership")) "
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

  private static let reciprocityColumns: [Column<CityGiving>] = [
    .id("id", "id", \.id), .text("name", "city", \.name), .text("country", "country", \.country),
    .text("size", "size", \.sizeClass.rawValue), .text("role", "role", \.role.rawValue),
    .count("gives", "gives", \.gives), .count("gives_to_cities", "gives to cities", \.givesToCities),
    .count("receives", "receives", \.receives),
    .count("receives_from_cities", "receives from cities", \.receivesFromCities), .count("mutual", "mutual", \.mutual),
    .count("unknown_direction", "direction not known", \.unknown), .count("memberships", "memberships", \.memberships),
    .count("domestic", "domestic money", \.funding.domestic), .count("donor", "donors' money", \.funding.donor),
    .count("private", "private money", \.funding.private), .count("mixed", "mixed money", \.funding.mixed),
    .count("unknown_money", "money not known", \.funding.unknown),
  ]

  private static let rowsColumn = Column<CityGiving>.ids("rows", "rows", \.links)

  /// To whom a city could give something back, and on what.
  private static func returnColumn(_ returns: [EntityID: [PossibleReturn]]) -> Column<CityGiving> {
    .list("could_give_back", "could give back") { city in
      (returns[city.id] ?? []).flatMap { item in item.themes.map { "\(item.giver):\($0.rawValue)" } }
    }
  }
}
