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
             cityweave diagram datasets/asia-cooperation --save-places places.json -o all.svg
             cityweave diagram datasets/asia-cooperation --as-of 2010 --anchor places.json -o 2010.svg
      """,
    discussion: """
      The format follows from the file's ending: svg, pdf, png or dot. With --country, the network is that of the
      country's cities and whoever they are linked with directly.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var weighting: WeightsOption
  @OptionGroup var look: LookOptions
  @OptionGroup var amount: AmountOptions
  @OptionGroup var placing: PlacesOptions
  @OptionGroup var mapping: MapOptionGroup
  @OptionGroup var span: YearSpanOptions

  @Option(help: ArgumentHelp("What to draw.", valueName: "kind"))
  var kind: DiagramKind = .network

  @Option(help: ArgumentHelp("The id of the city in the middle, for --kind ego.", valueName: "id"))
  var city: String?

  @Option(help: ArgumentHelp("What the panels stand for, with --kind themes: theme or layer.", valueName: "what"))
  var by: PanelGrouping?
  @Option(help: ArgumentHelp("The id of the agency or programme to start from, for --kind reach.", valueName: "id"))
  var agency: String?

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
    if (kind == .reach) != (agency != nil) {
      throw ValidationError("--agency goes with --kind reach, which needs it.")
    }
    if weighting.weights != nil, kind != .gaps { throw ValidationError("--weights goes with --kind gaps.") }
    try amount.validate(kind: kind)
    try placing.validate(kind: kind)
    try mapping.validate(kind: kind)
    try span.validate(kind: kind)
    if by != nil, kind != .themes { throw ValidationError("--by goes with --kind themes.") }
    if Self.format(of: output) == nil {
      throw ValidationError("“\(output)” does not end in svg, pdf, png or dot.")
    }
  }

  func run() async throws {
    guard let format = Self.format(of: output) else { throw ExitStatus.usage }
    let style = try look.read()
    let anchor = try placing.read(kind: kind)
    let session = try Session(dataset)
    let rendering = DiagramRendering(look, style: style)
    let diagram = try diagram(of: session, style, anchor)
    let picture = try await rendering.picture(diagram, as: [format])
    guard let bytes = picture.drawing[format] else { throw ExitStatus.internalFault }
    let options = try OutputOptions.parse(["--output", output] + (force ? ["--force"] : []))
    try options.write(Data(bytes))
    try placing.write(picture.places, replacing: force)
  }

  func diagram(of session: Session, _ style: DiagramStyle, _ anchor: DiagramPlaces?) throws -> Diagram {
    var subject = DiagramSubject(session, style: style)
    subject.anchor = anchor
    subject.thinning = amount.thinning
    switch kind {
    case .network: return NetworkDiagram.make(try subject.context())
    case .agencies: return AgenciesDiagram.make(try subject.context())
    case .gaps: return try subject.gaps()
    case .map: return MapDiagram.make(try subject.context(), options: try mapping.read(session))
    case .communities: return try subject.communities()
    case .coverage: return CoverageDiagram.make(try subject.context())
    case .reach: return try subject.reach(agency: agency ?? "")
    case .ego: return try subject.ego(city: city ?? "")
    case .countries: return CountriesDiagram.make(try subject.context())
    case .themes: return ThemesDiagram.make(try subject.context(), by: by ?? .theme)
    case .change:
      let years = try span.read(session)
      return ChangeDiagram.make(try subject.context(), from: years.lowerBound, to: years.upperBound)
    case .timeline: return TimelineDiagram.make(try subject.context())
    }
  }

  private static func format(of output: String) -> Graphviz.OutputFormat? {
    if output == "-" { return .svg }
    let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
    return [.svg, .pdf, .png, .dot].first { $0.rawValue == ending }
  }
}
