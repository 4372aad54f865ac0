import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphviz

struct DiagramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Draw the network, one city's partners, the agencies, or the gaps.",
    usage: """
      cityweave diagram datasets/asia-cooperation -o network.svg
             cityweave diagram datasets/asia-cooperation --kind ego --city kitakyushu -o ego.pdf
             cityweave diagram datasets/asia-cooperation --kind gaps --country VN -o gaps.png
      """,
    discussion: """
      The format follows from the file's ending: svg, pdf, png or dot. With --country, the network is that of the
      country's cities and whoever they are linked with directly.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case network, ego, agencies, gaps
  }

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var weighting: WeightsOption

  @Option(help: "What to draw: network, ego, agencies or gaps.")
  var kind: Kind = .network

  @Option(help: ArgumentHelp("The id of the city in the middle, for --kind ego.", valueName: "id"))
  var city: String?

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
    var view = session.view
    view.countries = session.countries
    let network = session.whole.viewed(view).network
    let situations = try Interruption.run { try CitySituations(network, year: session.view.asOfYear, options: $0) }
    let context = DiagramContext(network, situations: situations, remarks: session.diagramRemarks)
    switch kind {
    case .network: return NetworkDiagram.make(context)
    case .agencies: return AgenciesDiagram.make(context)
    case .gaps:
      let weights = try weighting.read(session)
      let register = try Interruption.run {
        try GapRegister(network, year: session.view.asOfYear, weights: weights, options: $0)
      }
      return GapsDiagram.make(context, register: register)
    case .ego:
      _ = try session.requireCity(city ?? "")
      guard let diagram = EgoDiagram.make(context, city: EntityID(city ?? "")) else {
        throw ValidationError("“\(city ?? "")” is the id of no city that is drawn. cityweave metrics lists the ids.")
      }
      return diagram
    }
  }

  private static func format(of output: String) -> Graphviz.OutputFormat? {
    if output == "-" { return .svg }
    let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
    return [.svg, .pdf, .png, .dot].first { $0.rawValue == ending }
  }
}
