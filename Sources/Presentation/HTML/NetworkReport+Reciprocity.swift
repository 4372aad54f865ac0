import Analysis
import Tables

extension NetworkReport {
  /// Who gives and who receives; nil where it was not looked at.
  var reciprocitySection: ReportPage.Section? {
    guard let reciprocity else { return nil }
    let document = ResultDocument.reciprocity(reciprocity, network: network, in: words)
    var section = ReportPage.Section(id: "reciprocity", title: document.title)
    section.paragraphs = [[.init(ResultDocument.reciprocityLead(reciprocity))]]
    if !reciprocity.returns.isEmpty { section.paragraphs.append([.init(ResultDocument.returnsLead(reciprocity))]) }
    if reciprocity.links > 0 { section.paragraphs.append([.init(ResultDocument.fundingLead(reciprocity, network))]) }
    section.points = ResultDocument.reciprocityRemarks(reciprocity, in: words).map { [.init($0)] }
    section.tables = document.sections.enumerated().map { place, part in
      let cut = part.totalRows.map { " of \(English.number($0))" } ?? ""
      return ReportPage.Table((part.title ?? "Roles by size") + cut, part.table, isFolded: place > 1)
    }
    return section
  }

  /// One sentence for the summary: how much goes one way.
  var reciprocitySentence: [ReportPage.Run]? {
    guard let reciprocity, reciprocity.pairs.oneWay + reciprocity.pairs.bothWays > 0 else { return nil }
    let known = reciprocity.pairs.oneWay + reciprocity.pairs.bothWays
    return [
      .init("In "), .init(English.number(reciprocity.pairs.oneWay), link: "#reciprocity"),
      .init(
        " of \(English.count(known, "pair")) of cities whose direction is known one only gives; in "
          + "\(English.number(reciprocity.returns.count { $0.ground == .statedNeed })) of them the other has something on "
          + "record that answers a need of the giver."),
    ]
  }
}
