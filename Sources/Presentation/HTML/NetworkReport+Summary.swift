import Analysis
import CityNetwork
import Language
import Tables

extension NetworkReport {
  /// The summary in plain sentences, each number leading to the rows behind it.
  var inShort: ReportPage.Section {
    var section = ReportPage.Section(id: "summary", title: words.say("report.short.title"))
    section.points = [
      size, connection, leader, trust, isolatedSentence, fragileSentence, fragilitySentence, departments, needs,
      helpSentence.map(amongShown), programmeSentence.map(amongShown), reciprocitySentence.map(amongShown), stories,
      cliqueSentence,
      doubt,
    ]
    .compactMap { $0 }
    return section
  }

  /// A sentence that says that it is of the cities shown, where not all are.
  private func amongShown(_ sentence: [ReportPage.Run]) -> [ReportPage.Run] {
    isPart ? [.init(words.say("report.amongShown")), words.space] + sentence : sentence
  }

  private var size: [ReportPage.Run] {
    let counts = summary.counts
    return words.runs(
      "report.size",
      [
        "links": words.count(counts.links, .link), "cities": words.count(counts.cities, .city),
        "countries": words.count(counts.countries, .country), "agencies": words.count(counts.agencies, .agency),
        "programmes": words.count(counts.programmes, .programme),
      ],
      leading: ["links": "#network", "cities": "#metrics", "agencies": "#agencies", "programmes": "#agencies"])
  }

  private var connection: [ReportPage.Run] {
    let apart = max(0, summary.components - 1)
    let linked = words.runs(
      "report.linked",
      [
        "cities": words.say("report.linked.cities", count: summary.linkedCities),
        "pairs": words.count(summary.linkedPairs, .pair),
      ], leading: ["cities": "#metrics"])
    let largest = words.runs(
      "report.largest", count: apart,
      ["cities": words.count(summary.largestComponent, .city), "groups": words.count(apart, .smallerGroup)],
      leading: ["cities": "#metrics", "groups": "#isolated"])
    return linked + [words.space] + largest
  }

  private var leader: [ReportPage.Run]? {
    guard let first = metrics.leader else { return nil }
    let partners = String(first.degree)
    guard let share = first["betweenness_in_component"] else {
      return words.runs(
        "report.leader", ["city": first.name, "partners": partners], leading: ["partners": "#metrics"])
    }
    return words.runs(
      "report.leader.broker",
      [
        "city": first.name, "partners": partners, "share": words.percent(share),
      ], leading: ["partners": "#metrics", "share": "#metrics"])
  }

  private var isolatedSentence: [ReportPage.Run] {
    let cities = isolation.cities(of: .noLink)
    guard cities.isEmpty else {
      return amongShown(
        words.runs(
          "report.unlinked",
          [
            "cities": words.say("report.having", count: cities.count),
            "names": words.list(cities.map(\.name), limit: 12),
          ], leading: ["cities": "#isolated"]))
    }
    let nobody = words.say(isPart ? "report.unlinked.nobody.part" : "report.unlinked.nobody")
    return words.runs("report.unlinked.none", ["nobody": nobody], leading: ["nobody": "#isolated"])
  }

  private var fragileSentence: [ReportPage.Run] {
    words.runs(
      isPart ? "report.fragile.part" : "report.fragile",
      [
        "ended": words.say("report.having", count: isolation.cities(of: .dormant).count),
        "partner": words.number(isolation.cities(of: .onePartner).count),
        "body": words.number(isolation.cities(of: .oneBody).count),
      ], leading: ["ended": "#isolated", "partner": "#isolated", "body": "#isolated"])
  }

  private var departments: [ReportPage.Run] {
    let counts = Answer.allCases.map { answer in register.entries(withDepartment: answer).count }
    return words.runs(
      isPart ? "report.departments.part" : "report.departments",
      [
        "there": words.count(counts[0], .city), "missing": words.number(counts[1]),
        "unknown": words.number(counts[2]), "small": words.number(register.smallWithUnknownDepartment),
        "people": words.number(register.thresholds.medium),
      ], leading: ["there": "#gaps", "missing": "#gaps", "unknown": "#gaps"])
  }

  private var needs: [ReportPage.Run] {
    words.runs(
      isPart ? "report.needs.part" : "report.needs",
      [
        "needs": words.count(summary.counts.needs, .need), "offers": words.count(summary.counts.offers, .offer),
        "cities": words.say("report.needs.cities", count: register.withUnmetNeed),
      ], leading: ["needs": "#practices", "offers": "#practices", "cities": "#gaps"])
  }

