public import Analysis
public import ArgumentParser
import CityNetwork
import Language
import Presentation

struct ProgrammeCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme",
    abstract: "Which new links, or which seed cities, would reach the most gap cities or people, and who does what.",
    usage: """
      cityweave programme datasets/asia-cooperation
             cityweave programme datasets/asia-cooperation --country VN --size small --links 5
             cityweave programme datasets/asia-cooperation --budget 20 --cost city=3,agency=1
             cityweave programme datasets/asia-cooperation --seeds 3 --capacity 5
             cityweave programme datasets/asia-cooperation --capacities mine.csv -o plan.html
      """,
    discussion: """
      A gap city is one in which the data shows a gap that a link could close; helpers are well-linked cities that match
      with it (cityweave match), and agencies and programmes that work nearby. Costs and capacities are also read from
      costs.csv (kind, cost) and capacities.csv (id, capacity) of the data set's folder.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost { WorkCost(memory: 10.4, seconds: 0.16) }
  @OptionGroup var output: OutputOptions
  @OptionGroup var limits: CapacityOptions
  @OptionGroup var weighting: WeightsOption

  @Option(help: ArgumentHelp("How many new links: 10 by default.", valueName: "count"))
  var links: Int?

  @Option(help: ArgumentHelp("How many seed cities, instead of single links.", valueName: "count"))
  var seeds: Int?

  @Option(help: "What counts: cities or people.")
  var by = ProgrammeRequest.Measure.cities

  @Option(
    help: ArgumentHelp(
      "Gap cities of these sizes only, separated by commas: small, medium, large, very_large, unknown.",
      valueName: "sizes"))
  var size: String?

  @Option(help: ArgumentHelp("The kinds of new link, separated by commas: city, agency.", valueName: "kinds"))
  var kinds: String?

  @Option(help: ArgumentHelp("The least score of a match.", valueName: "score"))
  var minimumScore = 0.0

  @Option(help: "The seed of the random choices that the plan is held against.")
  var seed: UInt64 = 1

  func validate() throws {
    if links != nil, seeds != nil { throw ValidationError("Say --links or --seeds, not both.") }
    for (name, count) in [("--links", links), ("--seeds", seeds)] {
      if let count, !(1...1_000).contains(count) { throw ValidationError("\(name) takes a number from 1 to 1,000.") }
    }
    if seeds != nil, kinds != nil { throw ValidationError("--kinds goes with --links; seed cities are cities.") }
    guard minimumScore.isFinite else { throw ValidationError("--minimum-score takes a number, such as 1.5.") }
    _ = try (linkKinds(), sizes())
  }

  func run() throws {
    let sizes = try sizes()
    let session = try Session(dataset, weighting: .chosen(weighting), sizes: sizes, evidence: evidence)
    var request = ProgrammeRequest()
    request.choice = seeds == nil ? .links : .seeds
    request.count = links ?? seeds ?? request.count
    request.measure = by
    request.kinds = try linkKinds()
    request.budget = limits.budget
    request.costs = try limits.readCosts(session)
    request.capacity = limits.capacity ?? (seeds == nil ? 2 : 5)
    request.capacities = try limits.readCapacities(session)
    request.minimumScore = minimumScore
    request.randomSeed = seed
    try requireMoney(request)
    let basis = try Interruption.run { try session.study.running($0).programmeBasis(request) }
    // Without --links the usual ten are what there is, if that is less.
    guard request.count <= basis.possible || links == nil && seeds == nil else { throw tooMany(basis) }
    let plan = try Interruption.run { try session.study.running($0).programme(basis) }
    let words = session.words
    let looked = sizes.map { [words.remark(onGapCitiesOf: $0)] } ?? []
    try output.write(.programme(plan, network: session.network, saying: looked, in: words))
  }

  private func linkKinds() throws -> Set<ProgrammeRequest.LinkKind> {
    guard let kinds else { return Set(ProgrammeRequest.LinkKind.allCases) }
    let found = try DatasetOptions.words(kinds).map { word in
      guard let kind = ProgrammeRequest.LinkKind(rawValue: word) else {
        throw ValidationError("“\(word)” is no kind of new link. Possible are city and agency.")
      }
      return kind
    }
    guard !found.isEmpty else { throw ValidationError("--kinds names no kind of link. Possible are city and agency.") }
    return Set(found)
  }

  private func sizes() throws -> Set<SizeClass>? {
    guard let size else { return nil }
    let found = try DatasetOptions.words(size).map { word in
      guard let size = SizeClass(rawValue: word.lowercased().replacing("-", with: "_")) else {
        throw ValidationError(
          "“\(word)” is no size. Possible are \(SizeClass.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return size
    }
    guard !found.isEmpty else { throw ValidationError("--size names no size.") }
    return Set(found)
  }

  private func requireMoney(_ request: ProgrammeRequest) throws {
    guard let budget = request.budget else { return }
    let prices = request.choice == .seeds ? [request.costs.seed] : request.kinds.sorted().map { request.costs[$0] }
    guard let least = prices.min(), budget < least else { return }
    throw ValidationError(
      "A budget of \(budget.formatted()) pays for nothing: the cheapest choice costs \(least.formatted()).")
  }

  private func tooMany(_ basis: ProgrammeBasis) -> ValidationError {
    let what = seeds == nil ? "links" : "seed cities"
    let least = minimumScore > 0 ? " A lower --minimum-score lets more in." : ""
    guard basis.possible > 0 else {
      return ValidationError(
        "There is nothing to choose from: of \(basis.gapCities.count) gap cities none has a helper within these limits."
          + least)
    }
    return ValidationError(
      "There are only \(basis.possible) \(what) to choose from; ask for \(basis.possible) or fewer.\(least)")
  }
}

extension ProgrammeRequest.Measure: ExpressibleByArgument {}

extension Double {
  /// The number as people write it, without a needless `.0`.
  fileprivate func formatted() -> String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}
