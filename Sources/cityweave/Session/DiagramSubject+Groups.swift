import ArgumentParser
import CityNetwork
import Diagrams

extension DiagramSubject {
  func communities() throws -> Diagram {
    let context = try context()
    return try Interruption.run(telling: "looking for groups") { try CommunitiesDiagram.make(context, options: $0) }
  }

  func reach(agency: String) throws -> Diagram {
    guard let diagram = ReachDiagram.make(try context(), agency: EntityID(agency)) else {
      throw ValidationError(
        "“\(agency)” is the id of no agency or programme that is drawn. agencies.csv and programmes.csv list the ids.")
    }
    return diagram
  }
}
