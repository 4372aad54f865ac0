package import Analysis
import Graphs
import Language

/// A diagram that stands in a report, with what is said below it.
package struct ReportPicture: Sendable {
  /// What its file is called, without an ending: the name of its kind, unless the kind says more.
  package let name: String
  /// The kind of diagram, which says where in the report it stands.
  package let kind: DiagramKind
  /// What it shows, in words.
  package let caption: String
  /// The picture.
  package let diagram: Diagram

  /// What pictures of a report are chosen from.
  package struct Ground: Sendable {
    /// What the report tells of.
    package let study: Study
    /// What is drawn, and how.
    package let context: DiagramContext
    /// Whether some cities are not shown.
    package let isPart: Bool

    /// A report on a study, drawn in a context.
    package init(_ study: Study, drawnIn context: DiagramContext, isPart: Bool) {
      self.study = study
      self.context = context
      self.isPart = isPart
    }

    var words: Wording { context.words }
  }

  /// How a kind stands in a report.
  struct Choice: Sendable {
    let request: DiagramRequest
    let caption: String
    var name: String?
  }

  /// The pictures of a report: of each kind that has one there, and for which the network has something to show.
  ///
  /// - Throws: What the study throws when it is cancelled.
  package static func all(on ground: Ground) throws -> [ReportPicture] {
    try DiagramKind.allCases.compactMap { kind in
      guard let choice = try kind.choice(in: ground) else { return nil }
      return ReportPicture(
        name: choice.name ?? kind.rawValue, kind: kind, caption: choice.caption,
        diagram: try choice.request.diagram(ground.context))
    }
  }
}
