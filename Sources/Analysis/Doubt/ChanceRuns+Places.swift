import CityNetwork
import Foundation
import Graphs

extension ChanceRuns {
  /// Being linked against what two cities have in common, with cities that swap places.
  func overPlaces(_ linked: LinkedCities) throws(RunInterruption) -> [ChanceTest] {
    let whole = linked.part { _ in true }
    let known = linked.part { linked.countries[$0] != nil }
    let sized = linked.part { linked.sizes[$0] != nil }
    let placed = linked.part { linked.cities[$0]?.coordinate != nil }
    let points = placed.vertices.compactMap { linked.cities[$0]?.coordinate.map(Self.point) }
    return [
      try places(.sameCountry, linked, known, few: .oneCountry) { _ in
        .sameGroup(known.vertices.map { linked.countries[$0] ?? -1 })
      },
      try places(.sameSize, linked, sized, few: .sizesAlike) { _ in
        .sameGroup(sized.vertices.map { linked.sizes[$0] ?? -1 })
      },
      try places(.sharedBody, linked, whole, few: .noSharedBody) { _ in
        .sharedMembership(whole.vertices.map { linked.bodies[$0] })
      },
      try places(.distance, linked, placed, few: .onePlace) { options throws(RunInterruption) in
        try .distance(points, options: options)
      },
    ]
  }

  private func places(
    _ question: ChanceTest.Question, _ linked: LinkedCities, _ part: Subgraph,
    few: ChanceTest.Abstention,
    _ values: (RunOptions) throws(RunInterruption) -> PairValues
  ) throws(RunInterruption) -> ChanceTest {
    let graph = part.graph
    var test: ChanceTest
    if let reason = tooFew(graph) ?? tooFewCities(graph) {
      test = abstain(question, graph.edgeCount, reason)
    } else if let assignment = try graph.quadraticAssignment(
      with: try values(options), permutations: permutations, seed: seed, options: options)
    {
      test = compared(question, graph.edgeCount, assignment.comparison)
      test.result?.plain = [assignment.joinedMean, assignment.overallMean]
    } else {
      test = abstain(question, graph.edgeCount, few)
    }
    test.leftOut = linked.graph.edgeCount - graph.edgeCount
    return test
  }

  private func tooFewCities(_ graph: Graph) -> ChanceTest.Abstention? {
    graph.vertexCount < ChanceReport.minimumCities ? .fewCities(graph.vertexCount) : nil
  }

  /// On a globe, in kilometers.
  private static func point(_ coordinate: City.Coordinate) -> SIMD3<Double> {
    let (latitude, longitude) = (coordinate.latitudeDegrees * .pi / 180, coordinate.longitudeDegrees * .pi / 180)
    return 6371 * SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
  }
}
