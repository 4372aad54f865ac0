import Analysis
import CityNetwork
import Diagrams
import Foundation
import Language
import Presentation

/// The findings of a report, its tables as files, and the diagrams to be drawn for it.
struct ReportWork {
  /// A diagram with its place in the report.
  struct DiagramTask {
    let name: String
    let caption: String
    let diagram: Diagram
    let figure: WritableKeyPath<NetworkReport.Figures, ReportPage.Figure?>
  }

  let report: NetworkReport
  let diagrams: [DiagramTask]
  /// The tables, as files by name.
  let tables: [(name: String, bytes: Data)]

  /// - Parameter style: How the diagrams are to look; nil for none.
  init(_ session: Session, style: DiagramStyle?) throws {
    // Countries cut the network, so that everything is measured on what is left of it; members only choose what is shown.
    let study = session.reported
    let report = try Interruption.run { options in
      try NetworkReport(study.running(options), diagnostics: session.diagnostics, in: session.words)
    }
    self.report = report
    diagrams =
      try style.map { style in
        let context = try Interruption.run {
          try DiagramContext(session.drawn.running($0), in: session.words, style: style)
        }
        return Self.diagrams(report, context, isPart: session.study.shownCount < session.network.cities.count)
      } ?? []
    tables = report.documents().map { ("\($0).csv", Data($1.bytes(.csv))) }
  }

  /// A place in the page for each diagram that is to be drawn.
  var reservedFigures: NetworkReport.Figures {
    diagrams.reduce(into: NetworkReport.Figures()) { $0[keyPath: $1.figure] = ReportPage.Figure(reserved: $1.name) }
  }

  private static func diagrams(
    _ report: NetworkReport, _ context: DiagramContext, isPart: Bool
  ) -> [DiagramTask] {
    let words = report.words
    var tasks = [
      DiagramTask(
        name: "network",
        caption: words.say(isPart ? "report.figure.network.part" : "report.figure.network"),
        diagram: NetworkDiagram.make(context), figure: \.network),
      DiagramTask(
        name: "gaps", caption: words.say("report.figure.gaps"),
        diagram: GapsDiagram.make(context, register: report.register), figure: \.gaps),
      DiagramTask(
        name: "agencies", caption: words.say("report.figure.agencies"),
        diagram: AgenciesDiagram.make(context), figure: \.agencies),
    ]
    if context.hasPlaces {
      tasks.append(
        DiagramTask(
          name: "map", caption: words.say("report.figure.map"),
          diagram: MapDiagram.make(context, options: MapOptions()), figure: \.map))
    }
    if let from = report.change?.yearBefore, let to = report.change?.yearAfter, from < to {
      tasks.append(
        DiagramTask(
          name: "change", caption: words.say("report.figure.change", ["from": "\(from)", "to": "\(to)"]),
          diagram: ChangeDiagram.make(context, from: from, to: to), figure: \.change))
    }
    let best = report.metrics.rows.filter { report.isShown($0.id) }
      .max { ($0.degree, $1.id) < ($1.degree, $0.id) }
    if let best, best.degree > 0, let ego = EgoDiagram.make(context, city: best.id) {
      tasks.append(
        DiagramTask(
          name: "ego-best-linked",
          caption: words.say(isPart ? "report.figure.leader.part" : "report.figure.leader", ["city": best.name]),
          diagram: ego, figure: \.ego))
    }
    return tasks
  }
}
