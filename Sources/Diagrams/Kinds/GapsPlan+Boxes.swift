import Analysis
import Graphviz

extension GapsPlan {
  /// A box as the legend shows it.
  static func sample(fill: Color, _ palette: Palette) -> Drawing.Node {
    var node = Drawing.Node("")
    node.shape = .roundedBox
    node.fillColor = fill
    node.strokeColor = palette[.cityLink]
    node.strokeWidth = 0.7
    node.hasFixedSize = true
    node.width = 16
    node.height = 9
    return node
  }

  /// Tints that text stays readable on. They are too many to be told apart by colour alone, so each has a number too.
  static func role(of gapClass: GapClass) -> Palette.Role {
    switch gapClass {
    case .isolated: .gapIsolated
    case .dormant: .gapDormant
    case .noInternationalDepartment: .gapNoDepartment
    case .needUnmet: .gapNeed
    case .oneIntermediary: .gapOneIntermediary
    case .oneLink: .gapOneLink
    case .onePartner: .gapOnePartner
    case .memberOnly: .gapMemberOnly
    case .noCityPartner: .gapNoCityPartner
    case .fragment: .gapFragment
    }
  }
}
