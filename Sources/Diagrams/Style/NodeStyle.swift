import Analysis
import CityNetwork
import Graphviz
import Language

/// How a city stands in the network, as shown by the colour of its mark.
///
/// Each city has one mark: the first of its standings that has one, asked in this order. So agencies only have those without
/// a city partner that have a present link, and the small groups those that are linked with cities.
enum CityMark: String, CaseIterable {
  case inMainGroup, inSmallGroup, agencyOnly, noPresentLink, noLink

  init(_ situation: CitySituation) {
    let marked: [(standing: Standing, mark: CityMark)] = [
      (.noLink, .noLink), (.noPresentLink, .noPresentLink), (.noCityPartner, .agencyOnly), (.fragment, .inSmallGroup),
    ]
    self = marked.first { $0.standing.holds(for: situation) }?.mark ?? .inMainGroup
  }

  var role: Palette.Role {
    switch self {
    case .inMainGroup: .mainGroup
    case .inSmallGroup: .smallGroup
    case .agencyOnly: .agencyOnly
    case .noPresentLink: .noPresentLink
    case .noLink: .noLink
    }
  }

  /// The shape where there is no hue to go by; squares and hexagons are taken by agencies and programmes.
  var shapeInGrey: Drawing.Shape {
    switch self {
    case .inMainGroup, .inSmallGroup, .noPresentLink: .circle
    case .agencyOnly: .triangle
    case .noLink: .diamond
    }
  }
}

/// How cities, agencies and programmes are drawn, alike in every diagram.
struct NodeStyle: Sendable {
  let palette: Palette
  let slugs: EntitySlugs
  let words: Wording
  /// Whether a missing department is a second outline; a coloured one otherwise.
  var hasRings = true

  /// The mark of a city, as wide as asked for.
  func city(_ situation: CitySituation, name: String, diameter: Double) -> Drawing.Node {
    var node = mark(CityMark(situation), department: situation.city.internationalDepartment.value, name, diameter)
    node.classes = ["city"]
    node.elementID = slugs.anchor(situation.city.id, .city)
    return node
  }

  /// A city's mark: the fill tells how it is linked, the outline what is known of its department.
  func mark(_ mark: CityMark, department: Answer, _ name: String, _ diameter: Double) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = palette.isWithoutHue ? mark.shapeInGrey : .circle
    // A triangle or square on its corner looks smaller than a circle of the same width.
    let side = node.shape == .circle ? diameter : diameter * 1.25
    node.width = side
    node.height = side
    node.hasFixedSize = true
    node.fillColor = palette[mark.role]
    switch department {
    case .yes:
      node.strokeColor = palette[.department]
      node.strokeWidth = 1.8
    case .no:
      node.strokeColor = palette[.noDepartment]
      node.strokeWidth = 1.8
      node.outlineCount = hasRings ? 2 : 1
    case .unknown:
      node.strokeColor = palette[.unknownDepartment]
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
  func body(_ entity: Entity, name: String, side: Double) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = entity.sort == .programme ? .hexagon : .square
    node.width = side
    node.height = entity.sort == .programme ? side * 0.9 : side
    node.hasFixedSize = true
    node.fillColor = palette[entity.sort == .programme ? .programme : .agency]
    node.strokeColor = palette[.paper]
    node.strokeWidth = 0.6
    node.classes = [entity.sort.rawValue]
    node.elementID = slugs.anchor(entity.id, entity.sort)
    return node
  }

  /// The lines of a legend that explain the marks in use; without outlines where they are too small to have one.
  func legend(cityMarks: [CityMark], withBodies: Bool, withOutlines: Bool = true) -> [Legend.Entry] {
    var entries: [Legend.Entry] = [.heading(words.say("diagram.legend.cities"))]
    entries += CityMark.allCases.filter(cityMarks.contains).map { kind in
      .node(mark(kind, department: .unknown, "", 9), words.say("diagram.mark.\(kind.rawValue)"))
    }
    if withOutlines {
      entries += [
        .heading(words.say("diagram.legend.department")),
        .node(mark(.inMainGroup, department: .yes, "", 9), words.say("diagram.legend.department.yes")),
        .node(mark(.inMainGroup, department: .no, "", 9), words.say("diagram.legend.department.no")),
        .node(mark(.inMainGroup, department: .unknown, "", 9), words.say("diagram.legend.department.unknown")),
      ]
    }
    if withBodies {
      entries += [
        .heading(words.say("diagram.legend.others")),
        .node(
          body(.agency(Agency(id: "", name: "")), name: "", side: 8), words.say("diagram.legend.agency")),
        .node(
          body(.programme(Programme(id: "", name: "")), name: "", side: 9),
          words.say("diagram.legend.programme")),
      ]
    }
    return entries
  }
}

extension Drawing.Node {
  /// The mark with one outline.
  var withoutRing: Drawing.Node {
    var node = self
    node.outlineCount = 1
    return node
  }
}

/// How links are drawn, alike in every diagram.
struct EdgeStyle: Sendable {
  let palette: Palette
  let words: Wording

  func color(of kind: Link.Kind) -> Color {
    switch kind {
    case .bilateral: palette[.bilateral]
    case .programmatic: palette[.programmatic]
    case .membership: palette[.membership]
    case .publicPrivate: palette[.publicPrivate]
    case .unspecified: palette[.unspecified]
    }
  }

  /// How links of a kind that have not ended are drawn; ended ones are dashed.
  func stroke(of kind: Link.Kind) -> Drawing.StrokeStyle {
    guard palette.isWithoutHue else { return .solid }
    return kind == .publicPrivate || kind == .unspecified ? .dotted : .solid
  }

  /// The kind that stands for several links between the same two ends: the first in the order of the kinds.
  static func leadingKind(of links: [Link]) -> Link.Kind { links.map(\.kind).min() ?? .unspecified }

  func legend(_ kinds: [Link.Kind]) -> [Legend.Entry] {
    kinds.map { kind in
      .edge(
        color: color(of: kind), width: 1.6, style: stroke(of: kind), direction: .none,
        words.say("diagram.legend.link", ["kind": words.name(of: kind)]))
    }
  }
}
