import Analysis
import ArgumentParser
import Graphs
import Presentation

struct BandsCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "bands", abstract: "How far to trust the rankings: where a city may stand if some links are missing.",
    usage: """
      cityweave bands datasets/asia-cooperation --top 10
             cityweave bands datasets/asia-cooperation --measure degree --drop 30 --repetitions 1000
             cityweave bands datasets/asia-cooperation --format csv -o bands.csv
      """,
    discussion: """
      Again and again some links are taken away and the cities are ranked anew: the bands say between which places a city \
      comes in nine of ten trials, and the groups which cities cannot be told apart. Every link is taken to be as likely to \
      be missing as any other.
      """)

  @OptionGroup var dataset: DatasetOptions

  // How long the trials take is said when the links are known.
  var cost: WorkCost {
    WorkCost(memory: 7.5, seconds: 0.06, findsPaths: (try? measures())?.contains(where: \.isOfPaths) ?? false)
  }

  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Option(
    help: ArgumentHelp(
      "By what to rank, separated by commas: \(RankingMeasure.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "measures"))
  var measure: String = RankingMeasure.usual.map(\.rawValue).joined(separator: ",")

  @Option(
    help: ArgumentHelp(
      "How many percent of the links to take away; by default what the data set says is missing, at least 10.",
      valueName: "percent"))
  var drop: Double?

  @Option(help: ArgumentHelp("How many trials, at least 20.", valueName: "count"))
  var repetitions: Int = 100

  @Option(help: ArgumentHelp("Picks the links that are taken away.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("How many threads to use; by default one a core. No result depends on it.", valueName: "count"))
  var threads: Int?

  func validate() throws {
    if let drop, !(drop > 0 && drop < 100) { throw ValidationError("--drop takes a number above 0 and below 100.") }
    guard (ThinningPlan.minimumRepetitions...1_000_000).contains(repetitions) else {
      throw ValidationError("--repetitions takes a number from \(ThinningPlan.minimumRepetitions) to 1000000.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 on.") }
    _ = try measures()
  }

  func run() throws {
    let session = try Session(dataset)
    let plan = ThinningPlan(
      session.study.ofYear.network, droppedShare: drop.map { $0 / 100 }, repetitions: repetitions, seed: seed)
    let measures = try measures()
    LongWork.announceTrials(session.network, measures: measures, count: repetitions)
    let report = try Interruption.run(threads: threads, telling: "ranking") {
      try session.study.running($0).rankings(measures, plan: plan)
    }
    try output.write(
      .bands(report, keeping: { session.study.shows($0.id) }, top: list.top, in: session.words))
  }

  private func measures() throws -> [RankingMeasure] {
    let words = DatasetOptions.words(measure)
    var measures: [RankingMeasure] = []
    for word in words {
      guard let known = RankingMeasure(rawValue: word.lowercased().replacing("-", with: "_")) else {
        let list = RankingMeasure.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(word)” is no measure to rank by. Possible are \(list).")
      }
      if !measures.contains(known) { measures.append(known) }
    }
    guard !measures.isEmpty else { throw ValidationError("--measure names at least one measure.") }
    return measures
  }
}
