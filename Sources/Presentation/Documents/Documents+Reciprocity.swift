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
    var sections = [Section(lead: words.lead(of: report), table: rolesTable(report, words))]
    func add(_ title: String, _ lead: String, _ table: ResultTable) {
      guard !table.isEmpty else { return }
      sections.append(
        Section(
          title: title, lead: lead, table: table.prefix(most),
          totalRows: table.rowCount > most ? table.rowCount : nil))
    }
    add(
      words.say("reciprocity.returns.title"), words.returnsLead(of: report), returnsTable(returns, network, words))
    add(words.say("reciprocity.giving.title"), words.say("reciprocity.giving.lead"), givingTable(report, words))
    add(words.say("reciprocity.themes.title"), words.say("reciprocity.themes.lead"), themesTable(report, words))
    if report.links > 0 {
      sections.append(
        Section(
          title: words.say("reciprocity.funding.title"), lead: words.fundingLead(of: report),
          table: fundingTable(report, words)))
    }
    var document = ResultDocument(
      schema: "cityweave.reciprocity/1", title: words.say("reciprocity.title"), sections: sections,
      flat: ResultTable(
        reciprocityColumns(words) + [returnColumn(back, words), rowsColumn], rows: report.cities, in: words),
      remarks: reciprocityRemarks(report, words) + [words.caveat], in: words)
    document.summary = reciprocitySummary(report)
    return document
  }

  private static func rolesTable(_ report: ReciprocityReport, _ words: Wording) -> ResultTable {
    let cities = Dictionary(grouping: report.cities, by: \.role)
    let sizes = [SizeClass.small, .medium, .large, .veryLarge, .unknown].map { size in
      let title = size == .unknown ? words.say("column.unknown") : words.name(of: size)
      return Column<GivingRole>.count(size.rawValue, titled: title) { role in
        (cities[role] ?? []).count { $0.sizeClass == size }
      }
    }
    return ResultTable(
      [
        .text("role", of: "reciprocity", words.name),
        .count("cities", of: "reciprocity") { cities[$0]?.count ?? 0 },
      ] + sizes, rows: GivingRole.allCases, in: words)
  }

  private static func returnsTable(
    _ returns: [PossibleReturn], _ network: CityNetwork, _ words: Wording
  ) -> ResultTable {
    let needs = Dictionary(network.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let practices = Dictionary(network.practices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ResultTable(
      [
        .text("recipient") { words.name(of: $0.recipient) }, .text("giver") { words.name(of: $0.giver) },
        .text("themes", of: "reciprocity") { words.list($0.themes.map(words.name(of:)), limit: 2) },
        .text("why") { item in
          let proof = item.proofs.first.map { id in
            needs[id].map(PossibleReturn.Proof.offer) ?? practices[id].map(PossibleReturn.Proof.practice) ?? .giving
          }
          return words.reason(of: item, need: item.needs.first.flatMap { needs[$0] }, proof: proof)
        },
        .text("rows") { words.list(($0.needs.prefix(1) + $0.proofs.prefix(1)).map(\.rawValue)) },
      ], rows: returns, in: words)
  }

  private static func givingTable(_ report: ReciprocityReport, _ words: Wording) -> ResultTable {
    let givers = report.cities.filter { $0.gives > 0 }.sorted {
      $0.gives != $1.gives ? $0.gives > $1.gives : $0.id < $1.id
    }
    return ResultTable(
      [
        .id("id", \.id), .text("name", of: "reciprocity", \.name), .text("role") { words.name(of: $0.role) },
        .count("gives", \.gives), .count("receives", \.receives),
        .count("mutual", \.mutual), .count("unknown", \.unknown),
      ], rows: givers, in: words)
  }

  private static func themesTable(_ report: ReciprocityReport, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("theme") { $0.theme.map(words.name(of:)) ?? words.say("reciprocity.themes.none") },
        .count("links", \.links),
        .count("one_way", \.oneWay), .count("mutual", \.mutual),
        .count("unknown", \.unknown), .count("donors", \.donors),
        .count("recipients", \.recipients), .count("both", \.both),
        .count("bodies", \.bodies),
      ], rows: report.themes, in: words)
  }

  private static func fundingTable(_ report: ReciprocityReport, _ words: Wording) -> ResultTable {
    let sources: [Link.Financing?] = [.domestic, .donor, .private, .mixed, nil]
    return ResultTable(
      [
        .text("source", of: "reciprocity") { words.name(of: $0) }, .count("links") { report.funding[$0] },
        .count("cities") { source in report.cities.count { $0.funding[source] > 0 } },
        .text("sums") { source in
          let sums = report.sums.filter { $0.source == source }.map(words.statement)
          return sums.isEmpty ? nil : sums.joined(separator: "; ")
        },
      ], rows: sources, in: words)
  }

  /// How to read it.
  static func reciprocityRemarks(_ report: ReciprocityReport, _ words: Wording) -> [String] {
    words.remarks(on: report, chance: words.answer(of: report.chance))
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

  private static func reciprocityColumns(_ words: Wording) -> [Column<CityGiving>] {
    [.id("id", \.id), .text("name", of: "reciprocity", \.name)]
      + Column<CityGiving>.countryAndName(in: words, \.country) + [
        .text("size", \.sizeClass.rawValue), .text("role", \.role.rawValue),
        .count("gives", \.gives),
        .count("gives_to_cities", \.givesToCities),
        .count("receives", \.receives),
        .count("receives_from_cities", \.receivesFromCities),
        .count("mutual", \.mutual),
        .count("unknown_direction", \.unknown),
        .count("memberships", \.memberships),
        .count("domestic", \.funding.domestic), .count("donor", \.funding.donor),
        .count("private", \.funding.private), .count("mixed", \.funding.mixed),
        .count("unknown_money", \.funding.unknown),
      ]
  }

  private static let rowsColumn = Column<CityGiving>.ids("rows", \.links)

  /// To whom a city could give something back, and on what.
  private static func returnColumn(
    _ returns: [EntityID: [PossibleReturn]], _ words: Wording
  ) -> Column<CityGiving> {
    .list("could_give_back") { city in
      (returns[city.id] ?? []).flatMap { item in item.themes.map { "\(item.giver):\($0.rawValue)" } }
    }
  }
}
