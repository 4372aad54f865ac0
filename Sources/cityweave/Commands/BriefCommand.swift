import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import Intake
import Language
import Presentation

struct BriefCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "One page on a city, for its mayor and citizens, with the next three steps.",
    usage: """
      cityweave brief datasets/asia-cooperation battambang
             cityweave brief datasets/asia-cooperation battambang -o battambang.html
             cityweave brief datasets/asia-cooperation battambang --language ja -o battambang-ja.html
             cityweave brief datasets/asia-cooperation hue --phrases vi.csv -o hue.html
      """,
    discussion: """
      Partners, what for, since when and through whom; what it brought and what went wrong; what is missing, who could
      help, and who writes to whom next. Every sentence bears the numbers of the rows behind it.

      The picture stands in the HTML, and beside a Markdown file as SVG. To add a language, cityweave phrases writes
      the phrases; translate the column text with any spreadsheet, and name the file with --phrases. What it lacks is
      said in English, and listed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html
  }

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost { WorkCost(memory: 8.2, seconds: 0.06) }

  @OptionGroup var look: LookOptions

  @Argument(help: "The city: its id, its name, or the beginning of it.")
  var city: String

  @Option(help: ArgumentHelp("The language: en or ja; others by --phrases.", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A translation of one's own, or a few phrases that stand in place of those of --language.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var phrases: String?

  @Option(help: "md or html. By default from the file's ending, otherwise md.")
  var format: Format?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file(extensions: ["md", "html"]))
  var output: String?

  @Flag(help: "Replace files that exist.")
  var force = false

  func validate() throws {
    try DatasetOptions.refuse(
      ["--subnetwork": dataset.isSubnetwork], with: "brief, whose city is measured on the whole network")
    if output == nil, format ?? .md == .md {
      try DatasetOptions.refuse(
        ["--style": look.style != nil, "--strict-fonts": look.strictFonts],
        with: "a brief on standard output, which has no picture; name a file with -o")
    }
    try NamedFormats<Format>.briefs.validate(output, asked: format)
  }

  func run() throws {
    let phrases =
      try self.phrases.map { try LanguageChoice.translation($0, above: language) }
      ?? LanguageChoice.builtIn(language ?? "en")
    let style = try look.read()
    let session = try Session(dataset, evidence: evidence)
    let network = session.study.ofWhole.network
    let asked = try session.requireCity(city)
    let brief = try Interruption.run { try session.study.running($0).brief(of: asked.id) }
    guard let brief, let page = BriefPage(brief, of: network, in: phrases) else { throw ExitStatus.internalFault }
    let format = self.format ?? NamedFormats<Format>.briefs.format(of: output) ?? .md
    let picture = format == .md && output == nil ? nil : try picture(page, brief, session.study.ofWhole, style)
    switch format {
    case .html:
      let text = BriefHTML.html(page, svg: picture?.svg?.inlined(idPrefix: "brief-", isScalable: true))
      try OutputWriting.write([(Data(text.utf8), output ?? "-")], replacing: force)
    case .md:
      let file = picture == nil ? nil : output.map(Self.pictureFile)
      let name = file.map { URL(fileURLWithPath: $0).lastPathComponent }
      var files = [(bytes: Data(BriefMarkdown.text(page, picture: name).utf8), path: output ?? "-")]
      if let file, let bytes = picture?[.svg] { files.append((Data(bytes), file)) }
      try OutputWriting.write(files, replacing: force)
    }
  }

  /// The city and its foremost partners; nil where there is nobody to draw.
  private func picture(
    _ page: BriefPage, _ brief: CityBrief, _ study: Study, _ style: DiagramStyle
  ) throws -> RenderedDrawing? {
    let context = try Interruption.run { try DiagramContext(study.running($0), style: style) }
    let shown = page.picture
    let diagram = BriefDiagram.make(
      context, city: brief.city, partners: shown.partners,
      names: shown.names,
      words: .init(
        city: shown.city, agency: shown.agency, programme: shown.programme, arrow: shown.arrow,
        pale: shown.pale),
      title: shown.caption)
    guard let diagram else { return nil }
    return try DiagramRendering(look, style: style).render(diagram, as: [.svg])
  }

  private static func pictureFile(_ file: String) -> String {
    URL(fileURLWithPath: file).deletingPathExtension().relativePath + ".svg"
  }
}
