import Tables

/// A diagnostic about a cell, without the place of the cell, which whoever reads the table knows.
///
/// The files beside this one make them, each those of one subject, so that a sentence has one place.
struct CellDiagnostic {
  let severity: Diagnostic.Severity
  let code: String
  let excerpt: String
  let message: String
  let fix: String
  let isAssumption: Bool

  init(
    _ severity: Diagnostic.Severity, _ code: String, _ excerpt: String, _ message: String, fix: String = "",
    isAssumption: Bool = false
  ) {
    self.severity = severity
    self.code = code
    self.excerpt = excerpt
    self.message = message
    self.fix = fix
    self.isAssumption = isAssumption
  }

  /// The diagnostic about the cell at a place.
  func at(_ location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      severity, code: code, at: location, excerpt: String(excerpt.prefix(60)), message: message, fix: fix,
      isAssumption: isAssumption)
  }
}
