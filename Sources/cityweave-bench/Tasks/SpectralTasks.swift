import Graphs

extension BenchTask {
  /// Measures that solve an equation.
  static let spectral = [
    BenchTask(
      name: "pagerank", summary: "PageRank with damping 0.85, to a change of 1e-12",
      run: { input, options in
        let scores = try input.graph.pageRank(options: options)
        return { scores.values }
      }),
    BenchTask(
      name: "eigenvector",
      summary: "eigenvector centrality of every component, compared where the eigenvalue is greatest",
      agreement: .vector,
      run: { input, options in
        let scores = try input.graph.eigenvectorCentrality(options: options)
        return {
          let greatest = scores.eigenvalues.indices.max {
            (scores.eigenvalues[$0] ?? 0, $1) < (scores.eigenvalues[$1] ?? 0, $0)
          }
          return scores.values.indices.map { scores.components.ids[$0] == greatest ? scores.values[$0] ?? 0 : 0 }
        }
      }),
    BenchTask(
      name: "katz", summary: "Katz centrality with attenuation 0.001, as a vector of unit norm",
      run: { input, options in
        let scores = try input.graph.katzCentrality(attenuation: 0.001, options: options)
        return {
          let values = scores.values.map { $0 ?? 0 }
          let norm = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
          return values.map { $0 / norm }
        }
      }),
  ]
}
