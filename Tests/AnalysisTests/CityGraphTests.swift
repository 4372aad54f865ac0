import Analysis
import CityNetwork
import Graphs
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("CityGraph")
struct CityGraphTests {
  /// Cities a–d. Between cities: a→b (pilot), a→b (scaled up, membership), b↔c, c–d of unknown direction, a–a.
  /// The agency x reaches a, b and c; the programme y reaches d alone; x and y are linked.
  private func network() throws -> CityNetwork {
    let links = [
      Sample.link("a", "b") {
        $0.direction = .providerToRecipient
        $0.stage = .pilot
      },
      Sample.link("a", "b") {
        $0.id = "a~b~2"
        $0.direction = .providerToRecipient
        $0.stage = .scaledUp
        $0.kind = .membership
      },
      Sample.link("b", "c") { $0.direction = .mutual }, Sample.link("c", "d"), Sample.link("a", "a"),
      Sample.link("x", "a") { $0.direction = .providerToRecipient }, Sample.link("b", "x"), Sample.link("x", "c"),
      Sample.link("y", "d"), Sample.link("x", "y"),
    ]
    return try Sample.network(
      cities: ["d", "c", "b", "a"].map { Sample.city($0) }, agencies: [Agency(id: "x", name: "X")],
      programmes: [Programme(id: "y", name: "Y")], links: links)
  }

  private func edges(_ graph: CityGraph) -> [String] {
    (0..<graph.graph.edgeCount).map { index in
      let (source, target) = graph.graph.edge(index)
      return "\(graph.entities[source])-\(graph.entities[target])"
    }
  }

  private func evidence(_ graph: CityGraph, _ network: CityNetwork) -> [[String]] {
    graph.linksOfEdges.map { $0.map { network.links[$0].id.rawValue } }
  }

  private func omissions(_ graph: CityGraph) -> [Int] {
    let omissions = graph.omissions
    return [omissions.ofOtherLayers, omissions.atBodies, omissions.selfLinks, omissions.ofUnknownDirection]
  }

  @Test("Left out, agencies and programmes leave the links between cities, merged by their number")
  func leftOut() throws {
    let network = try network()
    let graph = CityGraph(network)
    #expect(graph.entities == ["a", "b", "c", "d"])
    #expect(edges(graph) == ["a-b", "b-c", "c-d"])
    #expect(evidence(graph, network) == [["a~b", "a~b~2"], ["b~c"], ["c~d"]])
    #expect(graph.graph.strengths() == [2, 3, 2, 1])
    // The five links of x and y, and a–a.
    #expect(omissions(graph) == [0, 5, 1, 0])
    #expect(graph.vertex(of: "c") == 2)
    #expect(graph.vertex(of: "x") == nil)
  }

  @Test("Merged by the strongest, an edge weighs as much as its farthest stage, an unknown stage 1")
  func strongest() throws {
    // a-b: the farther of pilot (2) and scaled up (4); b-c and c-d: unknown (1).
    #expect(CityGraph(try network(), projection: .init(merging: .strongest)).graph.strengths() == [4, 5, 2, 1])
  }

  @Test("A layer left out takes its links along and counts them")
  func layers() throws {
    let graph = CityGraph(try network(), projection: .init(layers: [.membership]))
    #expect(edges(graph) == ["a-b"])
    #expect(graph.graph.strengths() == [1, 1, 0, 0])
    #expect(omissions(graph) == [9, 0, 0, 0])
  }

  @Test("As vertices, agencies and programmes stand among the cities in the order of their ids")
  func vertices() throws {
    let graph = CityGraph(try network(), projection: .twoMode)
    #expect(graph.entities == ["a", "b", "c", "d", "x", "y"])
    #expect(edges(graph) == ["a-b", "a-x", "b-c", "b-x", "c-d", "c-x", "d-y", "x-y"])
    #expect(omissions(graph) == [0, 0, 1, 0])
  }

