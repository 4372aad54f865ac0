import Analysis
import Language
import Tables

extension NetworkReport {
  /// Where to act: the links that would reach most gap cities; nil where it was not looked at.
  var programmeSection: ReportPage.Section? {
    guard let programme else { return nil }
    let document = ResultDocument.programme(programme, network: network, in: words)
    var section = ReportPage.Section(id: "programme", title: document.title)
    section.paragraphs = [
      [.init(words.summary(of: programme))],
      words.runs(
        "programme.report.lead", ["register": words.say("programme.report.register")], leading: ["register": "#gaps"]),
    ]
    section.points = words.remarks(on: programme).map { [.init($0)] }
    let titles = [words.say("programme.report.beside")] + document.sections.dropFirst().map { $0.title ?? "" }
    section.tables = zip(titles, document.sections).map { title, part in
      ReportPage.Table(title, part.table, isFolded: false)
    }
    return section
  }

  /// One sentence for the summary: what a few links would reach.
  var programmeSentence: [ReportPage.Run]? {
    guard let programme, !programme.links.isEmpty else { return nil }
    return words.runs(
      "programme.report.summary",
      [
        "links": words.count(programme.links.count, .newLink), "reached": words.number(programme.reached.count),
        "gapCities": words.count(programme.gapCities, .gapCity),
      ], leading: ["links": "#programme"])
  }
}
