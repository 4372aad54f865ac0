extension Drawing {
  /// The drawing in the language of Graphviz, before any layout, for its own programs and for other tools.
  ///
  /// `dot -Ksfdp -Tsvg` with the method of ``layout`` in place of `sfdp` draws from it what ``DrawingRenderer`` draws, but
  /// for tooltips, title and summary, which are no business of Graphviz. The renderer itself never goes by way of this text.
  ///
  /// - Returns: UTF-8 text, the same for the same drawing. Strings of more than 16 KiB, such as the background of a map, are
  ///   refused by the programs of Graphviz 2.42.
  /// - Complexity: O(length).
  public var dotSource: String {
    var lines = [(isDirected ? "digraph " : "graph ") + quoted(name) + " {"]
    lines.append("graph " + list(graphAttributes))
    lines.append("node [label=\"\"]")
    for node in nodes { lines.append(quoted(node.name) + " " + list(node.attributes(in: self), node.link)) }
    let joint = isDirected ? " -> " : " -- "
    for (index, edge) in edges.enumerated() {
      let ends = quoted(edge.tail) + joint + quoted(edge.head)
      lines.append(ends + " " + list(edge.attributes(in: self, index: index), edge.link))
    }
    for cluster in clusters {
      lines.append("subgraph " + quoted("cluster_" + cluster.name) + " {")
      lines.append("graph " + list(cluster.attributes(in: self), cluster.link))
      lines += cluster.nodes.map(quoted)
      lines.append("}")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private func list(_ attributes: Attributes, _ link: Hyperlink? = nil) -> String {
    let address = link.map { [(key: "URL", value: $0.address.replacing("&", with: "&amp;"))] } ?? []
    return "[" + (attributes + address).map { "\($0.key)=\(quoted($0.value))" }.joined(separator: ", ") + "]"
  }

  // Backslashes stand for themselves in a quoted string, and those of labels come in pairs, so none takes the quote away.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