  @Test("As cliques, an agency joins its cities pairwise; one with a single city joins nobody, and that is counted")
  func cliques() throws {
    let network = try network()
    let graph = CityGraph(network, projection: .init(bodies: .cliques))
    #expect(edges(graph) == ["a-b", "a-c", "b-c", "c-d"])
    #expect(
      evidence(graph, network) == [["a~b", "a~b~2", "b~x", "x~a"], ["x~a", "x~c"], ["b~c", "b~x", "x~c"], ["c~d"]])
    // y reaches d alone, and x–y joins no city.
    #expect(omissions(graph) == [0, 2, 1, 0])
  }

  @Test(
    "As cliques, two cities have one link of weight 1 for each body that they share, beside those of their own",
    arguments: 0..<40)
  func cliqueWeights(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (cities, bodies) = ((0..<7).map { "c\($0)" }, (0..<4).map { "b\($0)" })
    var own: [Set<String>: Int] = [:]
    var members: [String: Set<String>] = [:]
    var links: [Link] = []
    for number in 0..<24 {
      let city = cities[random.whole(below: cities.count)]
      let isMembership = random.whole(below: 3) > 0
      let other = isMembership ? bodies[random.whole(below: 4)] : cities[random.whole(below: cities.count)]
      guard other != city else { continue }
      // Rows from either end, some of them twice.
      let (from, to) = random.whole(below: 2) == 0 ? (city, other) : (other, city)
      links.append(Sample.link(EntityID(from), EntityID(to)) { $0.id = EntityID("l\(number)") })
      if isMembership { members[other, default: []].insert(city) } else { own[[city, other], default: 0] += 1 }
    }
    let network = try Sample.network(
      cities: cities.map { Sample.city(EntityID($0)) }, agencies: bodies.map { Agency(id: EntityID($0), name: $0) },
      links: links)
    let graph = CityGraph(network, projection: .init(bodies: .cliques)).graph
    for (i, a) in cities.enumerated() {
      for (j, b) in cities.enumerated() where j > i {
        let shared = members.values.count { $0.contains(a) && $0.contains(b) }
        let weight = graph.edgeID(from: i, to: j).map { graph.weight(ofEdge: $0) } ?? 0
        #expect(weight == Double(own[[a, b], default: 0] + shared), "seed \(seed): \(a), \(b)")
      }
    }
  }

  @Test("Directed, a mutual link runs both ways and one of unknown direction is left out and counted")
  func directed() throws {
    let graph = CityGraph(try network(), projection: .init(isDirected: true))
    #expect(edges(graph) == ["a-b", "b-c", "c-b"])
    #expect(graph.graph.degrees(.outgoing) == [1, 1, 1, 0])
    #expect(graph.graph.degrees(.incoming) == [0, 2, 1, 0])
    #expect(omissions(graph) == [0, 5, 1, 1])
    let cliques = CityGraph(try network(), projection: .init(bodies: .cliques, isDirected: true))
    #expect(edges(cliques) == ["a-b", "a-c", "b-a", "b-c", "c-a", "c-b"])
    let vertices = CityGraph(try network(), projection: .init(bodies: .vertices, isDirected: true))
    #expect(edges(vertices) == ["a-b", "b-c", "c-b", "x-a"])
    #expect(omissions(vertices) == [0, 0, 1, 5])
  }

  @Test("Every projection says in words what it does")
  func statement() {
    #expect(
      Wording.english.statement(of: .cities)
        == "links between two cities, of every kind; undirected; repeated links merged, weight = their number")
    #expect(
      Wording.english.statement(
        of: Projection(
          layers: [.membership, .bilateral], bodies: .cliques, merging: .strongest, isDirected: true))
        == "links between two cities, and between cities that share an agency or programme, bilateral, membership only; "
        + "from provider to recipient, mutual links both ways; repeated links merged, weight = the farthest stage")
  }

  @Test("An empty network gives an empty graph")
  func empty() throws {
    let graph = CityGraph(try Sample.network(cities: []), projection: .twoMode)
    #expect(graph.entities.isEmpty && graph.graph.edgeCount == 0)
  }
}

@Suite("ProgrammeClique")
struct ProgrammeCliqueTests {
  private func cliques(_ network: CityNetwork) throws -> [ProgrammeClique] {
    try ProgrammeClique.detect(in: CityGraph(network), network: network)
  }

  @Test("A programme of five cities recorded as pairs is one group of ten pairs")
  func programme() throws {
    var links: [Link] = []
    let ids: [EntityID] = ["a", "b", "c", "d", "e"]
    for (index, first) in ids.enumerated() {
      for second in ids[(index + 1)...] { links.append(Sample.link(first, second) { $0.programme = "p" }) }
    }
    links.append(Sample.link("e", "f"))
    let network = try Sample.network(
      cities: (ids + ["f"]).map { Sample.city($0) }, programmes: [Programme(id: "p", name: "Pairs")], links: links)
    let found = try cliques(network)
    #expect(found.map(\.cities) == [ids])
    #expect(found.map(\.pairCount) == [10])
    #expect(found.map(\.shareOfPairs) == [10.0 / 11])
    #expect(found.map(\.sharedProgramme) == ["Pairs"])
  }

  @Test("Of two groups that share most of their pairs only one is told; groups that share one city are both told")
  func overlapping() throws {
    // K5 without the pair d–e: the groups abcd and abce share the three pairs of abc, exactly half of six; both are told.
    let half = try cliques(try Sample.network(of: "a-b a-c a-d b-c b-d c-d a-e b-e c-e"))
    #expect(half.map(\.cities) == [["a", "b", "c", "d"], ["a", "b", "c", "e"]])
    // K6 without d–f: abcde and abcef share the six pairs of abce of ten each, so the second is passed over.
    let most = try cliques(try Sample.network(of: "a-b a-c a-d a-e b-c b-d b-e c-d c-e d-e a-f b-f c-f e-f"))
    #expect(most.map(\.cities) == [["a", "b", "c", "d", "e"]])
    let apart = try cliques(try Sample.network(of: "a-b a-c a-d b-c b-d c-d d-e d-f d-g e-f e-g f-g"))
    #expect(apart.map(\.cities) == [["a", "b", "c", "d"], ["d", "e", "f", "g"]])
    #expect(apart.map(\.shareOfPairs) == [0.5, 0.5])
  }

  @Test("Triangles and chains are no such groups, and a title must be shared by half of the pairs")
  func none() throws {
    #expect(try cliques(try Sample.network(of: "a-b b-c a-c c-d")).isEmpty)
    #expect(try cliques(try Sample.network(cities: [])).isEmpty)
    let pairs: [(EntityID, EntityID)] = [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")]
    for (titled, name) in [(2, nil), (3, "T")] as [(Int, String?)] {
      let links = pairs.enumerated().map { index, pair in
        Sample.link(pair.0, pair.1) { $0.title = index < titled ? "T" : nil }
      }
      let network = try Sample.network(cities: ["a", "b", "c", "d"].map { Sample.city($0) }, links: links)
      #expect(try cliques(network).map(\.sharedProgramme) == [name])
    }
  }
}
