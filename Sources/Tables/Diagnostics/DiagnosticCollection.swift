/// The diagnostics of one run: the first hundred of each severity are kept, all are counted.
///
/// A file of a million bad rows must not turn into a million lines of report, nor into as much memory.
public struct DiagnosticCollection: Sendable {
  /// How many diagnostics of one severity are kept.
  public static let keptPerSeverity = 100

  /// The diagnostics kept, in the order in which they were found.
  public private(set) var kept: [Diagnostic] = []
  private var counts: [Diagnostic.Severity: Int] = [:]
  /// How many of the warnings tell of an assumption.
  private var assumptionCount = 0

  /// An empty collection.
  public init() {}

  /// Counts a diagnostic, and keeps it while there is room.
  public mutating func append(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.severity, default: 0]
    counts[diagnostic.severity] = count + 1
    if diagnostic.isAssumption, diagnostic.severity == .warning { assumptionCount += 1 }
    if count < Self.keptPerSeverity { kept.append(diagnostic) }
  }

  /// Adds everything another collection counted and, while there is room, kept.
  public mutating func append(contentsOf other: DiagnosticCollection) {
    var room = counts.mapValues { max(0, Self.keptPerSeverity - $0) }
    for diagnostic in other.kept where room[diagnostic.severity, default: Self.keptPerSeverity] > 0 {
      room[diagnostic.severity, default: Self.keptPerSeverity] -= 1
      kept.append(diagnostic)
    }
    counts.merge(other.counts, uniquingKeysWith: +)
    assumptionCount += other.assumptionCount
  }

  /// The same, with an error for every warning of an assumption.
  package var strict: DiagnosticCollection {
    guard assumptionCount > 0 else { return self }
    var strict = self
    strict.kept = kept.map { diagnostic in
      guard diagnostic.isAssumption, diagnostic.severity == .warning else { return diagnostic }
      var error = diagnostic
      error.severity = .error
      return error
    }
    strict.counts[.warning] = count(of: .warning) - assumptionCount
    strict.counts[.error] = count(of: .error) + assumptionCount
    strict.assumptionCount = 0
    return strict
  }

  /// How many diagnostics of a severity were found, kept or not.
  public func count(of severity: Diagnostic.Severity) -> Int { counts[severity, default: 0] }

  /// How many diagnostics were found in all, kept or not.
  public var count: Int { counts.values.reduce(0, +) }

  /// How many diagnostics of a severity were counted but not kept.
  public func countLeftOut(of severity: Diagnostic.Severity) -> Int {
    max(0, count(of: severity) - kept.count { $0.severity == severity })
  }

  /// True when at least one error was found, so that the data must be refused.
  public var hasErrors: Bool { count(of: .error) > 0 }

  /// The diagnostics kept, ordered by file, line, column and code.
  public var sorted: [Diagnostic] {
    kept.enumerated().sorted { a, b in
      let (x, y) = (a.element.location, b.element.location)
      if x.file != y.file { return x.file < y.file }
      if x.line != y.line { return (x.line ?? 0) < (y.line ?? 0) }
      if x.column != y.column { return (x.column ?? 0) < (y.column ?? 0) }
      if a.element.code != b.element.code { return a.element.code < b.element.code }
      return a.offset < b.offset
    }.map(\.element)
  }
}
