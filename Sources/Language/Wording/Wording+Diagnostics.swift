package import Tables

// What was noticed in reading.
extension Wording {
  /// How many diagnostics there were of each severity, such as `2 errors, 1 warning, 3 notes`.
  package func counts(of diagnostics: DiagnosticCollection) -> String {
    row(Diagnostic.Severity.allCases.map { count(diagnostics.count(of: $0), of: $0) })
  }

  private func count(_ value: Int, of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: count(value, .error)
    case .warning: count(value, .warning)
    case .note: count(value, .note)
    }
  }
}
