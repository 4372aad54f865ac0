public import Analysis
public import ArgumentParser
import Language
import Presentation

struct MetricsCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "Measure every city: partners, centrality, components.",
    usage: """
      cityweave metrics datasets/asia-cooperation --top 20
             cityweave metrics datasets/asia-cooperation --format csv -o metrics.csv
             cityweave metrics datasets/asia-cooperation --sort betweenness --country VN
             cityweave metrics datasets/asia-cooperation --bodies cliques --format json
             cityweave metrics datasets/asia-cooperation --sort harmonic --bands
             cityweave metrics large-network --sampled 0.01
      """,
    discussion: "By default measured over links between two cities, undirected, repeated links merged.")

  @OptionGroup var dataset: DatasetOptions

  // Measured on one core and on two: a sample of paths needs no more than the table of the measures does.
  var cost: WorkCost { WorkCost(memory: 9.3, seconds: 0.06, findsPaths: sampled == nil) }

  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Option(help: ArgumentHelp("The column to order by, falling.", valueName: "column"))
  var sort: String = "degree"

  @Option(
    name: [.customLong("bodies"), .customLong("intermediaries")],
    help: "What becomes of agencies and programmes: left_out, vertices or cliques.")
  var bodies: Projection.Bodies = .leftOut

  @Option(help: "What repeated links weigh: count (their number) or strongest (the farthest stage).")
  var merging: Projection.Merging = .count

  @Option(
    help: ArgumentHelp(
      "For very large networks: estimate harmonic centrality and betweenness from a sample, to this error, such as 0.01.",
      valueName: "error"))
  var sampled: Double?

  @Flag(
    help: ArgumentHelp(
      "Show by the column to order by which place each city may have if some links are missing; see cityweave bands."))
  var bands = false

  @Option(help: ArgumentHelp("Names the sample of --sampled or --bands, 1 by default.", valueName: "number"))
  var seed: UInt64?

  func validate() throws {
    if let sampled, !(sampled > 0 && sampled < 1) {
      throw ValidationError("--sampled takes an error above 0 and below 1, such as 0.01.")
    }
    if seed != nil, sampled == nil, !bands { throw ValidationError("--seed goes with --sampled or --bands.") }
    if bands, RankingMeasure(rawValue: sort) == nil {
      let list = RankingMeasure.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--bands goes with --sort \(list).")
    }
    if bands, sampled != nil || bodies != .leftOut {
      throw ValidationError("--bands ranks by all paths between cities; leave out --sampled and --bodies.")
    }
    let columns = ResultDocument.metricsColumnNames
    guard columns.contains(sort) else {
      throw ValidationError("“\(sort)” is no column. Columns are \(columns.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let session = try Session(dataset)
    let projection = Projection(bodies: bodies, merging: merging)
    let sampling = sampled.map { PathSampling(maximumError: $0, seed: seed ?? 1) }
    if sampling == nil { LongWork.announce(session.network) }
    let table = try Interruption.run {
      try session.study.running($0).metrics(projection, sampling: sampling)
    }
    var rankings: ShakenRankings?
    if bands, let measure = RankingMeasure(rawValue: sort) {
      LongWork.announceTrials(session.network, measures: [measure], count: 100)
      rankings = try Interruption.run(telling: "ranking") {
        try session.study.running($0).rankings(
          [measure], plan: ThinningPlan(session.study.ofYear.network, seed: seed ?? 1))
      }
    }
    try output.write(
      .metrics(
        table, keeping: { session.study.shows($0.id) }, top: list.top, sortColumn: sort, bands: rankings,
        in: session.words))
  }
}

extension Projection.Bodies: ExpressibleByArgument {}
extension Projection.Merging: ExpressibleByArgument {}
