import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphviz

struct DiagramCommand: DatasetCommand {
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
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost {
    switch kind {
    // Land and borders are there for every network.
    case .map: WorkCost(memory: 16.3, seconds: 0.65, fixed: 140 << 20)
    case .gaps, .timeline: WorkCost(memory: 10, seconds: 0.07)
    default: WorkCost(memory: 7.5, seconds: 0.17)
    }
  }

  @OptionGroup var weighting: WeightsOption
  @OptionGroup var look: LookOptions
  @OptionGroup var amount: AmountOptions
  @OptionGroup var placing: PlacesOptions
  @OptionGroup var mapping: MapOptionGroup
  @OptionGroup var span: YearSpanOptions

  @Option(help: ArgumentHelp("What to draw.", valueName: "kind"))
  var kind: DiagramKind = .network

  @Option(help: ArgumentHelp("The city in the middle, for --kind ego.", valueName: "id or name"))
  var city: String?

  @Option(help: ArgumentHelp("What the panels stand for, with --kind themes: theme or layer.", valueName: "what"))
  var by: PanelGrouping?
  @Option(help: ArgumentHelp("The agency or programme to start from, for --kind reach.", valueName: "id or name"))
  var agency: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - for standard output as SVG.", valueName: "file"),
    completion: .file(extensions: ["svg", "pdf", "png", "dot"]))
  var output: String

  @Flag(help: "Replace the output file if it exists.")
  var force = false

  func validate() throws {
    try DiagramOption.validate(given, for: kind)
    try amount.validateNumber()
    try NamedFormats<Graphviz.OutputFormat>.pictures.validate(output)
    if Self.format(of: output) == nil { throw ValidationError.noEnding(output) }
  }

  func run() throws {
    guard let format = Self.format(of: output) else { throw ExitStatus.usage }
    let style = try look.read()
    let anchor = try placing.read(kind: kind)
    let session = try Session(dataset, weighting: .chosen(weighting), evidence: evidence)
    let rendering = DiagramRendering(look, style: style)
    var subject = DiagramSubject(session, style: style)
    subject.anchor = anchor
    subject.thinning = amount.thinning
    let diagram = try subject.diagram(try request(session))
    let picture = try rendering.picture(diagram, as: [format])
    guard let bytes = picture.drawing[format] else { throw ExitStatus.internalFault }
    try OutputWriting.write([(Data(bytes), output)] + placing.file(picture.places), replacing: force)
  }

  /// What was said that only some kinds can be told.
  private var given: Set<DiagramOption> {
    var given = amount.given.union(placing.given).union(mapping.given).union(span.given)
    if city != nil { given.insert(.city) }
    if agency != nil { given.insert(.agency) }
    if weighting.weights != nil { given.insert(.weights) }
    if by != nil { given.insert(.grouping) }
    if evidence.staleAfter != nil { given.insert(.evidence) }
    return given
  }

  /// What is asked for, read as far as the kind takes it.
  private func request(_ session: Session) throws -> DiagramRequest {
    var request = DiagramRequest(
      kind, city: try city.map { try session.requireCity($0).id },
      agency: try agency.map { try session.require($0, [.agency, .programme]).id })
    if let by { request.grouping = by }
    if kind.options.contains(.map) { request.map = try mapping.read(session) }
    if kind.options.contains(.years) { request.years = try span.read(session) }
    return request
  }

  private static func format(of output: String) -> Graphviz.OutputFormat? {
    output == "-" ? .svg : NamedFormats<Graphviz.OutputFormat>.pictures.format(of: output)
  }
}
