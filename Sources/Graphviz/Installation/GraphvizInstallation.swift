/// What this machine can draw with, for a report on the installation.
public struct GraphvizInstallation: Hashable, Codable, Sendable {
  /// The version Graphviz gives itself. Debian 12's package 2.42.2 says 2.43.0.
  public var version: String
  /// The layouts that are installed, of those a ``Drawing`` knows.
  public var layouts: [Layout]
  /// The formats that are installed, of those a ``Drawing`` knows.
  public var formats: [OutputFormat]
  /// Whether texts are measured by pango; without it widths are guesses and most scripts are lost.
  public var hasPango: Bool
  /// Whether ``OverlapRemoval/prism`` works.
  public var hasPrism: Bool
  /// Which scripts have fonts.
  public var fonts: FontCoverage

  /// The Debian packages to install for everything that is missing, sorted; empty when all is there.
  public var packagesToInstall: [String] {
    var packages = Set(fonts.packagesToInstall)
    if layouts.count < Layout.allCases.count || formats.count < OutputFormat.allCases.count || !hasPango || !hasPrism {
      packages.insert("libgraphviz-dev")
    }
    return packages.sorted()
  }

  init(inspecting context: GraphvizContext, fontFamily: FontFamily) {
    version = context.version
    let installedLayouts = Set(context.plugins("layout"))
    layouts = Layout.allCases.filter { installedLayouts.contains($0.rawValue) }
    let installedFormats = Set(context.plugins("device"))
    formats = OutputFormat.allCases.filter { installedFormats.contains($0.rawValue) }
    hasPango = !context.plugins("textlayout").isEmpty
    hasPrism = Self.prismWorks(in: context)
    fonts = FontCoverage(of: fontFamily, in: Fontconfig())
  }

  // Without the triangulation library Graphviz warns and does something else.
  private static func prismWorks(in context: GraphvizContext) -> Bool {
    var drawing = Drawing(name: "probe", layout: .neato)
    drawing.page.overlapRemoval = .prism
    drawing.nodes = (0..<6).map { Drawing.Node("n\($0)", label: "a wide label") }
    drawing.edges = (1..<6).map { Drawing.Edge(from: "n0", to: "n\($0)") }
    guard let result = try? context.render(drawing, as: [], pixelLimit: 1) else { return false }
    return result.picture.warnings.isEmpty
  }
}
