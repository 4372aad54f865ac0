/// The components of what is left of a graph after losses.
///
/// Numbered as ``Components`` are: biggest first; of two with the same size, the one with the smaller first vertex.
public struct RemainingComponents: Sendable, Equatable {
  /// For each component, how many vertices it has, never rising.
  public let sizes: [Int]
  /// For each vertex, the number of its component; the greatest number for one that is lost.
  private let numbers: [UInt32]

  /// The number of components.
  public var count: Int { sizes.count }

  /// The component that a vertex is in.
  ///
  /// - Returns: A number in `0..<count`; `nil` for a vertex that is lost.
  public func id(of vertex: Int) -> Int? { numbers[vertex] == .max ? nil : Int(numbers[vertex]) }

  /// For each component, the sum of what its vertices count, such as 1 for a city and 0 for an agency.
  ///
  /// - Parameter weights: What each vertex of the whole graph counts.
  /// - Complexity: O(*n*).
  public func sums(of weights: [Int]) -> [Int] {
    precondition(weights.count == numbers.count, "There is one weight for each vertex.")
    var sums = [Int](repeating: 0, count: count)
    for (vertex, number) in numbers.enumerated() where number != .max { sums[Int(number)] += weights[vertex] }
    return sums
  }

  /// The vertices of every component, ascending within each.
  ///
  /// - Complexity: O(*n*) time and memory.
  public func members() -> [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (vertex, number) in numbers.enumerated() where number != .max { members[Int(number)].append(vertex) }
    return members
  }

  /// Renumbers the sets of vertices that are left.
  init(_ sets: borrowing DisjointSets, isLost: [Bool]) {
    var labels = [UInt32](repeating: .max, count: isLost.count)
    var labelCount = 0
    for vertex in labels.indices where !isLost[vertex] {
      // A set is known by its smallest vertex, which has its label already. A lost vertex is alone in its set.
      let name = Int(sets.name(of: vertex))
      if name == vertex {
        labels[vertex] = UInt32(truncatingIfNeeded: labelCount)
        labelCount += 1
      } else {
        labels[vertex] = labels[name]
      }
    }
    let order = ComponentOrder(labels: labels, labelCount: labelCount)
    for vertex in labels.indices where labels[vertex] != .max { labels[vertex] = order.numbers[Int(labels[vertex])] }
    numbers = labels
    sizes = order.sizes
  }
}

extension Graph {
  /// The components that are left when vertices and edges are lost.
  ///
  /// Directions are ignored; with a vertex its edges go. Whoever is cut off by the loss of an agency is in another component
  /// than the rest.
  ///
  ///     let path = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4)])
  ///     path.components(without: [1]).sizes   // [3, 1]
  ///
  /// For the loss of each vertex by itself, ``separation(weights:options:)`` gives all answers at once.
  ///
  /// - Parameters:
  ///   - lost: Vertices of the graph; repeats do no harm.
  ///   - lostEdges: Ids of edges that are lost as well; by default none.
  /// - Returns: The components; a vertex whose neighbors are all lost is one of its own; none if nothing is left.
  /// - Complexity: about O(*n* + *m*) time, O(*n* + *m*) memory; too short to be worth options.
  /// - Note: The same numbers on every run.
  /// - SeeAlso: R. E. Tarjan, J. van Leeuwen, *J. ACM* 31(2):245–281, 1984. doi:10.1145/62.2160
  public func components(without lost: some Sequence<Int>, edges lostEdges: [Int] = []) -> RemainingComponents {
    var isLost = [Bool](repeating: false, count: vertexCount)
    for vertex in lost {
      precondition(vertices.contains(vertex), "A lost vertex belongs to the graph; \(vertex) does not.")
      isLost[vertex] = true
    }
    var isLostEdge = [Bool](repeating: false, count: edgeCount)
    for edge in lostEdges { isLostEdge[edge] = true }
    let sets = DisjointSets(vertexCount: vertexCount)
    for edge in 0..<edgeCount where !isLostEdge[edge] {
      let (source, target) = (sources[edge], targets[edge])
      if !isLost[Int(source)] && !isLost[Int(target)] { sets.unite(source, target) }
    }
    sets.flatten()
    return RemainingComponents(sets, isLost: isLost)
  }
}
