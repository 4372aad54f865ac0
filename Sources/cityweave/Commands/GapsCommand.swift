import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Language
import Presentation

struct GapsCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "The gap register: what each city lacks, why, the way in, and what would settle it.",
    usage: """
      cityweave gaps datasets/asia-cooperation --top 10
             cityweave gaps datasets/asia-cooperation --rules
             cityweave gaps datasets/asia-cooperation --coverage country
             cityweave gaps datasets/asia-cooperation --questionnaire -o questions.csv
             cityweave gaps datasets/asia-cooperation --weights my-weights.csv
             cityweave gaps datasets/asia-cooperation --fail-if "no_link>0"
      """,
    discussion: """
      A filled-in questionnaire is read back when it lies in the data set's folder as answers.csv.
      The parts of the priority are weighted by weights.csv of that folder, or by the file of --weights: the columns part
      and weight, a row each for links, department, size and needs. Only the proportions matter.
      --fail-if takes a class, one of > >= = < <=, and a number; the command ends with status 1 if it holds for the cities
      shown. It can be given several times.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost { WorkCost(memory: 13.7, seconds: 0.1) }
  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption
  @OptionGroup var weighting: WeightsOption

  @Flag(help: "Print the classes with their rules and counts instead.")
  var rules = false

  @Flag(help: "Print the open questions about each city instead, as a file to fill in.")
  var questionnaire = false

  @Option(help: "Print the coverage by country or size instead.")
  var coverage: CoverageDimension?

  @Option(
    help: ArgumentHelp("End with status 1 if a class has so many cities.", valueName: "condition"),
    transform: FailCondition.init)
  var failIf: [FailCondition] = []

  enum CoverageDimension: String, ExpressibleByArgument, CaseIterable {
    case country, size
  }

  func validate() throws {
    if [rules, questionnaire, coverage != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Only one of --rules, --questionnaire and --coverage can be printed at a time.")
    }
    if rules {
      try dataset.refuseWithin("gaps --rules, which counts all cities")
      try DatasetOptions.refuse(["--country": dataset.country != nil], with: "gaps --rules, which counts all cities")
    }
    let isWhole = rules || questionnaire || coverage != nil
    try DatasetOptions.refuse(
      ["--stale-after": isWhole && evidence.staleAfter != nil],
      with: "--rules, --questionnaire and --coverage, which name no way in")
    try DatasetOptions.refuse(
      ["--top": isWhole && list.top != nil],
      with: "--rules, --questionnaire and --coverage, which print all that there is")
  }

  func run() throws {
    let session = try Session(dataset, weighting: .chosen(weighting), evidence: evidence)
    let register = try Interruption.run { try session.study.running($0).gaps }
    try write(session, register)
    guard !failIf.isEmpty else { return }
    let shown = register.entries.filter { session.study.shows($0.id) }
    let failed = failIf.filter { $0.holds(among: shown) }
    for condition in failed { Console.say("cityweave: \(condition.text) holds: \(condition.count(among: shown))") }
    if !failed.isEmpty { throw ExitStatus.checkFailed }
  }

  private func write(_ session: Session, _ register: GapRegister) throws {
    if rules {
      return try output.write(.gapRules(register, in: session.words))
    }
    if questionnaire {
      let questions = try session.study.questions.filter { session.study.shows($0.city) }
      return try output.write(.questionnaire(questions, in: session.words), otherwise: .csv)
    }
    if let coverage {
      let table = try Interruption.run { options in
        let study = session.study.running(options)
        return try coverage == .country ? study.coverageByCountry : study.coverageBySize
      }
      return try output.write(.coverage(table, in: session.words))
    }
    try output.write(
      .gaps(register, keeping: { session.study.shows($0.id) }, top: list.top, in: session.words))
  }
}
