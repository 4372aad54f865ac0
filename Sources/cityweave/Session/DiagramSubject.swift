import Analysis
import ArgumentParser
import CityNetwork
import Diagrams

/// What a diagram is made of: a network, the year of judgement, the remarks for its caption, and how it is to look.
struct DiagramSubject {
  let network: CityNetwork
  let session: Session
  let style: DiagramStyle
  var anchor: DiagramPlaces?
  var thinning = DiagramThinning()

  init(_ network: CityNetwork, _ session: Session, style: DiagramStyle) {
    self.network = network
    self.session = session
    self.style = style
  }

  func context() throws -> DiagramContext {
    let situations = try Interruption.run { try CitySituations(network, year: session.view.asOfYear, options: $0) }
    return DiagramContext(
      network, situations: situations, remarks: session.diagramRemarks, style: style, anchor: anchor,
      thinning: thinning)
  }

  func gaps(weights: GapPriority.Weights) throws -> Diagram {
    let register = try Interruption.run {
      try GapRegister(network, year: session.view.asOfYear, weights: weights, options: $0)
    }
    return GapsDiagram.make(try context(), register: register)
  }

  func ego(city: String) throws -> Diagram {
    _ = try session.requireCity(city)
    guard let diagram = EgoDiagram.make(try context(), city: EntityID(city)) else {
      throw ValidationError("“\(city)” is the id of no city that is drawn. cityweave metrics lists the ids.")
    }
    return diagram
  }
}
