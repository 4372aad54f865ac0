import CityNetwork
import Graphviz

/// How marks and lines look in small panels.
struct PanelStyle: Sendable {
  private let palette: Palette

  init(_ palette: Palette) { self.palette = palette }

  /// The mark of somebody with a link of the panel.
  func mark(_ name: String, _ sort: Entity.Sort, diameter: Double) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape =
      switch sort {
      case .city: .circle
      case .agency: .square
      case .programme: .hexagon
      }
    node.fillColor =
      switch sort {
      case .city: palette[.mainGroup]
      case .agency: palette[.agency]
      case .programme: palette[.programme]
      }
    node.strokeColor = palette[.paper]
    node.strokeWidth = 0.3
    (node.width, node.height, node.hasFixedSize) = (diameter, diameter, true)
    node.classes = ["inked"]
    return node
  }

  /// The dot of everybody else.
  func faintDot(_ name: String, diameter: Double) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .circle
    node.fillColor = palette[.backdrop]
    node.strokeColor = palette[.backdrop]
    node.strokeWidth = 0.1
    (node.width, node.height, node.hasFixedSize) = (diameter, diameter, true)
    node.classes = ["faint"]
    return node
  }

  func line(isBetweenCities: Bool) -> Color {
    isBetweenCities ? palette.transparent(.cityLink, 0.75) : palette.transparent(.agencyLink, 0.7)
  }

  /// The frame of a panel.
  func frame(_ name: String, _ box: Box) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .box
    node.strokeColor = palette[.backdrop]
    node.strokeWidth = 0.8
    (node.width, node.height, node.hasFixedSize) = (box.width, box.height, true)
    node.position = box.center
    node.classes = ["panel"]
    return node
  }
}
