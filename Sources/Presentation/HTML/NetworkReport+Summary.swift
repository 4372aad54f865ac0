import Analysis
import CityNetwork
import Language
import Tables

extension NetworkReport {
  /// The summary in plain sentences, each number leading to the rows behind it.
  var inShort: ReportPage.Section {
    var section = ReportPage.Section(id: "summary", title: "In short")
    section.points = [
      size, connection, leader, trust, isolatedSentence, fragileSentence, fragilitySentence, departments, needs,
      helpSentence,
      programmeSentence, reciprocitySentence,
      stories,
      cliqueSentence,
      doubt,
    ]
    .compactMap { $0 }
    return section
  }

  private typealias Run = ReportPage.Run

  private var size: [ReportPage.Run] {
    let counts = summary.counts
    return [
      .init("The data set records "), .init(English.count(counts.links, "link"), link: "#network"),
      .init(" between "), .init(English.count(counts.cities, "city", "cities"), link: "#metrics"),
      .init(" of \(English.count(counts.countries, "country", "countries")), "),
      .init(English.count(counts.agencies, "agency", "agencies"), link: "#agencies"), .init(" and "),
      .init(English.count(counts.programmes, "programme"), link: "#agencies"), .init("."),
    ]
  }

  private var connection: [ReportPage.Run] {
    let apart = max(0, summary.components - 1)
    return [
      .init(English.count(summary.linkedCities, "city is", "cities are"), link: "#metrics"),
      .init(
        " linked with at least one other city, in \(English.count(summary.linkedPairs, "pair")). The largest connected group has "
      ),
      .init(English.count(summary.largestComponent, "city", "cities"), link: "#metrics"),
      .init("; "), .init(English.count(apart, "smaller group"), link: "#isolated"),
      .init(" \(apart == 1 ? "stands" : "stand") apart."),
    ]
  }

  private var leader: [ReportPage.Run]? {
    guard let first = metrics.rows.max(by: { ($0.degree, $1.id) < ($1.degree, $0.id) }), first.degree > 0 else {
      return nil
    }
    var runs: [ReportPage.Run] = [
      .init("\(first.name) has the most city partners, "), .init("\(first.degree)", link: "#metrics"),
    ]
    if let share = first["betweenness_in_component"] {
      runs += [
        .init(", and stands on the shortest way between "), .init(English.percent(share), link: "#metrics"),
        .init(" of the pairs of its group (betweenness \(NumberText.fixed(share, decimals: 3)))"),
      ]
    }
    return runs + [.init(".")]
  }

  private var isolatedSentence: [ReportPage.Run] {
    let cities = isolation.cities(of: .noLink)
    return [
      .init(
        cities.isEmpty
          ? "\(isPart ? "Among the cities shown, no" : "No") city is without a recorded link"
          : English.count(cities.count, "city has", "cities have"),
        link: "#isolated"),
      .init(cities.isEmpty ? "." : " no recorded link at all: \(English.list(cities.map(\.name), limit: 12))."),
    ]
  }

  private var fragileSentence: [ReportPage.Run] {
    [
      .init(isPart ? "Among the cities shown, " : ""),
      .init(English.count(isolation.cities(of: .dormant).count, "city has", "cities have"), link: "#isolated"),
      .init(" only links that are known to have ended, "),
      .init(English.number(isolation.cities(of: .onePartner).count), link: "#isolated"),
      .init(" have one partner only, and "),
      .init(English.number(isolation.cities(of: .oneIntermediary).count), link: "#isolated"),
      .init(" hang on one agency or programme."),
    ]
  }

  private var departments: [ReportPage.Run] {
    let counts = Answer.allCases.map { answer in register.entries(withDepartment: answer).count }
    let small = register.entries.filter { $0.sizeClass == .small && $0.internationalDepartment == .unknown }.count
    return [
      .init("\(isPart ? "Among the cities shown, an" : "An") international department is known to be there in "),
      .init(English.count(counts[0], "city", "cities"), link: "#gaps"),
      .init(", known to be missing in "), .init(English.number(counts[1]), link: "#gaps"),
      .init(", and not known for "), .init(English.number(counts[2]), link: "#gaps"),
      .init(
        ", of which \(English.number(small)) are small (below \(English.number(register.thresholds.medium)) people). Unknown is not no; the register says for each what would settle it."
      ),
    ]
  }

  private var needs: [ReportPage.Run] {
    let unmet = register.entries.count { !$0.unmetNeeds.isEmpty }
    return [
      .init(English.count(summary.counts.needs, "need"), link: "#practices"), .init(" and "),
      .init(English.count(summary.counts.offers, "offer"), link: "#practices"),
      .init(" are stated; \(isPart ? "of the cities shown, " : "")"),
      .init(English.count(unmet, "city states", "cities state"), link: "#gaps"),
      .init(" a need that is not met, as far as the data tells."),
    ]
  }

