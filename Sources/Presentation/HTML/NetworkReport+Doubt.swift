import Analysis
import CityNetwork
import Language
import Tables

extension NetworkReport {
  /// How far the rankings hold, and what chance alone would give; nil where neither was looked at.
  var doubtSection: ReportPage.Section? {
    guard rankings != nil || chance != nil else { return nil }
    var section = ReportPage.Section(id: "doubt", title: words.say("bands.heading"))
    if let rankings { addBands(rankings, to: &section) }
    if let chance { addChance(chance, to: &section) }
    // What was found stands first; the rules can be unfolded.
    let rules = (rankings.map(words.rules) ?? []) + (chance.map(chanceRules) ?? [])
    section.tables.append(
      ReportPage.Table(
        words.say("bands.reading"), ResultTable([.text("rule") { $0 }], rows: rules, in: words), isFolded: true))
    return section
  }

  /// How the tests were made, and how to read them.
  private func chanceRules(_ chance: ChanceReport) -> [String] {
    [words.linksLead(of: chance), words.placesLead(of: chance)] + words.rules(of: chance)
  }

  private func addBands(_ rankings: ShakenRankings, to section: inout ReportPage.Section) {
    section.paragraphs += words.basis(of: rankings).map { [.init($0)] }
    guard rankings.abstention == nil else { return }
    let missing = RankingMeasure.usual.filter { usual in !rankings.rankings.contains { $0.measure == usual } }
    if !missing.isEmpty {
      section.paragraphs.append([
        .init(words.say("bands.left", ["measures": words.list(missing.map(words.title))]))
      ])
    }
    for (index, ranking) in rankings.rankings.enumerated() {
      let sentences = words.sentences(words.sentences(on: ranking))
      section.paragraphs.append([.init("\(words.title(of: ranking.measure)): ", link: "#metrics"), .init(sentences)])
      let first = Array(ranking.entries.filter { isShown($0.id) }.prefix(ResultDocument.usualBandRows))
      section.tables.append(
        ReportPage.Table(
          words.say(
            "bands.caption", ["measure": words.title(of: ranking.measure), "count": words.number(first.count)]),
          ResultDocument.bandTable(ranking, first, words), isFolded: index > 0))
    }
  }

  private func addChance(_ chance: ChanceReport, to section: inout ReportPage.Section) {
    section.paragraphs.append([.init(words.summary(of: chance))])
    section.points = chance.tests.map { [.init(words.point(of: $0))] }
    for part in ResultDocument.chance(chance, in: words).sections where !part.table.isEmpty {
      section.tables.append(
        ReportPage.Table(part.title ?? "", part.table, isFolded: true))
    }
  }

  /// One sentence for the summary: whether who comes first may be relied on.
  var trust: [ReportPage.Run]? {
    guard let rankings, let ranking = rankings.rankings.first, let first = ranking.entries.first else { return nil }
    let share = Double(rankings.droppedLinks) / Double(rankings.links)
    return words.runs(
      "bands.trust",
      [
        "share": words.percent(share), "city": first.name, "first": words.percent(ranking.firstStays),
        "topTen": words.percent(ranking.topTenStays),
      ], leading: ["first": "#doubt", "topTen": "#doubt"])
  }
}
