import Graphviz
import Testing

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

  @Test("A coverage with a gap names the package that fills it")
  func gap() {
    let fonts = FontCoverage(missingScripts: [.korean, .thai], hasFamily: true, isKnown: true)
    #expect(fonts.packagesToInstall == ["fonts-noto-cjk", "fonts-noto-core"])
    #expect(FontCoverage(missingScripts: [], hasFamily: false, isKnown: true).packagesToInstall == ["fonts-noto-core"])
    #expect(FontCoverage(missingScripts: [], hasFamily: false, isKnown: false).packagesToInstall == [])
  }
}
