/// A table of the report, which lies beside the page as a file of that name with the ending `csv`.
///
/// None has the name of a file of a data set: whoever keeps a report beside data would take one for the other.
public enum ReportTable: String, CaseIterable, Sendable {
  case metrics, isolated, gaps, expected, resilience, matches, programme, reciprocity, bands, chance, cliques
  case coverageByCountry = "coverage-by-country"
  case coverageBySize = "coverage-by-size"
  case themes
  case practiceReach = "practice-reach"
  case questionnaire

  /// The name of its file.
  public var fileName: String { rawValue + ".csv" }
}
