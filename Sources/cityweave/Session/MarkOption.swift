import ArgumentParser

/// Whether files named .csv begin with the byte order mark.
struct MarkOption: ParsableArguments {
  @Flag(
    name: .customLong("no-bom"),
    help: "Leave out the byte order mark with which files named .csv begin, so that Excel shows all letters.")
  var isLeftOut = false
}
