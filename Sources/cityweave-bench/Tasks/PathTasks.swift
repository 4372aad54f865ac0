import Graphs

extension BenchTask {
  /// Measures of shortest paths.
  static let paths = [
    BenchTask(
      name: "betweenness", summary: "exact betweenness of all vertices", isQuadratic: true,
      run: { input, options in
        let values = try input.graph.betweennessCentrality(normalized: false, options: options)
        return { values }
      }),
    BenchTask(
      name: "edge-betweenness", summary: "exact betweenness of all edges", isQuadratic: true,
      run: { input, options in
        let values = try input.graph.edgeBetweennessCentrality(normalized: false, options: options)
        return { input.graph.inOrderOfPairs(values) }
      }),
    BenchTask(
      name: "betweenness-500", summary: "betweenness over the shortest paths from 500 vertices, evenly spread",
      run: { input, options in
        let values = try input.graph.betweennessCentrality(from: input.graph.spreadVertices(500), options: options)
        return { values }
      }),
    BenchTask(
      name: "sampled-betweenness",
      summary: "normalized betweenness to an error of 0.01 with a confidence of 0.9", agreement: .within(0.01),
      run: { input, options in
        let estimate = try input.graph.betweennessEstimate(
          maximumError: 0.01, confidence: 0.9, seed: 1, options: options)
        return { estimate.values }
      }),
    BenchTask(
      name: "closeness", summary: "closeness of all vertices, as Wasserman and Faust define it", isQuadratic: true,
      run: { input, options in
        let values = try input.graph.closenessCentrality(options: options)
        return { values }
      }),
    BenchTask(
      name: "distance-summary",
      summary: "closeness, harmonic centrality, eccentricity and the histogram in one pass; others: closeness alone",
      isQuadratic: true,
      run: { input, options in
        let summary = try input.graph.distanceSummary(options: options)
        return { summary.closenessCentrality }
      }),
    BenchTask(
      name: "closeness-500",
      summary: "closeness of 500 vertices, evenly spread; ours of all vertices, so n / 500 times the ratio counts",
      isQuadratic: true,
      run: { input, options in
        let summary = try input.graph.distanceSummary(options: options)
        return { input.graph.spreadVertices(500).map { summary.closenessCentrality[$0] } }
      }),
    BenchTask(
      name: "eccentricity", summary: "the greatest distance from every vertex", isQuadratic: true,
      run: { input, options in
        let values = try input.graph.eccentricities(options: options)
        return { values.map { Double($0 ?? 0) } }
      }),
    BenchTask(
      name: "harmonic", summary: "harmonic centrality of all vertices", isQuadratic: true,
      run: { input, options in
        let values = try input.graph.harmonicCentrality(options: options)
        return { values }
      }),
    BenchTask(
      name: "sampled-harmonic", summary: "harmonic centrality to an error of 0.01 with a confidence of 0.9",
      agreement: .within(0.01),
      run: { input, options in
        let estimate = try input.graph.harmonicEstimate(
          maximumError: 0.01, confidence: 0.9, seed: 1, options: options)
        return { estimate.values }
      }),
    BenchTask(
      name: "distances", summary: "the number of pairs at each distance, over all pairs", isQuadratic: true,
      run: { input, options in
        let statistics = try input.graph.distanceStatistics(options: options)
        return {
          var counts = [Double](repeating: 0, count: statistics.diameter ?? 0)
          for bin in statistics.histogram { counts[bin.distance - 1] = Double(bin.pairCount) }
          return counts
        }
      }),
    BenchTask(
      name: "diameter", summary: "the greatest distance between any two vertices that a path joins",
      run: { input, options in
        let diameter = try input.graph.diameter(options: options)
        return { [Double(diameter ?? 0)] }
      }),
  ]
}

extension Graph {
  /// A number of vertices, evenly spread over all; fewer in a smaller graph.
  fileprivate func spreadVertices(_ count: Int) -> [Int] {
    Array(stride(from: 0, to: vertexCount, by: max(1, vertexCount / count)).prefix(count))
  }

  /// Values of edges in the order of their ends, the smaller one first.
  fileprivate func inOrderOfPairs(_ values: [Double]) -> [Double] {
    let pairs = (0..<edgeCount).map { id in
      let ends = edge(id)
      return (min(ends.source, ends.target), max(ends.source, ends.target))
    }
    return values.indices.sorted { pairs[$0] < pairs[$1] }.map { values[$0] }
  }
}
