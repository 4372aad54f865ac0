/// The looks that come with the program.
public enum StyleTheme: String, CaseIterable, Sendable {
  /// Dark on white.
  case light
  /// Light on nearly black, for slides and screens.
  case dark
  /// Black, white and greys, for printers without colour.
  case grey

  /// Its colours.
  public var palette: Palette {
    switch self {
    case .light: .light
    case .dark: .dark
    case .grey: .grey
    }
  }
}

extension Palette {
  /// Dark on white. Text has a contrast above 12:1, fainter text of 7:1.
  ///
  /// The hues are those of Okabe and Ito (*Color Universal Design*, 2008): told apart by people with any kind of colour
  /// vision, and by their greys in print.
  public static let light = Palette(colors: [
    .ink: 0x222222, .faintInk: 0x555555, .paper: 0xFFFFFF, .mainGroup: 0x0072B2, .smallGroup: 0x8CCBEE,
    .agencyOnly: 0xE69F00, .noPresentLink: 0xA6A6A6, .noLink: 0xD55E00, .department: 0x222222, .noDepartment: 0xD55E00,
    .unknownDepartment: 0xFFFFFF, .agency: 0x404040, .programme: 0xCC79A7, .cityLink: 0x404040,
    .agencyLink: 0xA6A6A6, .bilateral: 0x0072B2, .programmatic: 0x009E73, .membership: 0xA6A6A6,
    .publicPrivate: 0xD55E00, .unspecified: 0x404040, .wayOn: 0x0072B2, .cityBox: 0xDDEEF8, .agencyBox: 0xE9E9E9,
    .programmeBox: 0xF6E4EE, .gapNoLink: 0xF7C49E, .gapDormant: 0xD9D9D9, .gapNoDepartment: 0xF2A0A0,
    .gapNeedUnmet: 0xF6D9EA, .gapOneBody: 0xFBE3B0, .gapOneLink: 0xCBE3F5, .gapOnePartner: 0xF8F3B8,
    .gapMemberOnly: 0xDFEFE6, .gapNoCityPartner: 0xD4E9DF, .gapFragment: 0xE4E1F3, .land: 0xECE9E2,
    .water: 0xEAF1F6, .coast: 0xA9A99F, .provides: 0x0072B2, .mutual: 0x009E73, .unknown: 0xA6A6A6,
    .begun: 0x0072B2, .ended: 0xD55E00, .kept: 0x404040, .backdrop: 0xDADADA,
    .groupBox: 0xEFF3F7, .coverageYes: 0x8CC5E8, .coveragePartly: 0xF0C060, .coverageEnded: 0xB8B8B8,
    .coverageNo: 0xEE9A78,
  ])

  /// Light on nearly black.
  ///
  /// The hues of ``light``, moved in lightness until they stand out from the ground and from each other.
  public static let dark = Palette(colors: [
    .ink: 0xF0F0F0, .faintInk: 0xB8BEC6, .paper: 0x161A1F, .mainGroup: 0x4FA9E2, .smallGroup: 0x1F6394,
    .agencyOnly: 0xF0B429, .noPresentLink: 0x7D858E, .noLink: 0xF4622A, .department: 0xFFFFFF, .noDepartment: 0xFF8A50,
    .unknownDepartment: 0x161A1F, .agency: 0xC4C9CF, .programme: 0xC25C9C, .cityLink: 0xB4BAC2,
    .agencyLink: 0x5C656F, .bilateral: 0x62BDF2, .programmatic: 0x1E9C74, .membership: 0x7E8690,
    .publicPrivate: 0xFF8A50, .unspecified: 0xE4E7EA, .wayOn: 0x62BDF2, .cityBox: 0x17405C, .agencyBox: 0x3A4048,
    .programmeBox: 0x5A2F4A, .gapNoLink: 0x8A3B12, .gapDormant: 0x4A4F55, .gapNoDepartment: 0x84262E,
    .gapNeedUnmet: 0x6B3558, .gapOneBody: 0x6E4E0C, .gapOneLink: 0x1D4E73, .gapOnePartner: 0x5C5A14,
    .gapMemberOnly: 0x2A5240, .gapNoCityPartner: 0x16604A, .gapFragment: 0x4A4478, .land: 0x2A3037,
    .water: 0x10161D, .coast: 0x5A636D, .provides: 0x62BDF2, .mutual: 0x1E9C74, .unknown: 0x7E8690,
    .begun: 0x62BDF2, .ended: 0xFF8A50, .kept: 0xE4E7EA, .backdrop: 0x3A424B,
    .groupBox: 0x222932, .coverageYes: 0x1D5F8C, .coveragePartly: 0x7A5200, .coverageEnded: 0x5F666E,
    .coverageNo: 0x8A3B12,
  ])

  /// Greys on white, at steps of lightness that a printer keeps apart.
  ///
  /// Greys alone are too few, so cities differ by shape as well, and kinds of link by dots.
  public static let grey = Palette(
    colors: [
      .ink: 0x111111, .faintInk: 0x4A4A4A, .paper: 0xFFFFFF, .mainGroup: 0x757575, .smallGroup: 0xC9C9C9,
      .agencyOnly: 0x9E9E9E, .noPresentLink: 0xEDEDED, .noLink: 0x454545, .department: 0x000000,
      .noDepartment: 0x000000,
      .unknownDepartment: 0x6E6E6E, .agency: 0x333333, .programme: 0x8C8C8C, .cityLink: 0x404040,
      .agencyLink: 0xA6A6A6, .bilateral: 0x000000, .programmatic: 0x8A8A8A, .membership: 0xBDBDBD,
      .publicPrivate: 0x5E5E5E, .unspecified: 0x303030, .wayOn: 0x404040, .cityBox: 0xE6E6E6, .agencyBox: 0xEDEDED,
      .programmeBox: 0xF7F7F7, .gapNoLink: 0x9C9C9C, .gapDormant: 0xA9A9A9, .gapNoDepartment: 0xB5B5B5,
      .gapNeedUnmet: 0xC0C0C0, .gapOneBody: 0xCACACA, .gapOneLink: 0xD4D4D4, .gapOnePartner: 0xDDDDDD,
      .gapMemberOnly: 0xE6E6E6, .gapNoCityPartner: 0xEEEEEE, .gapFragment: 0xF6F6F6, .land: 0xECECEC,
      .water: 0xFFFFFF, .coast: 0xB4B4B4, .provides: 0x000000, .mutual: 0x8A8A8A, .unknown: 0xBDBDBD,
      .begun: 0x000000, .ended: 0x9A9A9A, .kept: 0x5A5A5A, .backdrop: 0xDDDDDD,
      .groupBox: 0xF1F1F1, .coverageYes: 0x828282, .coveragePartly: 0xA4A4A4, .coverageEnded: 0xC6C6C6,
      .coverageNo: 0xB4B4B4,
    ], isWithoutHue: true)
}
