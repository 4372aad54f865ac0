import Graphs

extension BenchTask {
  /// How the graph is built.
  static let structure = [
    BenchTask(
      name: "clustering", summary: "triangles and the local clustering coefficient of all vertices",
      run: { input, options in
        let values = try input.graph.localClusteringCoefficients(options: options)
        return { values.map { $0 ?? 0 } }
      }),
    BenchTask(
      name: "constraint", summary: "Burt's constraint of all vertices",
      run: { input, options in
        let values = try input.graph.burtConstraint(options: options)
        return { values.map { $0 ?? 0 } }
      }),
    BenchTask(
      name: "cores", summary: "core numbers",
      run: { input, options in
        let numbers = try input.graph.coreNumbers(options: options)
        return { numbers.map(Double.init) }
      }),
    BenchTask(
      name: "components", summary: "connected components",
      run: { input, options in
        let components = try input.graph.weakComponents(options: options)
        return { components.ids.map { Double(components.sizes[$0]) } }
      }),
    BenchTask(
      name: "blocks", summary: "biconnected components, articulation points and bridges",
      run: { input, options in
        let structure = try input.graph.blockStructure(options: options)
        let count = input.graph.vertexCount
        return {
          var counts = [Double](repeating: 0, count: count)
          for block in structure.blocks { for vertex in block { counts[vertex] += 1 } }
          return counts
        }
      }),
    BenchTask(
      name: "leiden", summary: "Leiden communities by modularity, three rounds", agreement: .quality,
      run: { input, options in
        let found = try input.graph.leidenCommunities(maximumIterations: 3, seed: 1, options: options)
        return { [found.value ?? 0] }
      }),
    BenchTask(
      name: "leiden-2", summary: "Leiden communities by modularity, two rounds", agreement: .quality,
      run: { input, options in
        let found = try input.graph.leidenCommunities(maximumIterations: 2, seed: 1, options: options)
        return { [found.value ?? 0] }
      }),
    BenchTask(
      name: "louvain", summary: "Louvain communities by modularity", agreement: .quality,
      run: { input, options in
        let found = try input.graph.louvainCommunities(seed: 1, options: options)
        return { [found.value ?? 0] }
      }),
    BenchTask(
      name: "rewire100", summary: "100 samples in which every vertex keeps its degree, ten switches tried per edge",
      run: { input, options in
        let degrees = try input.graph.degreePreservingSamples(count: 100, seed: 1, options: options) { $0.degrees() }
        return { (degrees.last ?? []).map(Double.init) }
      }),
  ]

  /// From a file to a graph.
  static let input = [
    BenchTask(
      name: "load", summary: "from a file of edges to a graph", makesGraph: true,
      run: { input, options in
        let graph = try EdgeList(contentsOf: input.edgeList, options: options).graph
        return { graph.degrees().map(Double.init) }
      })
  ]
}
