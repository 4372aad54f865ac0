import Analysis
import CityNetwork
import Language
import Tables

extension NetworkReport {
  /// How far the rankings hold, and what chance alone would give; nil where neither was looked at.
  var doubtSection: ReportPage.Section? {
    guard rankings != nil || chance != nil else { return nil }
    var section = ReportPage.Section(id: "doubt", title: "How far to trust the rankings")
    if let rankings { addBands(rankings, to: &section) }
    if let chance { addChance(chance, to: &section) }
    // What was found stands first; the rules can be unfolded.
    let rules =
      (rankings.map(ResultDocument.bandRules) ?? []) + (chance.map(ResultDocument.chanceRules) ?? [])
    section.tables.append(
      ReportPage.Table(
        "How to read this",
        ResultTable([.text("rule", "rule") { $0 }], rows: rules), isFolded: true))
    return section
  }

  private func addBands(_ rankings: ShakenRankings, to section: inout ReportPage.Section) {
    section.paragraphs += ResultDocument.bandBasis(rankings).map { [.init($0)] }
    guard rankings.abstention == nil else { return }
    let missing = RankingMeasure.usual.filter { usual in !rankings.rankings.contains { $0.measure == usual } }
    if !missing.isEmpty {
      let names = English.list(missing.map(words.title))
      section.paragraphs.append([
        .init("Left out here, since it would take long on a network of this size: \(names). cityweave bands tells it.")
      ])
    }
    for (index, ranking) in rankings.rankings.enumerated() {
      let sentences = ResultDocument.bandSentences(ranking, rankings).joined(separator: " ")
      section.paragraphs.append([.init("\(words.title(of: ranking.measure)): ", link: "#metrics"), .init(sentences)])
      let first = Array(ranking.entries.filter { isShown($0.id) }.prefix(ResultDocument.usualBandRows))
      section.tables.append(
        ReportPage.Table(
          "\(words.title(of: ranking.measure)): the first \(first.count), with the places of nine of ten trials",
          ResultDocument.bandTable(ranking, first), isFolded: index > 0))
    }
  }

  private func addChance(_ chance: ChanceReport, to section: inout ReportPage.Section) {
    section.paragraphs.append([.init(ResultDocument.chanceSummary(chance))])
    section.points = chance.tests.map {
      [.init("\($0.question.displayName): \($0.sentence)\(ResultDocument.basis($0))")]
    }
    for part in ResultDocument.chance(chance, in: words).sections where !part.table.rows.isEmpty {
      section.tables.append(
        ReportPage.Table(part.title ?? "", part.table, isFolded: true))
    }
  }

  /// One sentence for the summary: whether who comes first may be relied on.
  var trust: [ReportPage.Run]? {
    guard let rankings, let ranking = rankings.rankings.first, let first = ranking.entries.first else { return nil }
    let share = Double(rankings.droppedLinks) / Double(rankings.links)
    return [
      .init(
        "Without \(English.percent(share)) of the links, drawn at random, \(first.name) stays first by city partners in "
      ),
      .init(English.percent(ranking.firstStays), link: "#doubt"),
      .init(" of the trials, and of the first ten "),
      .init(English.percent(ranking.topTenStays), link: "#doubt"),
      .init(" stay among the first ten: places further down mean little."),
    ]
  }
}
