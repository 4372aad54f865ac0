import Foundation

/// What drawing a picture took, by our worker and by the program of Graphviz.
struct DrawResult: Codable, Sendable {
  let name: String
  let nodes: Int
  let edges: Int
  var ours: [Double] = []
  var theirs: [Double] = []
  /// Seconds for nothing at all, which is starting.
  var ourStart: [Double] = []
  var theirStart: [Double] = []

  init(_ name: String, nodes: Int, edges: Int) {
    (self.name, self.nodes, self.edges) = (name, nodes, edges)
  }

  /// Our time by theirs; nil where theirs is not known.
  var ratio: Double? { theirs.isEmpty ? nil : ours.median / theirs.median }

  /// What ours may take: 1.15 of their time, and our start. Nil where theirs is not known.
  var allowance: Double? { theirs.isEmpty ? nil : 1.15 * theirs.median + ourStart.median }

  /// The same without the time that starting takes.
  var netRatio: Double? {
    let (mine, other) = (ours.median - ourStart.median, theirs.median - theirStart.median)
    return theirs.isEmpty || other <= 0 ? nil : mine / other
  }
}

/// The figures of one run of `draw`, as they are kept in a file.
struct DrawRecord: FigureFile, Codable {
  var schema = "cityweave.bench-draw/1"
  let surroundings: BenchSurroundings
  /// The versions that the library and the program give themselves.
  let graphviz: [String]
  var results: [DrawResult]

  var table: TextTable {
    var table = TextTable(columns: [
      "picture", "nodes", "edges", "ours s", "dot s", "ratio", "our start s", "its start s", "ratio without starts",
      "1.15 dot + start", "verdict", "runs",
    ])
    for result in results {
      func seconds(_ times: [Double]) -> String { times.isEmpty ? "–" : Figure.digits(times.median) }
      func ratio(_ value: Double?) -> String { value.map { Figure.fixed($0, decimals: 2) } ?? "–" }
      table.rows.append([
        result.name, "\(result.nodes)", "\(result.edges)", seconds(result.ours), seconds(result.theirs),
        ratio(result.ratio), seconds(result.ourStart), seconds(result.theirStart), ratio(result.netRatio),
        result.allowance.map { Figure.digits($0) } ?? "–",
        result.allowance.map { result.ours.median <= $0 ? "within" : "BEYOND" } ?? "–",
        "\(result.ours.count)",
      ])
    }
    return table
  }
}
