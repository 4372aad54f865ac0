extension GraphvizContext {
  /// Why Graphviz gave no picture.
  enum Failure: Error {
    case messages([String])
    case tooManyPixels(width: Int, height: Int)

    static let notStarted = "Graphviz could not be started"
    static let notBuilt = messages(["the graph could not be built"])
    static let notMeasured = messages(["the texts could not be laid out"])
    static let noNumbers = messages(["the layout gave places that are no numbers"])

    static func otherCounts(_ laidOut: (nodes: Int, edges: Int)) -> Self {
      .messages(["\(laidOut.nodes) nodes and \(laidOut.edges) edges were laid out, not as many as asked for"])
    }

    /// A step that failed, with what Graphviz said of it.
    static func layout(saying texts: some Sequence<String>) -> Self { .messages(["the layout failed"] + texts) }

    static func format(_ format: OutputFormat, saying texts: some Sequence<String>) -> Self {
      .messages(["the format \(format.rawValue) failed"] + texts)
    }

    static func otherFormat(_ format: OutputFormat, saying texts: some Sequence<String>) -> Self {
      .messages(["the format \(format.rawValue) gave something else"] + texts)
    }
  }
}
