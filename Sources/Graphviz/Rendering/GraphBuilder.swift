import CGraphviz

/// Turns a validated drawing into a graph in the memory of libcgraph.
///
/// Only calls, never text that is parsed: there is nothing to inject into. What is made first comes first, wherever it lies
/// in memory: see `cg_open`.
struct GraphBuilder {
  let graph: UnsafeMutablePointer<Agraph_t>
  private(set) var nodes: [UnsafeMutablePointer<Agnode_t>] = []
  private(set) var edges: [UnsafeMutablePointer<Agedge_t>] = []
  private(set) var clusters: [UnsafeMutablePointer<Agraph_t>] = []

  init?(_ drawing: Drawing) {
    guard let graph = cg_open(drawing.name, drawing.isDirected ? 1 : 0) else { return nil }
    self.graph = graph
    for (key, value) in drawing.graphAttributes { _ = cg_declare_graph(graph, key, value) }
    _ = cg_declare_node(graph, "label", "")
    var byName: [String: UnsafeMutablePointer<Agnode_t>] = [:]
    byName.reserveCapacity(drawing.nodes.count)
    for node in drawing.nodes {
      guard let made = cg_node(graph, node.name) else { return nil }
      for (key, value) in node.attributes(in: drawing) { _ = cg_set_node(made, key, value) }
      nodes.append(made)
      byName[node.name] = made
    }
    for (index, edge) in drawing.edges.enumerated() {
      guard let tail = byName[edge.tail], let head = byName[edge.head], let made = cg_edge(graph, tail, head) else {
        return nil
      }
      for (key, value) in edge.attributes(in: drawing, index: index) { _ = cg_set_edge(made, key, value) }
      edges.append(made)
    }
    for cluster in drawing.clusters {
      guard let made = cg_subgraph(graph, "cluster_" + cluster.name) else { return nil }
      for (key, value) in cluster.attributes(in: drawing) { _ = cg_set_graph(made, key, value) }
      for member in cluster.nodes { _ = cg_member(made, byName[member]) }
      clusters.append(made)
    }
  }

  /// Sets where clicks lead, in the form that the next format wants.
  ///
  /// SVG takes `&` as the beginning of an entity and copies it; PDF copies it without reading it.
  func setLinks(of drawing: Drawing, for format: OutputFormat) {
    func address(_ link: Hyperlink) -> String {
      format == .pdf ? link.address : link.address.replacing("&", with: "&amp;")
    }
    for (pointer, node) in zip(nodes, drawing.nodes) {
      if let link = node.link { _ = cg_set_node(pointer, "URL", address(link)) }
    }
    for (pointer, edge) in zip(edges, drawing.edges) {
      if let link = edge.link { _ = cg_set_edge(pointer, "URL", address(link)) }
    }
    for (pointer, cluster) in zip(clusters, drawing.clusters) {
      if let link = cluster.link { _ = cg_set_graph(pointer, "URL", address(link)) }
    }
  }
}
