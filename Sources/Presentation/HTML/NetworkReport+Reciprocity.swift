import Analysis
import Language
import Tables

extension NetworkReport {
  /// Who gives and who receives; nil where it was not looked at.
  var reciprocitySection: ReportPage.Section? {
    guard let reciprocity else { return nil }
    let document = ResultDocument.reciprocity(reciprocity, network: network, in: words)
    var section = ReportPage.Section(id: "reciprocity", title: document.title)
    section.paragraphs = [[.init(words.lead(of: reciprocity))]]
    if !reciprocity.returns.isEmpty { section.paragraphs.append([.init(words.returnsLead(of: reciprocity))]) }
    if reciprocity.links > 0 { section.paragraphs.append([.init(words.fundingLead(of: reciprocity))]) }
    section.points = ResultDocument.reciprocityRemarks(reciprocity, words).map { [.init($0)] }
    section.tables = document.sections.enumerated().map { place, part in
      let title = part.title ?? words.say("reciprocity.roles.title")
      let caption = part.totalRows.map {
        words.say("reciprocity.table.cut", ["title": title, "rows": words.number($0)])
      }
      return ReportPage.Table(caption ?? title, part.table, isFolded: place > 1)
    }
    return section
  }

  /// One sentence for the summary: how much goes one way.
  var reciprocitySentence: [ReportPage.Run]? {
    guard let reciprocity, reciprocity.pairs.oneWay + reciprocity.pairs.bothWays > 0 else { return nil }
    let known = reciprocity.pairs.oneWay + reciprocity.pairs.bothWays
    let answered = reciprocity.returns.count { $0.ground == .statedNeed }
    return words.runs(
      "reciprocity.summary",
      [
        "oneWay": words.number(reciprocity.pairs.oneWay), "pairs": words.count(known, .pair),
        "needs": words.number(answered),
      ], leading: ["oneWay": "#reciprocity"])
  }
}
