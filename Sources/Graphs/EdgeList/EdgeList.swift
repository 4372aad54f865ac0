/// A graph as it stood in a plain text of edges, with a count of the lines that a simple graph has no room for.
///
/// Each line names the two ends of an edge, as whole numbers from 0 on with spaces, tabs or one comma between them. Blank
/// lines and lines that begin with `#` or `%` say nothing. Lines end in a line feed, with or without a carriage return.
///
///     let list = try EdgeList(bytes: Array("0 1\n1 2\n2 1\n2 2\n".utf8))
///     list.graph.edgeCount      // 2
///     list.repeatedEdgeCount    // 1
///     list.selfLoopCount        // 1
///
/// Numbers are vertices as they are: a list that names 0 and 9 gives ten vertices.
public struct EdgeList: Sendable, Equatable {
  /// The graph, with edges in the order of their first lines.
  public let graph: Graph
  /// The number of lines that join a vertex to itself; the graph is without them.
  public let selfLoopCount: Int
  /// The number of lines that name a pair which an earlier line has named; without directions, in either order.
  public let repeatedEdgeCount: Int

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - vertexCount: The number of vertices; by default one more than the greatest number in the list.
  ///   - isDirected: Whether lines are arcs from the first vertex to the second; by default they are edges.
  ///   - options: How to run; several threads share the lines out among them.
  /// - Throws: ``Failure``, with the number of the first line that is wrong.
  /// - Complexity: O(*n* + *m* + bytes) time. The file is read twice, part by part, and never held as a whole.
  /// - Note: The same graph for every number of threads.
  public init(
    contentsOf path: String, vertexCount: Int? = nil, isDirected: Bool = false, options: RunOptions = .default
  ) throws(Failure) {
    let file = try EdgeListFile(path: path)
    try self.init(reading: file, vertexCount: vertexCount, isDirected: isDirected, options: options)
  }

  /// Reads a text that is in memory already.
  ///
  /// - Parameters:
  ///   - bytes: The text, in ASCII or any encoding that extends it.
  ///   - vertexCount: The number of vertices; by default one more than the greatest number in the list.
  ///   - isDirected: Whether lines are arcs from the first vertex to the second; by default they are edges.
  ///   - options: How to run.
  /// - Throws: ``Failure``, with the number of the first line that is wrong.
  /// - Complexity: O(*n* + *m* + bytes) time, O(*n* + *m*) memory.
  /// - Note: The same graph for every number of threads.
  public init(
    bytes: [UInt8], vertexCount: Int? = nil, isDirected: Bool = false, options: RunOptions = .default
  ) throws(Failure) {
    let text = EdgeListText(bytes: bytes)
    try self.init(reading: text, vertexCount: vertexCount, isDirected: isDirected, options: options)
  }

  private init(
    reading source: some EdgeListSource, vertexCount: Int?, isDirected: Bool, options: RunOptions
  ) throws(Failure) {
    precondition(
      vertexCount.map { (0...Graph.capacity).contains($0) } ?? true, "A graph has between 0 and 2³⁰ vertices.")
    let lines = try EdgeListLines(reading: source, vertexLimit: vertexCount ?? Graph.capacity, options: options)
    let made = Graph.dropping(
      repeatsOf: lines.sources, lines.targets, vertexCount: vertexCount ?? lines.vertexCount, isDirected: isDirected,
      threads: options.threads)
    graph = made.graph
    repeatedEdgeCount = made.repeatCount
    selfLoopCount = lines.selfLoopCount
    options.progress?(1)
  }
}
