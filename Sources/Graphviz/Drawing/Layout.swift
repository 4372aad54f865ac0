/// The methods that place nodes.
public enum Layout: String, Codable, Sendable, CaseIterable {
  /// Layers; good for directed graphs of a few hundred edges. Its time depends on the shape of the graph.
  case dot
  /// Springs with stress; good to about a thousand nodes.
  case neato
  /// Springs with forces; slow beyond a few hundred nodes.
  case fdp
  /// Springs on several scales; good to tens of thousands of nodes.
  case sfdp
  /// Rings about a root.
  case twopi
  /// Circles of blocks; slow.
  case circo
  /// Boxes packed by cluster.
  case osage
  /// A treemap of clusters.
  case patchwork
  /// No placing: every node stays where its `position` says; instant.
  case nop2

  /// Whether clusters are drawn by this method.
  public var drawsClusters: Bool {
    switch self {
    case .dot, .fdp, .osage, .patchwork, .nop2: true
    case .neato, .sfdp, .twopi, .circo: false
    }
  }

  // Elsewhere right-angled edges stop the process on an assertion.
  var allowsOrthogonalEdges: Bool {
    switch self {
    case .dot, .neato, .fdp: true
    case .sfdp, .twopi, .circo, .osage, .patchwork, .nop2: false
    }
  }
}

/// How edges run from node to node.
public enum EdgeRouting: String, Codable, Sendable, CaseIterable {
  /// The layout's own habit.
  case automatic
  /// Straight lines.
  case line
  /// Smooth curves round the nodes. Slow or worse beyond about a thousand nodes.
  case spline
  /// Broken straight lines round the nodes.
  case polyline
  /// Right angles; only with `dot`, `neato` and `fdp`, and without edge labels.
  case orthogonal
  /// Single bent lines.
  case curved
  /// No edges drawn.
  case none
}

/// What happens to nodes that would cover each other (every method but `dot`).
public enum OverlapRemoval: String, Codable, Sendable, CaseIterable {
  /// The layout's own habit.
  case automatic
  /// Nodes may cover each other.
  case keep
  /// Moves nodes apart and keeps their neighbourhoods; needs the triangulation library in Graphviz.
  case prism
  /// Enlarges the whole picture until nothing overlaps.
  case scale
  /// Enlarges each direction by itself.
  case scaleEachAxis
  /// Moves nodes apart by cells; quick, but distorts.
  case voronoi
}

/// The direction in which layers follow each other in `dot`.
public enum RankDirection: String, Codable, Sendable, CaseIterable {
  /// Downwards.
  case topToBottom = "TB"
  /// To the right.
  case leftToRight = "LR"
  /// Upwards.
  case bottomToTop = "BT"
  /// To the left.
  case rightToLeft = "RL"
}

/// How a picture is fitted to ``Page/maximumSize``.
public enum AspectRatio: String, Codable, Sendable, CaseIterable {
  /// The layout's own proportions.
  case automatic
  /// Both directions are stretched until the page is filled.
  case fill
  /// `dot` squeezes the layout before placing edges.
  case compress
  /// Both directions are enlarged alike.
  case expand
}

/// Which things are painted over which.
public enum PaintingOrder: String, Codable, Sendable, CaseIterable {
  /// Nodes and edges in the order of the graph.
  case breadthFirst = "breadthfirst"
  /// Nodes below, edges above.
  case nodesFirst = "nodesfirst"
  /// Edges below, nodes above.
  case edgesFirst = "edgesfirst"
}
