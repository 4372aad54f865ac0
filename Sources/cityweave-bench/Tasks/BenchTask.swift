import Foundation
import Graphs

/// Something that is timed: one measure of one graph.
///
/// To add one: a line in the list of its family, and the same name in `scripts/bench_peers.py` where other tools have it.
struct BenchTask: Sendable {
  /// What a result is compared by.
  enum Agreement: Sendable {
    /// Its values, which are the same for everybody.
    case values
    /// Its values, which make up one vector that an iteration ends near: small ones carry the error of the whole.
    case vector
    /// Its only value, of which more is better, such as modularity.
    case quality
    /// Its values, each of which is right to a bound.
    case within(Double)

    /// The share of the greatest value below which a value counts as that share.
    var floor: Double {
      if case .vector = self { 1e-3 } else { 1e-9 }
    }
  }

  let name: String
  let summary: String
  /// Whether the time grows with vertices times edges.
  var isQuadratic = false
  var agreement = Agreement.values
  /// Whether it reads the file of edges and needs no graph.
  var makesGraph = false
  /// Does what is timed; what it returns makes the values, outside the clock.
  let run: @Sendable (BenchInput, RunOptions) throws -> @Sendable () -> [Double]

  static let all = paths + spectral + structure + input

  /// Whether the benchmark is over in bearable time.
  func fits(_ graph: Graph) -> Bool {
    !isQuadratic || graph.vertexCount.multipliedReportingOverflow(by: graph.edgeCount).partialValue <= 2_000_000_000
  }
}

/// What a benchmark works on.
final class BenchInput: Sendable {
  let graph: Graph
  /// The graph as a list of edges in a file.
  let edgeList: String
  private let ownsFile: Bool

  init(graph: Graph, edgeList: String) {
    (self.graph, self.edgeList, ownsFile) = (graph, edgeList, false)
  }

  /// Writes the file that `load` reads; it goes when this goes.
  init(graph: Graph) {
    self.graph = graph
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("cityweave-bench-\(UUID().uuidString)")
    ownsFile = FileManager.default.createFile(atPath: file.path, contents: Data(graph.edgeListText()))
    edgeList = file.path
  }

  deinit { if ownsFile { try? FileManager.default.removeItem(atPath: edgeList) } }
}
