import Glibc

/// Why a drawing could not be had. Each description says what happened and what to do.
public enum DrawingFailure: Error, Hashable, Sendable {
  /// The program that draws is not there or cannot be started.
  case workerMissing(path: String)
  /// The drawing took longer than allowed; the worker was stopped.
  case timedOut(seconds: Double)
  /// The worker ended by a signal.
  case crashed(signal: Int32)
  /// The worker wrote more than allowed, and was stopped.
  case outputTooLarge(limitInBytes: Int)
  /// The drawing's description is larger than a worker may be sent.
  case inputTooLarge(limitInBytes: Int)
  /// A picture of dots would have more dots than allowed.
  case tooManyPixels(width: Int, height: Int, limit: Int)
  /// Graphviz reported errors, or gave something that is no picture.
  case graphviz(messages: [String])
  /// The drawing breaks a rule of ``Drawing/validate()``.
  case invalidDrawing(reason: String)
  /// The system did not give what a worker needs: memory, descriptors, processes or threads.
  case lacking(what: String)
  /// The worker did not answer as agreed.
  case protocolBroken(detail: String)
  /// The calling task was cancelled; the worker was stopped.
  case cancelled
}

// Answers that are none, and what is wrong with them.
extension DrawingFailure {
  /// A drawing that breaks a rule.
  static func invalidDrawing(_ fault: DrawingFault) -> Self { .invalidDrawing(reason: fault.reason) }

  static let otherAnswer = protocolBroken(detail: "the answer does not belong to the question")
  static let otherVersion = protocolBroken(
    detail: "it speaks another version of the protocol; install program and worker together")
  static let noMemory = lacking(what: "memory for the request")
  static let noAddressSpace = lacking(what: "bytes of address space (ulimit -v)")
  static let noThreads = lacking(what: "threads or processes (ulimit -u, or the limit of the container)")

  /// - Parameter words: What the loader said.
  static func unloadable(_ words: String) -> Self {
    .lacking(what: "descriptors or memory to load its libraries (\(DisplayText(String(words.prefix(300))).text))")
  }

  static let noDescriptors = lacking(what: "descriptors for a worker")
  static let askedTwice = protocolBroken(detail: "a session was asked twice at once")

  static func unreadable(byteCount: Int) -> Self {
    .protocolBroken(detail: "unreadable answer of \(byteCount) bytes")
  }

  static func printedMore(thanBytes limit: Int) -> Self {
    .protocolBroken(detail: "it printed more than \(limit) bytes beside its answer")
  }

  /// - Parameter words: What was printed before the end; may be empty.
  static func exited(code: Int32, words: String) -> Self {
    .protocolBroken(detail: "exit code \(code)" + (words.isEmpty ? "" : ", saying: \(words)"))
  }
}

// Pictures that are none, and what is wrong with them.
extension DrawingFailure {
  static func otherFormat(_ format: OutputFormat) -> Self { .graphviz(messages: ["the \(format.rawValue) is not one"]) }

  static func refusedSVG(_ refusal: SVGRefusal) -> Self { .graphviz(messages: ["the SVG was refused: \(refusal)"]) }

  static func otherCounts(
    drawn: (nodes: Int, edges: Int), asked: (nodes: Int, edges: Int)
  ) -> Self {
    .graphviz(messages: [
      "\(drawn.nodes) nodes and \(drawn.edges) edges are in the SVG instead of \(asked.nodes) and \(asked.edges)"
    ])
  }
}

extension DrawingFailure {
  /// Whether the machine had not enough of something, so that the same drawing may be had on another, or later.
  public var isLack: Bool {
    if case .lacking = self { true } else { false }
  }

  /// What a system's refusal to start a process says is lacking; nil where it says something else.
  ///
  /// - Parameter code: The value of `errno`.
  static func lack(errno code: Int32) -> Self? {
    switch code {
    case EAGAIN: .lacking(what: "processes or threads (ulimit -u, or the limit of the container)")
    case ENOMEM: .lacking(what: "bytes of memory (ulimit -v, or the limit of the container)")
    case EMFILE, ENFILE: .lacking(what: "descriptors (ulimit -n)")
    default: nil
    }
  }
}

extension DrawingFailure: CustomStringConvertible {
  /// What happened and what to do, for people.
  public var description: String {
    switch self {
    case .workerMissing(let path):
      "The drawing program could not be started: \(path). Install the program again, or start it from its own folder."
    case .timedOut(let seconds):
      "The drawing was not finished after \(seconds) s and was stopped. Draw fewer nodes or edges, choose the layout"
        + " sfdp, or allow more time."
    case .crashed(let signal):
      "Graphviz stopped in the middle of the drawing (signal \(signal)). Draw fewer nodes, choose straight edges or"
        + " another layout, or allow more memory."
    case .outputTooLarge(let limit):
      "The picture is larger than \(limit) bytes. Draw fewer nodes or edges, or raise the limit."
    case .inputTooLarge(let limit):
      "The description of the drawing is larger than \(limit) bytes. Draw fewer nodes or edges."
    case .tooManyPixels(let width, let height, let limit):
      "The PNG would measure \(width) × \(height) dots, more than \(limit) in all or \(PixelLimit.side) on a side. Use"
        + " SVG or PDF, a lower resolution, or a maximum size."
    case .graphviz(let messages):
      "Graphviz could not draw this: \(messages.joined(separator: "; ")). If a layout or format is missing, install"
        + " libgvc6 and its plug-ins (Debian: apt install libgraphviz-dev)."
    case .invalidDrawing(let reason):
      "The drawing cannot be drawn: \(reason). Mend the description of the drawing."
    case .lacking(let what):
      "There are not enough \(what) for drawing. End other programs, or raise the limit."
    case .protocolBroken(let detail):
      "The drawing program gave an unusable answer: \(detail). Try again; if it happens again, report it with this text."
    case .cancelled:
      "The drawing was cancelled before it was finished. Start it again when it is wanted."
    }
  }
}
