import ArgumentParser
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "report")
  @OptionGroup var dataset: DatasetOptions
  func run() async throws {}
}
