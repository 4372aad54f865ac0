/// A drawing as it is sent to a worker: what many nodes or edges have in common is said once.
///
/// A drawing of thousands of nodes has a handful of looks. Written out one by one, they take longer to read than a small
/// drawing takes to draw. Tooltips, title and summary stay behind: they are put into the SVG afterwards.
struct CompactDrawing: Codable, Sendable {
  /// A text of one node or edge that has it, which few have.
  struct Exception: Codable, Sendable {
    var index: Int
    var text: String
  }

  /// Everything but nodes and edges.
  private var frame: Drawing
  private var nodeLooks: [Drawing.Node] = []
  private var lookOfNode: [Int] = []
  private var names: [String] = []
  private var labels: [String] = []
  /// x and y of each node whose look has a position.
  private var positions: [Double] = []
  private var outerLabels: [Exception] = []
  private var nodeIDs: [Exception] = []
  private var nodeLinks: [Exception] = []
  private var edgeLooks: [Drawing.Edge] = []
  private var lookOfEdge: [Int] = []
  private var ends: [Int] = []
  private var edgeLabels: [Exception] = []
  private var edgeIDs: [Exception] = []
  private var edgeLinks: [Exception] = []

  /// Takes a drawing to pieces. The ends of its edges must be nodes.
  init(_ drawing: Drawing) {
    frame = drawing
    (frame.title, frame.summary, frame.nodes, frame.edges) = ("", "", [], [])
    for index in frame.clusters.indices { frame.clusters[index].tooltip = nil }
    var places: [String: Int] = [:]
    places.reserveCapacity(drawing.nodes.count)
    for (index, node) in drawing.nodes.enumerated() { places[node.name] = index }
    takeNodes(drawing.nodes)
    takeEdges(drawing.edges, places)
  }

  private mutating func takeNodes(_ nodes: [Drawing.Node]) {
    var looks: [Drawing.Node: Int] = [:]
    for (index, node) in nodes.enumerated() {
      names.append(node.name)
      labels.append(node.label)
      if let point = node.position { positions += [point.x, point.y] }
      if let text = node.outerLabel { outerLabels.append(Exception(index: index, text: text)) }
      if let id = node.elementID { nodeIDs.append(Exception(index: index, text: id)) }
      if let link = node.link { nodeLinks.append(Exception(index: index, text: link.address)) }
      var look = node
      (look.name, look.label, look.tooltip, look.outerLabel, look.elementID, look.link) = ("", "", nil, nil, nil, nil)
      if look.position != nil { look.position = Point(x: 0, y: 0) }
      let number = looks[look] ?? nodeLooks.count
      if number == nodeLooks.count {
        looks[look] = number
        nodeLooks.append(look)
      }
      lookOfNode.append(number)
    }
  }

  private mutating func takeEdges(_ edges: [Drawing.Edge], _ places: [String: Int]) {
    var looks: [Drawing.Edge: Int] = [:]
    for (index, edge) in edges.enumerated() {
      ends += [places[edge.tail] ?? -1, places[edge.head] ?? -1]
      if let text = edge.label { edgeLabels.append(Exception(index: index, text: text)) }
      if let id = edge.elementID { edgeIDs.append(Exception(index: index, text: id)) }
      if let link = edge.link { edgeLinks.append(Exception(index: index, text: link.address)) }
      var look = edge
      (look.tail, look.head, look.tooltip, look.label, look.elementID, look.link) = ("", "", nil, nil, nil, nil)
      let number = looks[look] ?? edgeLooks.count
      if number == edgeLooks.count {
        looks[look] = number
        edgeLooks.append(look)
      }
      lookOfEdge.append(number)
    }
  }

  /// The drawing put together again, without tooltips, title and summary; nil when the pieces do not fit.
  var drawing: Drawing? {
    guard names.count == labels.count, names.count == lookOfNode.count, ends.count == 2 * lookOfEdge.count else {
      return nil
    }
    guard var nodes = plainNodes, var edges = plainEdges else { return nil }
    func fits(_ exceptions: [Exception], _ count: Int) -> Bool {
      exceptions.allSatisfy { (0..<count).contains($0.index) }
    }
    guard fits(outerLabels + nodeIDs + nodeLinks, nodes.count), fits(edgeLabels + edgeIDs + edgeLinks, edges.count)
    else {
      return nil
    }
    for entry in outerLabels { nodes[entry.index].outerLabel = entry.text }
    for entry in nodeIDs { nodes[entry.index].elementID = entry.text }
    for entry in nodeLinks { nodes[entry.index].link = Hyperlink(entry.text) }
    for entry in edgeLabels { edges[entry.index].label = entry.text }
    for entry in edgeIDs { edges[entry.index].elementID = entry.text }
    for entry in edgeLinks { edges[entry.index].link = Hyperlink(entry.text) }
    var whole = frame
    (whole.nodes, whole.edges) = (nodes, edges)
    return whole
  }

  private var plainNodes: [Drawing.Node]? {
    var nodes: [Drawing.Node] = []
    nodes.reserveCapacity(names.count)
    var used = 0
    for (index, number) in lookOfNode.enumerated() {
      guard nodeLooks.indices.contains(number) else { return nil }
      var node = nodeLooks[number]
      (node.name, node.label) = (names[index], labels[index])
      if node.position != nil {
        guard used + 1 < positions.count else { return nil }
        node.position = Point(x: positions[used], y: positions[used + 1])
        used += 2
      }
      nodes.append(node)
    }
    return nodes
  }

  private var plainEdges: [Drawing.Edge]? {
    var edges: [Drawing.Edge] = []
    edges.reserveCapacity(lookOfEdge.count)
    for (index, number) in lookOfEdge.enumerated() {
      let (tail, head) = (ends[2 * index], ends[2 * index + 1])
      guard edgeLooks.indices.contains(number), names.indices.contains(tail), names.indices.contains(head) else {
        return nil
      }
      var edge = edgeLooks[number]
      (edge.tail, edge.head) = (names[tail], names[head])
      edges.append(edge)
    }
    return edges
  }
}
