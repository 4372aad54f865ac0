import Analysis
import CityNetwork
import Graphviz

/// How a city stands in the network, as shown by the colour of its mark.
enum CityMark: CaseIterable {
  case inMainGroup, inSmallGroup, agencyOnly, onlyEnded, noLink

  init(_ situation: CitySituation) {
    self =
      if situation.links.isEmpty {
        .noLink
      } else if situation.presentLinks.isEmpty {
        .onlyEnded
      } else if situation.cityPartners.isEmpty {
        .agencyOnly
      } else {
        situation.isInMainComponent ? .inMainGroup : .inSmallGroup
      }
  }

  var title: String {
    switch self {
    case .inMainGroup: "city in the main group"
    case .inSmallGroup: "city in a small group apart"
    case .agencyOnly: "city linked to agencies only"
    case .onlyEnded: "only ended or future links"
    case .noLink: "city with no recorded link"
    }
  }

  var fill: Color {
    switch self {
    case .inMainGroup: Palette.blue
    case .inSmallGroup: Palette.sky
    case .agencyOnly: Palette.orange
    case .onlyEnded: Palette.grey
    case .noLink: Palette.vermilion
    }
  }
}

/// How cities, agencies and programmes are drawn, alike in every diagram.
enum NodeStyle {
  /// The mark of a city, as wide as asked for.
  static func city(_ situation: CitySituation, name: String, diameter: Double) -> Drawing.Node {
    var node = mark(CityMark(situation), department: situation.city.internationalDepartment.value, name, diameter)
    node.classes = ["city"]
    node.elementID = "city-\(name)"
    return node
  }

  /// A city's mark: the fill tells how it is linked, the outline what is known of its department.
  static func mark(_ mark: CityMark, department: Answer, _ name: String, _ diameter: Double) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .circle
    node.width = diameter
    node.height = diameter
    node.hasFixedSize = true
    node.fillColor = mark.fill
    switch department {
    case .yes:
      node.strokeColor = Palette.ink
      node.strokeWidth = 1.8
    case .no:
      node.strokeColor = Palette.vermilion
      node.strokeWidth = 1.8
      node.outlineCount = 2
    case .unknown:
      node.strokeColor = Palette.paper
      node.strokeWidth = 0.6
    }
    return node
  }

  /// What a mark covers, its outer outline included.
  static func box(of node: Drawing.Node) -> Box {
    // Graphviz draws each further outline 4 points outside the one before.
    let extra = Double(node.outlineCount - 1) * 8 + node.strokeWidth
    return Box(
      center: node.position ?? Point(x: 0, y: 0),
      size: Size(width: (node.width ?? 0) + extra, height: (node.height ?? 0) + extra))
  }

  /// The mark of an agency or programme.
  static func intermediary(_ entity: Entity, name: String, side: Double) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = entity.sort == .programme ? .hexagon : .square
    node.width = side
    node.height = entity.sort == .programme ? side * 0.9 : side
    node.hasFixedSize = true
    node.fillColor = entity.sort == .programme ? Palette.pink : Palette.charcoal
    node.strokeColor = Palette.paper
    node.strokeWidth = 0.6
    node.classes = [entity.sort.rawValue]
    node.elementID = "\(entity.sort.rawValue)-\(name)"
    return node
  }

  /// The lines of a legend that explain the marks in use.
  static func legend(cityMarks: [CityMark], withIntermediaries: Bool) -> [Legend.Entry] {
    var entries: [Legend.Entry] = [.heading("Cities")]
    entries += CityMark.allCases.filter(cityMarks.contains).map {
      .node(mark($0, department: .unknown, "", 9), $0.title)
    }
    entries += [
      .heading("Outline: international department"),
      .node(mark(.inMainGroup, department: .yes, "", 9), "known to have one"),
      .node(mark(.inMainGroup, department: .no, "", 9), "known to have none"),
      .node(mark(.inMainGroup, department: .unknown, "", 9), "not known"),
    ]
    if withIntermediaries {
      entries += [
        .heading("Others"),
        .node(intermediary(.agency(Agency(id: "", name: "")), name: "", side: 8), "agency or network"),
        .node(intermediary(.programme(Programme(id: "", name: "")), name: "", side: 9), "programme"),
      ]
    }
    return entries
  }
}

/// How links are drawn, alike in every diagram.
enum EdgeStyle {
  static func color(of kind: Link.Kind) -> Color {
    switch kind {
    case .bilateral: Palette.blue
    case .programmatic: Palette.green
    case .membership: Palette.grey
    case .publicPrivate: Palette.vermilion
    case .unspecified: Palette.charcoal
    }
  }

  /// The kind that stands for several links between the same two ends: the first in the order of the kinds.
  static func leadingKind(of links: [Link]) -> Link.Kind { links.map(\.kind).min() ?? .unspecified }

  static func legend(_ kinds: [Link.Kind]) -> [Legend.Entry] {
    kinds.map { .edge(color: color(of: $0), width: 1.6, style: .solid, direction: .none, "\($0.displayName) link") }
  }
}
