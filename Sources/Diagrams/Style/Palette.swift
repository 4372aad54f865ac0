public import Graphviz

/// The colours of the diagrams, by what they are used for.
///
/// The hues of ``light`` are those of Okabe and Ito (*Color Universal Design*, 2008): told apart by people with any kind
/// of colour vision, and by their greys in print.
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
    case endedOnly = "ended-only"
    /// Cities with no recorded link.
    case noLink = "no-link"
    /// The outline of cities known to have an international department.
    case department
    /// The outline of cities known to have none.
    case noDepartment = "no-department"
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

  /// Dark on white. Text has a contrast above 12:1, fainter text of 7:1.
  public static let light = Palette(colors: [
    .ink: 0x222222, .faintInk: 0x555555, .paper: 0xFFFFFF, .mainGroup: 0x0072B2, .smallGroup: 0x8CCBEE,
    .agencyOnly: 0xE69F00, .endedOnly: 0xA6A6A6, .noLink: 0xD55E00, .department: 0x222222, .noDepartment: 0xD55E00,
    .agency: 0x404040, .programme: 0xCC79A7, .cityLink: 0x404040, .agencyLink: 0xA6A6A6, .bilateral: 0x0072B2,
    .programmatic: 0x009E73, .membership: 0xA6A6A6, .publicPrivate: 0xD55E00, .unspecified: 0x404040,
    .wayOn: 0x0072B2, .cityBox: 0xDDEEF8, .agencyBox: 0xE9E9E9, .programmeBox: 0xF6E4EE, .land: 0xECE9E2,
    .water: 0xFFFFFF, .coast: 0xB9B4A8,
    .provides: 0x0072B2, .mutual: 0x009E73, .unknown: 0xA6A6A6, .begun: 0x0072B2, .ended: 0xD55E00, .kept: 0x404040,
    .backdrop: 0xDADADA,
  ])

  private init(colors: [Role: UInt32]) {
    self.colors = colors.mapValues { value in
      Color(
        red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
        blue: UInt8(truncatingIfNeeded: value))
    }
  }
}