  private var stories: [ReportPage.Run]? {
    guard summary.counts.practices > 0 else { return nil }
    return [
      .init(English.count(summary.counts.practices, "practice is", "practices are"), link: "#practices"),
      .init(" told, \(English.number(summary.counts.practicesWithMistakes)) of them with what went wrong."),
    ]
  }

  private var cliqueSentence: [ReportPage.Run]? {
    guard let largest = summary.cliques.first else { return nil }
    let name = largest.sharedProgramme.map { ", under “\($0)”" } ?? ""
    return [
      .init(English.count(summary.cliques.count, "group"), link: "#cliques"),
      .init(
        " of \(ProgrammeClique.minimumSize) or more cities \(summary.cliques.count == 1 ? "is" : "are") linked all with all, the largest of \(largest.cities.count) cities\(name); rankings should be read with that in mind."
      ),
    ]
  }

  private var doubt: [ReportPage.Run] {
    var runs: [ReportPage.Run] = []
    if let share = isolation.presumedShare {
      runs = [
        .init(English.percent(share), link: "#quality"),
        .init(" of the links counted as present only lack proof of an end. "),
      ]
    }
    return runs + [
      .init(words.caveat(of: completeness) + " "), .init("How far to trust it", link: "#quality"), .init("."),
    ]
  }

  /// How far the data can be trusted.
  var quality: ReportPage.Section {
    var section = ReportPage.Section(id: "quality", title: "Quality of the data, and known gaps")
    let counts = summary.counts
    section.paragraphs = [
      [.init(words.caveat(of: completeness))],
      [
        .init(
          "\(English.number(counts.linksWithoutFirstYear)) of \(English.count(counts.links, "link")) have no first year; "
            + "\(English.number(counts.linksOfUnknownStatus)) say neither whether they are alive nor until when they run; "
            + "\(English.number(counts.selfLinks)) connect something with itself and count in no measure. Checking the files gave "
            + "\(DiagnosticText.counts(diagnostics)).")
      ],
    ]
    section.tables = [
      ReportPage.Table(
        "Captured against said to exist",
        ResultTable(
          [
            .text("subject", "what", \.subject), .text("said", "said to exist", Self.said),
            .count("captured", "captured", \.captured),
            .text("share", "share") { $0.share.map(English.percent) },
            .text("unit", "counted", \.unit), .text("period", "period", \.period), .text("note", "remark", \.note),
          ], rows: completeness.statements))
    ]
    return section
  }

  /// A number, or from where to where it is said to lie.
  private static func said(_ statement: Completeness) -> String? {
    let said = [statement.saidMinimum, statement.saidMaximum].compactMap { $0 }
    guard !said.isEmpty else { return nil }
    return Set(said).count == 1 ? "\(said[0])" : said.map(String.init).joined(separator: "–")
  }

  /// How the numbers were made.
  var method: ReportPage.Section {
    var section = ReportPage.Section(id: "method", title: "Method and definitions")
    section.paragraphs = [
      [
        .init(
          "Measures of cities are taken over \(summary.projection.statement). All recorded links count in them, ended or not, unless a year was asked for."
        )
      ],
      [
        .init(
          "A link is taken for ended when its last year is before the year of judgement, or its status says so and no last year is "
            + "given; for not yet begun when its first year is later; for present otherwise. An unknown year or status is never read as an end."
        )
      ],
      [.init("Ties are decided by id, so that the same data gives the same report.")],
    ]
    let values = [
      ("density", summary.density), ("mean_distance", summary.meanDistance), ("transitivity", summary.transitivity),
      ("reciprocity", summary.reciprocity), ("degree_assortativity", summary.degreeAssortativity),
      ("country_assortativity", summary.countryAssortativity),
    ].compactMap { id, value in MeasureDefinition(id: id).map { (measure: $0, value: value) } }
    section.tables = [
      ReportPage.Table(
        "The network as a whole",
        ResultTable(
          [
            .text("measure", "measure") { $0.measure.name }, .number("value", "value", decimals: 4) { $0.value },
            .text("meaning", "what it tells") { $0.measure.meaning },
            .text("definition", "definition") { $0.measure.definition },
            .text("conventions", "conventions") { $0.measure.conventions },
          ], rows: values)),
      ReportPage.Table(
        "Measures of cities",
        ResultTable(
          [
            .text("column", "column", \.id), .text("meaning", "what it tells", \.meaning),
            .text("definition", "definition", \.definition), .text("conventions", "conventions", \.conventions),
            .text("source", "source", \.source),
          ], rows: MeasureDefinition.ofCities), isFolded: true),
    ]
    return section
  }
}
