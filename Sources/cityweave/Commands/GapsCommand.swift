import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Presentation

struct GapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "The gap register: what each city lacks, why, the way in, and what would settle it.",
    usage: """
      cityweave gaps datasets/asia-cooperation --top 10
             cityweave gaps datasets/asia-cooperation --rules
             cityweave gaps datasets/asia-cooperation --coverage country
             cityweave gaps datasets/asia-cooperation --questionnaire -o questions.csv
             cityweave gaps datasets/asia-cooperation --fail-if "isolated>0"
      """,
    discussion: """
      A filled-in questionnaire is read back when it lies in the data set's folder as answers.csv.
      --fail-if takes a class, one of > >= = < <=, and a number; the command ends with status 1 if it holds.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print the classes with their rules and counts instead.")
  var rules = false

  @Flag(help: "Print the open questions about each city instead, as a file to fill in.")
  var questionnaire = false

  @Option(help: "Print the coverage by country or size instead.")
  var coverage: CoverageDimension?

  @Option(help: ArgumentHelp("End with status 1 if a class has so many cities.", valueName: "condition"))
  var failIf: [FailCondition] = []

  enum CoverageDimension: String, ExpressibleByArgument, CaseIterable {
    case country, size
  }

  func validate() throws {
    if [rules, questionnaire, coverage != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Only one of --rules, --questionnaire and --coverage can be printed at a time.")
    }
  }

  func run() async throws {
    if coverage == .size, dataset.country != nil {
      throw ValidationError("--country goes with --coverage country; size classes are counted over all countries.")
    }
    let session = try Session(dataset)
    let register = try Interruption.run {
      try GapRegister(session.network, year: session.view.asOfYear, options: $0)
    }
    try write(session, register)
    let failed = failIf.filter { $0.holds(in: register) }
    for condition in failed { Console.say("cityweave: \(condition.text) holds: \(condition.count(in: register))") }
    if !failed.isEmpty { throw ExitStatus.checkFailed }
  }

  private func write(_ session: Session, _ register: GapRegister) throws {
    if rules {
      let table = ResultDocument.gapRules(register)
      return try output.write(
        ResultDocument(
          schema: "cityweave.gap-rules/1", title: "Classes of gaps, gravest first", sections: [.init(table: table)],
          flat: table, remarks: ["A city is in every class that holds; its primary class is the gravest."]))
    }
    if questionnaire {
      let ids = Set(register.entries.filter { session.shows($0.country) }.map(\.id))
      let questions = OpenQuestion.all(session.network, register: register).filter { ids.contains($0.city) }
      let document = ResultDocument.questionnaire(questions)
      if output.output == nil, output.format == nil { return try output.write(Data(document.text(.csv).utf8)) }
      return try output.write(document)
    }
    if let coverage {
      let situations = try Interruption.run {
        try CitySituations(session.network, year: session.view.asOfYear, options: $0)
      }
      var table =
        coverage == .country
        ? CoverageTable.byCountry(session.network, situations: situations)
        : CoverageTable.bySize(session.network, situations: situations)
      if coverage == .country { table.rows.removeAll { !session.shows($0.key) } }
      return try output.write(.coverage(table, caveat: session.caveat))
    }
    try output.write(
      .gaps(register, keeping: { session.shows($0.country) }, top: output.top, caveat: session.caveat))
  }
}

/// A condition such as `isolated>0`, at which a check fails.
struct FailCondition: ExpressibleByArgument {
  let text: String
  private let gapClass: GapClass
  private let comparison: String
  private let bound: Int

  init?(argument: String) {
    let text = argument.filter { $0 != " " }
    guard let comparison = [">=", "<=", ">", "<", "="].first(where: text.contains),
      let range = text.firstRange(of: comparison),
      let gapClass = GapClass(rawValue: String(text[..<range.lowerBound]).replacing("-", with: "_")),
      let bound = Int(text[range.upperBound...])
    else { return nil }
    (self.text, self.gapClass, self.comparison, self.bound) = (text, gapClass, comparison, bound)
  }

  func count(in register: GapRegister) -> Int { register.entries.count { $0.classes.contains(gapClass) } }

  func holds(in register: GapRegister) -> Bool {
    let count = count(in: register)
    return switch comparison {
    case ">=": count >= bound
    case "<=": count <= bound
    case ">": count > bound
    case "<": count < bound
    default: count == bound
    }
  }
}
