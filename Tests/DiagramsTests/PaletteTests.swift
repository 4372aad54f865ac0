import Diagrams
import Graphviz
import Testing

@Suite("The colours")
struct PaletteTests {
  @Test("Every text stands out from every ground it may stand on", arguments: StyleTheme.allCases)
  func contrast(theme: StyleTheme) {
    for (pair, contrast) in theme.palette.illegiblePairs {
      Issue.record("\(theme): \(pair.text.rawValue) on \(pair.ground.rawValue) has \(contrast)")
    }
    #expect(Palette.textPairs.count == 25)
  }

  @Test(
    "Colours that mean different things are told apart with any kind of colour vision", arguments: StyleTheme.allCases)
  func distance(theme: StyleTheme) {
    for alike in theme.palette.lookAlikes { Issue.record("\(theme): \(alike)") }
  }

  @Test("Marks and lines are seen on the ground", arguments: StyleTheme.allCases)
  func visible(theme: StyleTheme) {
    let palette = theme.palette
    for role in Palette.groupsToTellApart.flatMap(\.self) {
      // The lightest mark of the greys has an outline in place of a contrast of its own.
      let hasOutline = palette.isWithoutHue && role == .noPresentLink
      let shown = hasOutline ? Palette.Role.unknownDepartment : role
      #expect(palette[shown].contrast(with: palette[.paper]) >= 1.6, "\(theme): \(role.rawValue)")
    }
  }

  @Test("Grey has no hue at all")
  func grey() {
    for role in Palette.Role.allCases {
      let color = Palette.grey[role]
      #expect(color.red == color.green && color.green == color.blue, "\(role.rawValue)")
    }
    #expect(Palette.grey.isWithoutHue && !Palette.light.isWithoutHue && !Palette.dark.isWithoutHue)
  }

  @Test("Contrast is that of WCAG")
  func wcag() {
    #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
    #expect(Color.white.contrast(with: .white) == 1)
    // Published pair: #767676 on white has 4.54.
    let grey = Color(red: 0x76, green: 0x76, blue: 0x76)
    #expect(abs(grey.contrast(with: .white) - 4.542) < 0.001)
    #expect(grey.contrast(with: .white) == Color.white.contrast(with: grey))
  }

  @Test("Colour blindness takes away what it should")
  func vision() {
    let (red, green) = (Color(red: 200, green: 80, blue: 0), Color(red: 120, green: 125, blue: 0))
    #expect(ColorVision.usual.distance(red, green) > 60)
    #expect(ColorVision.deuteranopia.distance(red, green) < ColorVision.usual.distance(red, green) / 2)
    // Greys stay what they are; the rows of the matrices add up to 1.
    let (dark, light) = (Color(red: 40, green: 40, blue: 40), Color(red: 200, green: 200, blue: 200))
    for vision in ColorVision.allCases {
      #expect(abs(vision.distance(dark, light) - ColorVision.usual.distance(dark, light)) < 0.1, "\(vision)")
    }
    // L* of black is 0 and of white 100.
    #expect(abs(ColorVision.usual.distance(.black, .white) - 100) < 0.01)
  }
}
