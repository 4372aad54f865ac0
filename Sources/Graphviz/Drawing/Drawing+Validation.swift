extension Drawing {
  /// Checks everything that would make Graphviz misbehave: names, references and the range of every number.
  ///
  /// ``DrawingRenderer`` calls it before it starts a worker, and the worker calls it again.
  ///
  /// - Throws: ``DrawingFailure/invalidDrawing(reason:)`` with the first thing that is wrong.
  /// - Complexity: O(*nodes* + *edges* + *cluster members* + points of the background and of paths).
  public func validate() throws(DrawingFailure) {
    try require(Identifier.isValid(name), .drawingName(name))
    try page.validate(layout: layout)
    let names = try validateNodes()
    if let root = page.rootNode {
      try require(names.contains(root), .noRoot(root))
    }
    for (index, edge) in edges.enumerated() { try edge.validate(index: index, nodes: names, layout: layout) }
    if page.edgeRouting == .orthogonal {
      try require(layout.allowsOrthogonalEdges, .rightAngles)
    }
    try validateClusters(nodes: names)
    for (index, shape) in background.enumerated() { try shape.validate(index: index) }
    try validateElementIDs()
  }

  /// The reason why ``validate()`` would throw, or nil.
  var firstFault: String? {
    do throws(DrawingFailure) {
      try validate()
      return nil
    } catch {
      if case .invalidDrawing(let reason) = error { return reason }
      return error.description
    }
  }

  private func validateNodes() throws(DrawingFailure) -> Set<String> {
    var names = Set<String>()
    names.reserveCapacity(nodes.count)
    for node in nodes {
      try node.validate()
      try require(names.insert(node.name).inserted, .nodesNamed(node.name))
      if layout == .nop2 {
        try require(node.position != nil, .noPosition(node.name))
      }
    }
    return names
  }

  private func validateClusters(nodes names: Set<String>) throws(DrawingFailure) {
    var taken = Set<String>()
    var clusterNames = Set<String>()
    for cluster in clusters {
      try cluster.validate()
      try require(clusterNames.insert(cluster.name).inserted, .clustersNamed(cluster.name))
      for member in cluster.nodes {
        try require(
          names.contains(member), .noNode(member).of(DrawingFault.cluster(cluster.name)))
        try require(taken.insert(member).inserted, .inTwoClusters(member))
      }
      if layout == .nop2 {
        try require(cluster.bounds != nil, .noBounds(cluster.name))
      }
    }
  }

  private func validateElementIDs() throws(DrawingFailure) {
    var taken = Set<String>()
    for id in elementIDs {
      try require(taken.insert(id).inserted, .elementsWithID(id))
    }
  }
}

extension Drawing {
  /// Every `id` of the SVG, once per element.
  fileprivate var elementIDs: [String] {
    nodes.map { $0.elementID ?? $0.name } + clusters.map(\.name)
      + edges.enumerated().map { $1.elementID(index: $0) }
  }
}

extension Drawing.Node {
  func validate() throws(DrawingFailure) {
    try require(Identifier.isValid(name), .nodeName(name))
    let place = DrawingFault.node(name)
    try requireRange(strokeWidth, 0...50, place + "stroke width")
    try requireRange(Double(outlineCount), 0...4, place + "outline count")
    try requireRange(width, 0...10_000, place + "width")
    try requireRange(height, 0...10_000, place + "height")
    try requireRange(labelMargin?.width, 0...500, place + "label margin")
    try requireRange(labelMargin?.height, 0...500, place + "label margin")
    try requireRange(textStyle.size, 1...500, place + "text size")
    try requirePoint(position, place + "position")
    try requireIdentifiers([elementID, group].compactMap(\.self) + classes, place)
  }
}

