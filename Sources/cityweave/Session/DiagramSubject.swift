import Analysis
import ArgumentParser
import CityNetwork
import Diagrams

/// What a diagram is made of: a network, the year of judgement, the remarks for its caption, and how it is to look.
struct DiagramSubject {
  let session: Session
  let style: DiagramStyle
  var anchor: DiagramPlaces?
  var thinning = DiagramThinning()

  init(_ session: Session, style: DiagramStyle) {
    self.session = session
    self.style = style
  }

  func context() throws -> DiagramContext {
    try Interruption.run { options in
      try DiagramContext(
        session.study.running(options), in: session.words, style: style, anchor: anchor,
        thinning: thinning)
    }
  }

  /// The diagram of a request; what it names and the data has not ends the command.
  func diagram(_ request: DiagramRequest) throws -> Diagram {
    let context = try context()
    do {
      return try Interruption.run(telling: session.words.work(of: request.kind)) {
        try request.diagram(context, options: $0)
      }
    } catch let fault as DiagramRequest.Fault {
      throw ValidationError.undrawn(fault)
    }
  }
}