  private var stories: [ReportPage.Run]? {
    guard summary.counts.practices > 0 else { return nil }
    return words.runs(
      "report.stories",
      [
        "practices": words.say("report.stories.practices", count: summary.counts.practices),
        "mistakes": words.number(summary.counts.practicesWithMistakes),
      ], leading: ["practices": "#practices"])
  }

  private var cliqueSentence: [ReportPage.Run]? {
    guard let largest = summary.cliques.first else { return nil }
    let groups = words.count(summary.cliques.count, .group)
    let (least, size) = (words.number(ProgrammeClique.minimumSize), words.number(largest.cities.count))
    let overlapping = words.overlapping(told: summary.cliques.count, of: summary.allCliques).map {
      [words.space, ReportPage.Run($0)]
    }
    guard let programme = largest.sharedProgramme else {
      return words.runs(
        "report.cliques", count: summary.cliques.count, ["groups": groups, "least": least, "size": size],
        leading: ["groups": "#cliques"]) + (overlapping ?? [])
    }
    return words.runs(
      "report.cliques.named", count: summary.cliques.count,
      ["groups": groups, "least": least, "size": size, "programme": programme], leading: ["groups": "#cliques"])
      + (overlapping ?? [])
  }

  private var doubt: [ReportPage.Run] {
    let presumed = isolation.presumed.share.map { share in
      words.runs(
        "report.presumed",
        [
          "share": words.percent(share), "count": words.number(isolation.presumed.count),
          "links": words.count(isolation.presumed.total, .presentLink),
        ], leading: ["count": "#quality"]) + [words.space]
    }
    return (presumed ?? [])
      + words.runs(
        "report.doubt",
        ["caveat": words.caveat(of: completeness), "trust": words.say("report.doubt.trust")],
        leading: ["trust": "#quality"])
  }

  /// How far the data can be trusted.
  var quality: ReportPage.Section {
    var section = ReportPage.Section(id: "quality", title: words.say("report.quality.title"))
    let counts = summary.counts
    section.paragraphs = [
      [.init(words.caveat(of: completeness))],
      [
        .init(
          words.say(
            "report.quality.counts",
            [
              "undated": words.number(counts.linksWithoutFirstYear), "links": words.count(counts.links, .link),
              "open": words.number(counts.linksOfUnknownStatus), "loops": words.number(counts.selfLinks),
              "diagnostics": words.counts(of: diagnostics),
            ]))
      ],
    ]
    section.tables = [
      ReportPage.Table(
        words.say("report.quality.table"),
        ResultTable(
          [
            .text("subject", of: "report", \.subject), .text("said", Self.said),
            .count("captured", \.captured),
            .text("share") { [words] in $0.share.map(words.percent) },
            .text("unit", \.unit), .text("period", \.period), .text("note", \.note),
          ], rows: completeness.statements, in: words))
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
    var section = ReportPage.Section(id: "method", title: words.say("report.method.title"))
    let projection = words.statement(of: summary.projection)
    section.paragraphs = [
      [.init(words.say("report.method.links", ["projection": projection]))],
      [.init(words.say("report.method.presence"))], [.init(words.say("report.method.ties"))],
    ]
    let values: [(measure: DefinedMeasure, value: Double?)] = [
      ("density", summary.density), ("mean_distance", summary.meanDistance),
      ("diameter", summary.diameter.map(Double.init)), ("transitivity", summary.transitivity),
      ("reciprocity", summary.reciprocity), ("degree_assortativity", summary.degreeAssortativity),
      ("country_assortativity", summary.countryAssortativity),
    ].compactMap { id, value in DefinedMeasure(id: id).map { ($0, value) } }
    section.tables = [
      ReportPage.Table(
        words.say("report.method.network"),
        ResultTable(
          [
            .text("measure") { [words] in words.name(of: $0.measure) },
            .number("value", decimals: 4) { $0.value },
            .text("ground") { [words, summary] in words.ground(of: $0.measure, in: summary) },
            .text("meaning") { [words] in words.meaning(of: $0.measure) },
            .text("definition") { [words] in words.definition(of: $0.measure) },
            .text("conventions") { [words] in words.conventions(of: $0.measure) },
          ], rows: values, in: words)),
      ReportPage.Table(
        words.say("report.method.cities"),
        ResultTable(
          [
            .text("column", \.id), .text("meaning", words.meaning),
            .text("definition", words.definition),
            .text("conventions", words.conventions), .text("source", words.source),
          ], rows: DefinedMeasure.ofCities, in: words), isFolded: true),
    ]
    return section
  }
}
