import Analysis
import CityNetwork
import Diagrams
import Foundation
import Language
import Presentation

/// The findings of a report, its tables as files, and the diagrams to be drawn for it.
struct ReportWork {
  let report: NetworkReport
  let pictures: [ReportPicture]
  /// The tables, as files by name.
  let tables: [(name: String, bytes: Data)]

  /// - Parameter style: How the diagrams are to look; nil for none.
  init(_ session: Session, style: DiagramStyle?) throws {
    let study = session.study
    let report = try Interruption.run { options in
      try NetworkReport(study.running(options), diagnostics: session.diagnostics, in: session.words)
    }
    self.report = report
    pictures =
      try style.map { style in
        try Interruption.run { options in
          let context = try DiagramContext(study.running(options), in: session.words, style: style)
          let isPart = session.study.shownCount < session.network.cities.count
          return try ReportPicture.all(on: .init(study.running(options), drawnIn: context, isPart: isPart))
        }
      } ?? []
    tables = report.documents().map { ($0.fileName, Data($1.bytes(.csv))) }
  }

  /// A place in the page for each picture that is to be drawn.
  var reservedFigures: NetworkReport.Figures {
    pictures.reduce(into: NetworkReport.Figures()) { $0[$1.kind.rawValue] = ReportPage.Figure(reserved: $1.name) }
  }
}
