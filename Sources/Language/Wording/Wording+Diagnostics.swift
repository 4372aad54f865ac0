public import Tables

// What was noticed in reading.
extension Wording {
  /// How many diagnostics there were of each severity, such as `2 errors, 1 warning, 3 notes`.
  public func counts(of diagnostics: DiagnosticCollection) -> String {
    row(Diagnostic.Severity.allCases.map { count(diagnostics.count(of: $0), thing(of: $0)) })
  }

  private func thing(of severity: Diagnostic.Severity) -> CountedThing {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
