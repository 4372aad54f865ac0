extension NamedGraph {
  /// The vertex with a name.
  ///
  ///     NamedGraph([("Ulm", "Bern")]).vertex(named: "Ulm")   // 1
  ///
  /// - Returns: A vertex of ``graph``; `nil` where no vertex has the name.
  /// - Complexity: O(log *n*) comparisons.
  public func vertex(named name: Name) -> Int? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low] == name ? low : nil
  }

  /// The names of some vertices, in their order.
  ///
  ///     NamedGraph([("Ulm", "Bern")]).names(of: [1, 0])   // ["Ulm", "Bern"]
  ///
  /// - Parameter vertices: Vertices of ``graph``, such as those of a path or a component.
  /// - Complexity: O(*k*) for *k* vertices.
  public func names(of vertices: some Sequence<Int>) -> [Name] { vertices.map { names[$0] } }

  /// The names of the neighbors of a name, ascending; in a directed graph, of those that it points to.
  ///
  ///     NamedGraph([("Ulm", "Bern")]).neighbors(of: "Ulm")   // ["Bern"]
  ///
  /// - Returns: The names; none where no vertex has the name.
  /// - Complexity: O(log *n*) comparisons, and O(*d*) for *d* neighbors.
  public func neighbors(of name: Name) -> [Name] {
    vertex(named: name).map { names(of: graph.neighbors(of: $0)) } ?? []
  }

  /// The names with their values, the greatest value first; equal values by name.
  ///
  ///     let path = NamedGraph([("Ulm", "Bern"), ("Bern", "Lyon")])
  ///     path.ranked(by: path.graph.degrees()).map(\.name)   // ["Bern", "Lyon", "Ulm"]
  ///
  /// - Parameter values: One value for each vertex, as measures give them.
  /// - Returns: All names, each once.
  /// - Complexity: O(*n* log *n*).
  public func ranked<Value: Comparable>(by values: [Value]) -> [(name: Name, value: Value)] {
    precondition(values.count == names.count, "There is one value for each vertex.")
    return names.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
      .map { (names[$0], values[$0]) }
  }

  /// The names in each component, ascending within each, in the order of the components.
  ///
  ///     let two = NamedGraph([("Ulm", "Bern")], isolates: ["Lyon"])
  ///     two.groups(of: try two.graph.weakComponents())   // [["Bern", "Ulm"], ["Lyon"]]
  ///
  /// - Parameter components: Components of ``graph``.
  /// - Complexity: O(*n*).
  public func groups(of components: Components) -> [[Name]] { components.members().map { names(of: $0) } }

  /// The names on a shortest path from one name to another, both included.
  ///
  ///     try NamedGraph([("Ulm", "Bern"), ("Bern", "Lyon")]).shortestPath(from: "Ulm", to: "Lyon")
  ///     // ["Ulm", "Bern", "Lyon"]
  ///
  /// - Parameters:
  ///   - source: Where the path begins.
  ///   - target: Where the path ends.
  ///   - options: How to run.
  /// - Returns: Of several shortest paths, the one whose names come first, compared one by one; `nil` where no path leads or
  ///   no vertex has one of the names.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  public func shortestPath(
    from source: Name, to target: Name, options: RunOptions = .default
  ) throws(RunInterruption) -> [Name]? {
    guard let first = vertex(named: source), let last = vertex(named: target) else { return nil }
    return try graph.shortestPath(from: first, to: last, options: options).map { names(of: $0.vertices) }
  }
}
