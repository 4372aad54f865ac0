import Language
public import Tables

/// Writes diagnostics in the form that editors and people know.
///
/// They are about files, and stand in English whatever the language of the findings.
public enum DiagnosticText {
  /// One diagnostic: `file:line:column: severity: message [code]`, and what to do on a line of its own.
  public static func text(_ diagnostic: Diagnostic) -> String {
    var place = TerminalText.safe(diagnostic.location.file)
    if let line = diagnostic.location.line { place += ":\(line)" }
    if let column = diagnostic.location.column { place += ":\(column)" }
    var text =
      "\(place): \(diagnostic.severity.rawValue): \(TerminalText.safe(diagnostic.message)) [\(diagnostic.code)]"
    if !diagnostic.fix.isEmpty { text += "\n  help: \(TerminalText.safe(diagnostic.fix))" }
    return text
  }

  /// All diagnostics of a run, ordered by place, with how many more there were.
  public static func text(_ diagnostics: DiagnosticCollection, severities: Set<Diagnostic.Severity>) -> String {
    var lines = diagnostics.sorted.filter { severities.contains($0.severity) }.map(text)
    for severity in Diagnostic.Severity.allCases where severities.contains(severity) {
      let more = diagnostics.countLeftOut(of: severity)
      guard more > 0 else { continue }
      let words = Wording.english
      lines.append(
        words.say("report.diagnostics.more", ["count": words.number(more), "severity": severity.rawValue]))
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// How many there were of each severity, such as `2 errors, 1 warning, 3 notes`.
  public static func counts(_ diagnostics: DiagnosticCollection) -> String {
    Wording.english.counts(of: diagnostics)
  }
}
