public import Analysis
import CityNetwork

// What the data covers, and what it is asked for.
extension Wording {
  /// A group of cities of a coverage table.
  package func title(of group: CoverageTable.Group) -> String {
    switch group {
    case .country(let code): country(code)
    case .size(let sizeClass, let thresholds): statement(of: sizeClass, by: thresholds)
    }
  }

  /// What a question asks.
  public func wording(of question: OpenQuestion) -> String {
    let city = question.cityName
    switch question.matter {
    case .department: return say("coverage.question.department", ["city": city])
    case .population: return say("coverage.question.population", ["city": city])
    case .linkStatus(_, let partner, let title):
      guard let title else {
        return say("coverage.question.link", ["city": city, "partner": name(of: partner)])
      }
      return say("coverage.question.link.titled", ["city": city, "partner": name(of: partner), "title": title])
    case .needMet(_, let detail, let themes):
      let need = detail ?? list(themes.map(name(of:)))
      return say("coverage.question.need", ["city": city, "need": need])
    }
  }
}
