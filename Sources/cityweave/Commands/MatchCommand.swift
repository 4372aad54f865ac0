public import Analysis
public import ArgumentParser
import CityNetwork
import Presentation

struct MatchCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Who could help a city: candidates with their reasons, what is not known, and who opens the door.",
    usage: """
      cityweave match datasets/asia-cooperation battambang
             cityweave match datasets/asia-cooperation --all --format csv -o matches.csv
             cityweave match datasets/asia-cooperation --evaluate
             cityweave match datasets/asia-cooperation --evaluate --hide latest_years
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost { all ? WorkCost(memory: 28.5, seconds: 0.8) : .reading }

  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Argument(help: "The city: its id, its name, or the beginning of it.")
  var city: String?

  @Flag(help: "Candidates for every city in which the data shows a gap.")
  var all = false

  @Option(help: ArgumentHelp("How many candidates a city gets.", valueName: "count"))
  var candidates: Int?

  @Flag(help: "Hide links, and tell how well they are guessed, beside simpler ways.")
  var evaluate = false

  @Flag(help: "Print the weights that the development part of this network would have.")
  var fit = false

  @Option(help: "With --evaluate: which links to hide: random, latest_years or development.")
  var hide: MatchEvaluation.Hiding?

  @Option(help: "With --evaluate: the seed of all that is drawn.")
  var seed: UInt64?

  func validate() throws {
    if [city != nil, all, evaluate, fit].count(where: { $0 }) != 1 {
      throw ValidationError("Name one city, or say --all, --evaluate or --fit.")
    }
    if !evaluate, hide != nil { throw ValidationError("--hide goes with --evaluate.") }
    if !evaluate, !fit, seed != nil { throw ValidationError("--seed goes with --evaluate or --fit.") }
    if evaluate || fit, candidates != nil || dataset.choosesCities {
      throw ValidationError(
        "--evaluate and --fit ask about all cities; --candidates, --country and --within do not go with them.")
    }
    try DatasetOptions.refuse(
      ["--top": !all && list.top != nil], with: "one city, --evaluate and --fit; --candidates says how many of them")
    if city != nil { try dataset.refuseWithin("one city, which is asked about whether or not it is shown") }
    try DatasetOptions.refuse(
      ["--stale-after": (evaluate || fit) && self.evidence.staleAfter != nil],
      with: "--evaluate and --fit, which name no doors")
    if let candidates, !(1...100).contains(candidates) {
      throw ValidationError("--candidates takes a number from 1 to 100.")
    }
  }

  func run() throws {
    let session = try Session(dataset, evidence: evidence)
    if evaluate {
      let evaluation = try Interruption.run {
        try MatchEvaluation(
          session.network, hiding: hide ?? .random, year: session.study.judgement.year, seed: seed ?? 1, options: $0)
      }
      return try output.write(.evaluation(evaluation, in: session.words))
    }
    if fit {
      let fit = try Interruption.run {
        try MatchFit(session.network, year: session.study.judgement.year, seed: seed ?? 1, options: $0)
      }
      return try output.write(.weights(of: fit, in: session.words))
    }
    let asker = try city.map { try session.requireCity($0) }
    let comparison = try Interruption.run { try session.study.running($0).comparison }
    let matches: [CityMatches]
    if let asker {
      matches = [comparison.candidates(for: asker.id, limit: candidates ?? 5)].compactMap { $0 }
    } else {
      matches = try Interruption.run {
        try session.study.running($0).matches(limit: candidates ?? 3)
      }
    }
    try output.write(
      .matches(
        Array(matches.prefix(list.top ?? .max)), comparison: comparison, network: session.network,
        cut: all ? comparison.cut : nil, in: session.words))
  }
}

extension MatchEvaluation.Hiding: ExpressibleByArgument {}
