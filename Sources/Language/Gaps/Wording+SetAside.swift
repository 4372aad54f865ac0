package import Analysis
package import CityNetwork

// What was not read about a city: nothing follows from it, and it is said.
extension Wording {
  /// What became of the rows about a city that were set aside, a sentence for each reason; empty where there is none.
  package func sentences(on rows: [RowSetAside]) -> [String] {
    RowSetAside.Reason.allCases.compactMap { reason in
      let places = rows.filter { $0.reason == reason }.map(place(of:))
      guard !places.isEmpty else { return nil }
      return say("gaps.aside.\(reason.rawValue)", count: places.count, ["places": list(places, limit: 3)])
    }
  }

  /// That rows were set aside which may have been meant for a city of which no link is recorded; nil where there are none.
  package func elsewhere() -> String? {
    let rows = study?.whole.allRowsSetAside ?? []
    guard !rows.isEmpty else { return nil }
    return say("gaps.aside.elsewhere", count: rows.count, ["places": list(rows.map(place(of:)), limit: 3)])
  }

  /// The cities that a list of cut-off cities does not judge, with the rows about them; nil where there is none.
  package func unjudged(_ report: IsolationReport) -> String? {
    guard !report.unjudged.isEmpty else { return nil }
    let cities = report.unjudged.map { city, rows in
      say("isolation.unjudged.city", ["city": name(of: city), "places": list(rows.map(place(of:)), limit: 3)])
    }
    return say("isolation.unjudged", count: cities.count, ["cities": list(cities, limit: 8)])
  }

  private func place(of row: RowSetAside) -> String {
    say("gaps.aside.place", ["file": row.file, "line": String(row.line)])
  }
}
