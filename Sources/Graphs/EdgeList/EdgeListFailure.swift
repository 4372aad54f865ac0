extension EdgeList {
  /// Why a list could not be read.
  public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The system refused the file, in its own words.
    case unreadable(reason: String)
    /// A line is no edge; lines count from 1.
    case badLine(number: Int, problem: Problem)
    /// There are more than 2³⁰ lines.
    case tooManyLines
    /// The caller asked to stop.
    case interrupted(RunInterruption)

    /// What is wrong with a line.
    public enum Problem: Sendable, Equatable {
      /// Something else stands where a whole number from 0 on should.
      case notANumber
      /// There is no second number.
      case missingEnd
      /// Something follows the second number.
      case extraText
      /// A number is not among the `allowed` vertices.
      case vertexOutOfRange(allowed: Int)
    }

    /// What happened and where.
    public var description: String {
      switch self {
      case .unreadable(let reason): "the list could not be read: \(reason)"
      case .badLine(let number, .notANumber): "line \(number): a vertex is a whole number from 0 on"
      case .badLine(let number, .missingEnd): "line \(number): an edge has two ends, and here is one"
      case .badLine(let number, .extraText): "line \(number): an edge is two numbers, and something follows them"
      case .badLine(let number, .vertexOutOfRange(let allowed)):
        "line \(number): a vertex lies between 0 and \(allowed - 1)"
      case .tooManyLines: "there are more than 2^30 lines"
      case .interrupted(let interruption): interruption.description
      }
    }

    /// A folder, a pipe or a device.
    static let irregular = unreadable(reason: "it is not a regular file")
    /// A file that somebody wrote to meanwhile.
    static let changed = unreadable(reason: "it changed while it was read")
    static let shortened = unreadable(reason: "it became shorter while it was read")
  }
}
