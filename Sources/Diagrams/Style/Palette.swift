public import Graphviz

/// The colours of the diagrams, by what they are used for.
///
/// There is one for each ``StyleTheme``. A test holds them against what people with each common kind of colour blindness see
/// (``ColorVision``), and against the contrast that text needs.
public struct Palette: Hashable, Sendable {
  /// What a colour is used for. The raw values are the names in style files.
  public enum Role: String, CaseIterable, Sendable {
    /// Text.
    case ink
    /// Text of less weight.
    case faintInk = "faint-ink"
    /// The ground.
    case paper
    /// Cities in the main group.
    case mainGroup = "main-group"
    /// Cities in a small group apart.
    case smallGroup = "small-group"
    /// Cities linked to agencies only.
    case agencyOnly = "agency-only"
    /// Cities with ended or future links only.
    case noPresentLink = "no-present-link"
    /// Cities with no recorded link.
    case noLink = "no-link"
    /// The outline of cities known to have an international department.
    case department
    /// The outline of cities known to have none.
    case noDepartment = "no-department"
    /// The outline of cities of which it is not known.
    case unknownDepartment = "unknown-department"
    /// Agencies and networks of cities.
    case agency
    /// Programmes.
    case programme
    /// Links between two cities, where the kind is not told.
    case cityLink = "city-link"
    /// Links with an agency or programme, where the kind is not told.
    case agencyLink = "agency-link"
    /// Bilateral links.
    case bilateral
    /// Programmatic links.
    case programmatic
    /// Memberships.
    case membership
    /// Links of public-private partnerships.
    case publicPrivate = "public-private"
    /// Links whose kind is not recorded.
    case unspecified
    /// A way that could be taken, such as a dashed line to a city that could be reached.
    case wayOn = "way-on"
    /// The ground of boxes that name a city.
    case cityBox = "city-box"
    /// The ground of boxes that name an agency.
    case agencyBox = "agency-box"
    /// The ground of boxes that name a programme.
    case programmeBox = "programme-box"
    /// The ground of cities with no recorded link, among the gaps.
    case gapNoLink = "gap-no-link"
    /// The ground of cities with ended links only.
    case gapDormant = "gap-dormant"
    /// The ground of cities known to have no international department.
    case gapNoDepartment = "gap-no-international-department"
    /// The ground of cities with an unmet need.
    case gapNeedUnmet = "gap-need-unmet"
    /// The ground of cities that hang on one agency or programme.
    case gapOneBody = "gap-one-intermediary"
    /// The ground of cities with one link.
    case gapOneLink = "gap-one-link"
    /// The ground of cities with one partner.
    case gapOnePartner = "gap-one-partner"
    /// The ground of cities that are members only.
    case gapMemberOnly = "gap-member-only"
    /// The ground of cities with no city partner.
    case gapNoCityPartner = "gap-no-city-partner"
    /// The ground of cities in a small group apart.
    case gapFragment = "gap-fragment"
    /// The ground of a group of cities that are linked among themselves.
    case groupBox = "group-box"
    /// The ground of people whose city has what is asked for, such as a link with another city.
    case coverageYes = "coverage-yes"
    /// The ground of people whose city has part of it, such as links with agencies only.
    case coveragePartly = "coverage-partly"
    /// The ground of people whose city had it once.
    case coverageEnded = "coverage-ended"
    /// The ground of people whose city is known not to have it. Unknown has the ground of the paper.
    case coverageNo = "coverage-no"
    /// Land on a map.
    case land
    /// Sea and lakes on a map.
    case water
    /// Coasts on a map.
    case coast
    /// Links of which it is recorded who provides.
    case provides
    /// Links recorded as mutual.
    case mutual
    /// What is not known: a direction, a theme, a year.
    case unknown
    /// Links that began between two years.
    case begun
    /// Links that ended between two years.
    case ended
    /// Links known to be there in both of two years.
    case kept
    /// Frames, and marks of what a panel is not about.
    case backdrop

    /// The names that style files of older versions use.
    public static let formerNames: [String: Role] = [
      "ended-only": .noPresentLink, "gap-isolated": .gapNoLink, "gap-no-department": .gapNoDepartment,
      "gap-need": .gapNeedUnmet,
    ]

    /// The use that a style file names, by its name or a former one; nil where it names none.
    public init?(named name: String) {
      guard let role = Role(rawValue: name) ?? Self.formerNames[name] else { return nil }
      self = role
    }
  }

  private var colors: [Role: Color]

  /// The colour for a use.
  public subscript(role: Role) -> Color {
    get { colors[role] ?? .black }
    set { colors[role] = newValue }
  }

  /// A colour that lets what lies behind it through, as a share of 0…1.
  func transparent(_ role: Role, _ opacity: Double) -> Color {
    var color = self[role]
    color.alpha = UInt8((Double(color.alpha) * max(0, min(1, opacity))).rounded())
    return color
  }

  /// Whether colours have no hue, so that shapes and the style of lines have to tell things apart as well.
  public var isWithoutHue: Bool

  /// Colours as `0xRRGGBB`, one for each use.
  init(colors: [Role: UInt32], isWithoutHue: Bool = false) {
    self.isWithoutHue = isWithoutHue
    self.colors = colors.mapValues { value in
      Color(
        red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
        blue: UInt8(truncatingIfNeeded: value))
    }
  }
}
