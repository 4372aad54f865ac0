import Foundation
package import Graphs

/// What the partners that a city has in common with others say of future links, counted in the four usual ways.
///
///     let graph = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
///     SharedPartnerScores(of: 0, in: graph).resourceAllocation   // [0, 0, 1/2]
///
/// With *N*(*v*) the partners of *v* and *k*(*v*) their number, a city *w* gets from *v*: |*N*(*v*) ∩ *N*(*w*)|; the sum
/// over common partners *p* of 1 / ln *k*(*p*); the sum of 1 / *k*(*p*); and |*N*(*v*) ∩ *N*(*w*)| / |*N*(*v*) ∪ *N*(*w*)|.
/// All are 0 without a common partner, and for the city itself.
///
/// - SeeAlso: D. Liben-Nowell, J. Kleinberg, *J. Am. Soc. Inf. Sci. Technol.* 58(7):1019–1031, 2007. doi:10.1002/asi.20591
package struct SharedPartnerScores: Sendable, Hashable {
  /// How many partners both have.
  package let common: [Int]
  /// Common partners, each counting 1 / ln (its partners).
  package let adamicAdar: [Double]
  /// Common partners, each counting 1 / (its partners).
  package let resourceAllocation: [Double]
  /// Common partners, as a share of those that either has; 0…1.
  package let jaccard: [Double]

  /// Counts the common partners of a vertex with every other.
  ///
  /// - Parameters:
  ///   - vertex: The vertex.
  ///   - graph: An undirected graph; each neighbor counts once.
  /// - Complexity: O(*n*) for *n* vertices, and the ways of two edges from the vertex.
  package init(of vertex: Int, in graph: Graph) {
    let count = graph.vertexCount
    var (common, adamicAdar) = ([Int](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var (resourceAllocation, jaccard) = (adamicAdar, adamicAdar)
    let own = graph.neighbors(of: vertex)
    for partner in own {
      let others = graph.neighbors(of: partner)
      // A partner of both has at least these two, so that the logarithm is above 0.
      let degree = Double(others.count)
      for other in others where other != vertex {
        common[other] += 1
        adamicAdar[other] += 1 / log(degree)
        resourceAllocation[other] += 1 / degree
      }
    }
    for other in 0..<count where common[other] > 0 {
      let either = own.count + graph.neighbors(of: other).count - common[other]
      jaccard[other] = Double(common[other]) / Double(either)
    }
    (self.common, self.adamicAdar) = (common, adamicAdar)
    (self.resourceAllocation, self.jaccard) = (resourceAllocation, jaccard)
  }
}
