import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphviz

struct DiagramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Draw the network: whole, of one city, of the agencies, or its gaps.",
    usage: """
      cityweave diagram datasets/asia-cooperation -o network.svg
             cityweave diagram datasets/asia-cooperation --kind ego --city kitakyushu -o ego.pdf
             cityweave diagram datasets/asia-cooperation --kind gaps --country VN -o gaps.png
      """,
    discussion: """
      The format follows from the file's ending: svg, pdf, png or dot. With --country, the network is that of the
      country's cities and whoever they are linked with directly.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var weighting: WeightsOption

  @Option(help: ArgumentHelp("What to draw.", valueName: "kind"))
  var kind: DiagramKind = .network

  @Option(help: ArgumentHelp("The id of the city in the middle, for --kind ego.", valueName: "id"))
  var city: String?

  @Option(help: ArgumentHelp("What the panels stand for, with --kind themes: theme or layer.", valueName: "what"))
  var by: PanelGrouping?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - for standard output as SVG.", valueName: "file"),
    completion: .file(extensions: ["svg", "pdf", "png", "dot"]))
  var output: String

  @Flag(help: "Replace the output file if it exists.")
  var force = false

  func validate() throws {
    if (kind == .ego) != (city != nil) {
      throw ValidationError("--city goes with --kind ego, which needs it.")
    }
    if weighting.weights != nil, kind != .gaps { throw ValidationError("--weights goes with --kind gaps.") }
    if Self.format(of: output) == nil {
      throw ValidationError("“\(output)” does not end in svg, pdf, png or dot.")
    }
  }

  func run() async throws {
    guard let format = Self.format(of: output) else { throw ExitStatus.usage }
    let session = try Session(dataset)
    let drawing = try await DiagramRendering().render(try diagram(of: session), as: [format])
    guard let bytes = drawing[format] else { throw ExitStatus.internalFault }
    let options = try OutputOptions.parse(["--output", output] + (force ? ["--force"] : []))
    try options.write(Data(bytes))
  }

  private func diagram(of session: Session) throws -> Diagram {
    let subject = DiagramSubject(session.drawnNetwork, session, style: DiagramStyle())
    switch kind {
    case .network: return NetworkDiagram.make(try subject.context())
    case .agencies: return AgenciesDiagram.make(try subject.context())
    case .gaps: return try subject.gaps(weights: try weighting.read(session))
    case .ego: return try subject.ego(city: city ?? "")
    case .countries: return CountriesDiagram.make(try subject.context())
    case .themes: return ThemesDiagram.make(try subject.context(), by: by ?? .theme)
    case .change, .timeline: throw ExitStatus.usage
    }
  }

  private static func format(of output: String) -> Graphviz.OutputFormat? {
    if output == "-" { return .svg }
    let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
    return [.svg, .pdf, .png, .dot].first { $0.rawValue == ending }
  }
}
