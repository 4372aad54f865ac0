import Testing

import Graphviz

@Suite("GraphvizInstallation")
struct GraphvizInstallationTests {
  @Test("An installation that draws names its version, layouts and formats")
  func reports() async throws {
    let found = try await TestWorker.renderer.installation()
    #expect(found.version.split(separator: ".").count == 3)
    #expect(found.layouts == Layout.allCases)
    #expect(found.formats == OutputFormat.allCases)
    #expect(found.hasPango)
    #expect(found.hasPrism)
  }

  @Test("Where fonts are missing the packages to install are named, and only then")
  func namesPackages() async throws {
    let fonts = try await TestWorker.renderer.installation().fonts
    #expect(fonts.isKnown)
    #expect(fonts.packagesToInstall.isEmpty == (fonts.missingScripts.isEmpty && fonts.hasFamily))
    for script in fonts.missingScripts { #expect(fonts.packagesToInstall.contains(script.debianPackage)) }
  }

  @Test("A character that no font has is found before it is drawn, once, with the text it stands in")
  func missingGlyphs() async throws {
    // Private characters belong to nobody, so no common font has them.
    let drawing = Drawing.chain(["Huế", "Hu\u{E8F1}\u{301}\u{200D}", "a\u{E8F1}b"], layout: .nop2)
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg])
    let glyph = try #require(rendered.missingGlyphs.first)
    #expect(rendered.missingGlyphs.count == 1)
    #expect(glyph.name == "U+E8F1" && glyph.character == "\u{E8F1}" && glyph.text.hasPrefix("Hu"))
    #expect(glyph.writing?.debianPackage == nil)
    #expect(rendered.nodeCount == 3)
    let places = try await TestWorker.renderer.render(drawing, as: [.plain])
    #expect(places.missingGlyphs.isEmpty)
  }

  @Test("A character leads to its kind of writing and to the package with its glyphs")
  func writings() {
    let cases: [(String, String, String)] = [
      ("高", "Chinese characters", "fonts-noto-cjk"), ("ふ", "Japanese", "fonts-noto-cjk"),
      ("부", "Korean", "fonts-noto-cjk"), ("ก", "Thai", "fonts-noto-core"), ("ế", "Latin", "fonts-noto-core"),
      ("ع", "Arabic", "fonts-noto-core"), ("ភ", "Khmer", "fonts-noto-core"), ("ວ", "Lao", "fonts-noto-core"),
      ("का", "Devanagari", "fonts-noto-core"), ("ရ", "Burmese", "fonts-noto-core"),
      ("𓀀", "Egyptian hieroglyphs", "fonts-noto-core"),
    ]
    for (text, name, package) in cases {
      let found = MissingGlyph.find(in: [text], hasGlyph: { _ in false })
      #expect(found.first?.writing?.name == name && found.first?.writing?.debianPackage == package, "\(text)")
    }
    for script in Script.allCases {
      let packages = Set(
        MissingGlyph.find(in: [script.sample], hasGlyph: { $0.isASCII }).map { $0.writing?.debianPackage })
      #expect(packages.contains(script.debianPackage), "\(script)")
    }
  }

  @Test("A coverage with a gap names the package that fills it")
  func gap() {
    let fonts = FontCoverage(missingScripts: [.korean, .thai], hasFamily: true, isKnown: true)
    #expect(fonts.packagesToInstall == ["fonts-noto-cjk", "fonts-noto-core"])
    #expect(FontCoverage(missingScripts: [], hasFamily: false, isKnown: true).packagesToInstall == ["fonts-noto-core"])
    #expect(FontCoverage(missingScripts: [], hasFamily: false, isKnown: false).packagesToInstall == [])
  }
}
