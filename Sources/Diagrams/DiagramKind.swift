package import CityNetwork
import Graphs

/// A kind of diagram: its name, what it can be told, and how it is made.
///
/// Each kind is defined once, beside the code that draws it, and stands in ``allCases``. Everything that differs by kind
/// (commands, the gallery, tests, the page on kinds) follows from the definition. What it shows is said by `Wording`.
public struct DiagramKind: RawRepresentable, CaseIterable, Sendable {
  /// Its name on the command line.
  public let rawValue: String
  /// What it can be told; ``DiagramOption/places`` says that it can keep the places of an earlier diagram.
  package let options: Set<DiagramOption>
  /// What it must be told; nil where everything has a default.
  package let need: DiagramOption?
  /// What bears names of its own in SVG.
  package let elements: Set<Element>
  /// Whether making it takes long, so that whoever waits is told what is done.
  package let takesLong: Bool
  private let makeExample: (@Sendable (DiagramExamples, CityNetwork) -> DiagramRequest?)?
  private let makeChoice: (@Sendable (ReportPicture.Ground) throws -> ReportPicture.Choice?)?
  private let make: @Sendable (DiagramContext, DiagramRequest, RunOptions) throws -> Diagram

  /// What a diagram may have a named mark or line for.
  package enum Element: Sendable {
    /// Each city that is drawn.
    case cities
    /// Links, one by one or put together.
    case links
  }

  /// Every kind, in the order of help texts and galleries.
  public static let allCases: [DiagramKind] = [
    .network, .ego, .agencies, .gaps, .map, .countries, .themes, .change, .timeline, .communities, .coverage, .reach,
  ]

  /// The kind with a name; nil where there is none.
  public init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }

  /// - Parameters:
  ///   - takesLong: Whether making it takes long; what is done is then a phrase.
  ///   - example: What stands for the kind in a gallery, where something must be chosen; nil where the network has
  ///     nothing to show, which a phrase explains.
  ///   - inReport: What a report shows of the kind, and says below it; nil where it has nothing to show, and for kinds
  ///     that stand in no report.
  ///   - make: The diagram of a request. Throws ``DiagramRequest/Fault`` where the request names nobody that is drawn.
  init(
    _ name: String, options: Set<DiagramOption> = [], need: DiagramOption? = nil,
    elements: Set<Element> = [.cities, .links], takesLong: Bool = false,
    example: (@Sendable (DiagramExamples, CityNetwork) -> DiagramRequest?)? = nil,
    inReport: (@Sendable (ReportPicture.Ground) throws -> ReportPicture.Choice?)? = nil,
    make: @escaping @Sendable (DiagramContext, DiagramRequest, RunOptions) throws -> Diagram
  ) {
    rawValue = name
    self.options = options
    self.need = need
    self.elements = elements
    self.takesLong = takesLong
    makeExample = example
    makeChoice = inReport
    self.make = make
  }

  /// Whether a diagram can keep the places of an earlier one.
  package var keepsPlaces: Bool { options.contains(.places) }

  /// What stands for the kind where nobody chose; nil where the network lacks what it shows.
  package func example(_ examples: DiagramExamples, of network: CityNetwork) -> DiagramRequest? {
    guard let makeExample else { return DiagramRequest(self) }
    return makeExample(examples, network)
  }

  func choice(in ground: ReportPicture.Ground) throws -> ReportPicture.Choice? { try makeChoice?(ground) }

  func diagram(_ context: DiagramContext, _ request: DiagramRequest, _ options: RunOptions) throws -> Diagram {
    try make(context, request, options)
  }
}

extension DiagramKind: Hashable, CustomStringConvertible {
  /// Kinds are told apart by name.
  public static func == (one: DiagramKind, other: DiagramKind) -> Bool { one.rawValue == other.rawValue }

  /// Kinds are told apart by name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// The name.
  public var description: String { rawValue }
}
