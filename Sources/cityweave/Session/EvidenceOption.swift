import Analysis
import ArgumentParser

/// After how many years evidence is old.
struct EvidenceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "So many years after its last evidence something is told in the past and goes last: 10 by default.",
      valueName: "years"))
  var staleAfter: Int?

  /// The years, or the usual ones.
  var years: Int { staleAfter ?? StudySettings.usualStaleAfter }

  func validate() throws {
    guard let staleAfter, !(1...100).contains(staleAfter) else { return }
    throw ValidationError("--stale-after takes a number of years from 1 to 100.")
  }
}
