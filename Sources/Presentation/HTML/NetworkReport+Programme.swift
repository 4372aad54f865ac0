import Analysis
import Tables

extension NetworkReport {
  /// Where to act: the links that would reach most gap cities; nil where it was not looked at.
  var programmeSection: ReportPage.Section? {
    guard let programme else { return nil }
    let document = ResultDocument.programme(programme, network: network, in: words)
    var section = ReportPage.Section(id: "programme", title: document.title)
    section.paragraphs = [
      [.init(ResultDocument.programmeLead(programme))],
      [
        .init("Gap cities and their priority stand in the "), .init("gap register", link: "#gaps"),
        .init(
          ". cityweave programme chooses for one country or size, for people instead of cities, within a budget and with "
            + "capacities, or names seed cities (also in programme.csv)."),
      ],
    ]
    section.points = ResultDocument.programmeRemarks(programme).map { [.init($0)] }
    let titles = ["Beside other ways of choosing"] + document.sections.dropFirst().map { $0.title ?? "" }
    section.tables = zip(titles, document.sections).map { title, part in
      ReportPage.Table(title, part.table, isFolded: false)
    }
    return section
  }

  /// One sentence for the summary: what a few links would reach.
  var programmeSentence: [ReportPage.Run]? {
    guard let programme, !programme.links.isEmpty else { return nil }
    return [
      .init(English.count(programme.links.count, "new link"), link: "#programme"),
      .init(
        " would reach \(English.number(programme.reached.count)) of "
          + "\(English.count(programme.gapCities, "gap city", "gap cities"))."),
    ]
  }
}
