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
        session.drawn.running(options), remarks: session.diagramRemarks, style: style, anchor: anchor,
        thinning: thinning)
    }
  }

  func gaps() throws -> Diagram {
    GapsDiagram.make(try context(), register: try Interruption.run { try session.drawn.running($0).gaps })
  }

  func ego(city: String) throws -> Diagram {
    _ = try session.requireCity(city)
    guard let diagram = EgoDiagram.make(try context(), city: EntityID(city)) else {
      throw ValidationError("“\(city)” is the id of no city that is drawn. cityweave metrics lists the ids.")
    }
    return diagram
  }
}
