import Graphviz

extension PageComposer {
  /// Gives labels and links names in SVG that follow from those of the marks, and sees to it that each name is there once.
  ///
  /// The label of `city-hue` is `label-city-hue`; the link between `city-hue` and `agency-jica` is `link-hue--jica`, the
  /// same in either direction. What is drawn again bears a number.
  mutating func nameElements() {
    let labels = labelled
    var taken = Set<String>()
    var names: [String: String] = [:]
    rename { drawing in
      for index in drawing.nodes.indices {
        guard let id = drawing.nodes[index].elementID else { continue }
        names[drawing.nodes[index].name] = id
        drawing.nodes[index].elementID = Self.unique(id, &taken)
      }
      for label in labels where drawing.nodes.indices.contains(label.node) {
        guard let id = names[label.mark] else { continue }
        drawing.nodes[label.node].elementID = Self.unique("label-\(id)", &taken)
      }
      for index in drawing.edges.indices {
        let edge = drawing.edges[index]
        let ends = [edge.tail, edge.head].compactMap { names[$0].map(Self.withoutSort) }.sorted()
        guard let id = edge.elementID ?? (ends.count == 2 ? "link-\(ends[0])--\(ends[1])" : nil) else { continue }
        drawing.edges[index].elementID = Self.unique(id, &taken)
      }
    }
  }

  private static func unique(_ id: String, _ taken: inout Set<String>) -> String {
    var unique = id
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(id.prefix(58))-\(number)"
      number += 1
    }
    return unique
  }

  private static func withoutSort(_ id: String) -> String {
    String(id.split(separator: "-", maxSplits: 1).last ?? "")
  }
}
