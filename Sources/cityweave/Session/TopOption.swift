import ArgumentParser

/// How many rows are shown, for commands whose tables are lists.
struct TopOption: ParsableArguments {
  @Option(help: ArgumentHelp("Show only the first rows.", valueName: "count"))
  var top: Int?

  mutating func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a number from 1 on.") }
  }
}