extension Drawing.Edge {
  func validate(index: Int, nodes: Set<String>, layout: Layout) throws(DrawingFailure) {
    let place = DrawingFault.edge(index)
    for end in [tail, head] {
      try require(nodes.contains(end), .noNode(end).of(place))
    }
    try requireRange(width, 0...50, place + "width")
    try requireRange(arrowSize, 0...10, place + "arrow size")
    try requireRange(weight, 0...1_000, place + "weight")
    try requireRange(minimumRanks.map(Double.init), 0...50, place + "minimum ranks")
    try requireRange(length, 1...10_000, place + "length")
    try requireRange(textStyle.size, 1...500, place + "text size")
    try requireIdentifiers([elementID].compactMap(\.self) + classes, place)
    try validatePath(place, layout: layout)
  }

  private func validatePath(_ place: String, layout: Layout) throws(DrawingFailure) {
    guard let path else { return }
    try require(layout == .nop2, .straightPath.of(place))
    try require(!path.isEmpty, .emptyPath.of(place))
    try require(path.reduce(0) { $0 + $1.count } <= 10_000, .longPath.of(place))
    for piece in path {
      try require(piece.count >= 4 && piece.count % 3 == 1, .brokenPiece.of(place))
      for point in piece { try requirePoint(point, place + "path") }
    }
  }
}

extension Drawing.Cluster {
  func validate() throws(DrawingFailure) {
    try require(Identifier.isValid(name), .clusterName(name))
    let place = DrawingFault.cluster(name)
    try requireRange(strokeWidth, 0...50, place + "stroke width")
    try requireRange(margin, 0...500, place + "margin")
    try requireRange(textStyle.size, 1...500, place + "text size")
    try requirePoint(bounds?.lowerLeft, place + "bounds")
    try requirePoint(bounds?.upperRight, place + "bounds")
    if let bounds { try require(bounds.width >= 0 && bounds.height >= 0, .insideOut.of(place)) }
  }
}

extension Drawing.BackgroundShape {
  func validate(index: Int) throws(DrawingFailure) {
    let place = DrawingFault.backgroundShape(index)
    try require(points.count >= (isClosed ? 3 : 2), .fewPoints.of(place))
    for point in points { try requirePoint(point, place + "point") }
    try requireRange(strokeWidth, 0...50, place + "stroke width")
  }
}

extension Page {
  func validate(layout: Layout) throws(DrawingFailure) {
    try requireRange(margin, 0...1_000, "page margin")
    try requireRange(headingStyle.size, 1...500, "heading size")
    try requireRange(maximumSize?.width, 1...14_400, "maximum width")
    try requireRange(maximumSize?.height, 1...14_400, "maximum height")
    try requireRange(resolution, 10...600, "resolution")
    try requireRange(nodeClearance, 0...500, "node clearance")
    try requireRange(edgeClearance, 0...500, "edge clearance")
    try requireRange(rankSeparation, 1...1_000, "rank separation")
    try requireRange(nodeSeparation, 1...1_000, "node separation")
    try requireRange(springLength, 1...2_000, "spring length")
    try requireRange(repulsiveForce, 0.1...10, "repulsive force")
    try requireRange(seed.map(Double.init), 1...2_147_483_647, "seed")
  }
}

private func require(_ condition: Bool, _ fault: @autoclosure () -> DrawingFault) throws(DrawingFailure) {
  if !condition { throw .invalidDrawing(fault()) }
}

// A closed range holds neither NaN nor infinity.
private func requireRange(
  _ value: Double?, _ range: ClosedRange<Double>, _ what: @autoclosure () -> String
) throws(DrawingFailure) {
  guard let value, !range.contains(value) else { return }
  throw .invalidDrawing(.outside(what(), value, range))
}

// Coordinates beyond a thousand inches have given empty pictures without a word.
private func requirePoint(_ point: Point?, _ what: @autoclosure () -> String) throws(DrawingFailure) {
  try requireRange(point?.x, -100_000...100_000, what())
  try requireRange(point?.y, -100_000...100_000, what())
}

private func requireIdentifiers(_ names: [String], _ place: String) throws(DrawingFailure) {
  for name in names where !Identifier.isValid(name) {
    throw .invalidDrawing(.identifier(name).of(place))
  }
}
