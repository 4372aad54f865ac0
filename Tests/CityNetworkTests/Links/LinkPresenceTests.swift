import CityNetwork
import Testing

@Suite("Presence of a link in a year")
struct LinkPresenceTests {
  /// Status, first year, last year, year of the data, then what holds in 2010.
  struct Row: CustomTestStringConvertible, Sendable {
    let status: Link.Status
    let from: Int?
    let to: Int?
    let dataYear: Int?
    let expected: Link.Presence

    init(_ status: Link.Status, _ from: Int?, _ to: Int?, _ dataYear: Int?, _ expected: Link.Presence) {
      (self.status, self.from, self.to, self.dataYear, self.expected) = (status, from, to, dataYear, expected)
    }

    var testDescription: String {
      "\(status) \(from.map(String.init) ?? "?")–\(to.map(String.init) ?? "?"), data of \(dataYear.map(String.init) ?? "?")"
    }
  }

  static let rows: [Row] = [
    Row(.active, 2011, nil, 2020, .notYetBegun), Row(.unknown, 2011, 2012, 2020, .notYetBegun),
    Row(.ended, 2011, nil, 2020, .notYetBegun), Row(.active, 2010, nil, 2020, .present),
    Row(.active, 2000, nil, 2010, .present), Row(.active, 2000, nil, nil, .present),
    Row(.active, 2000, nil, 2009, .presumedPresent), Row(.active, nil, nil, 2020, .presumedPresent),
    Row(.active, nil, 2015, 2020, .presumedPresent), Row(.active, 2000, 2009, 2020, .ended),
    Row(.active, 2000, 2010, 2020, .present), Row(.unknown, 2000, nil, 2020, .presumedPresent),
    Row(.unknown, 2000, 2010, 2020, .present), Row(.unknown, nil, 2009, 2020, .ended),
    Row(.unknown, nil, nil, nil, .presumedPresent), Row(.unknown, nil, nil, 2010, .presumedPresent),
    Row(.ended, 2000, nil, 2010, .ended), Row(.ended, 2000, nil, 2009, .ended),
    Row(.ended, 2000, nil, 2011, .presumedPresent), Row(.ended, nil, nil, nil, .ended),
    Row(.ended, 2000, 2010, 2020, .present), Row(.ended, nil, 2012, 2020, .presumedPresent),
    // A stated end holds from the data's year on, whatever last year is given.
    Row(.ended, 2000, 2015, 2010, .ended), Row(.ended, 2000, 2015, 2011, .present), Row(.ended, nil, 2015, nil, .ended),
    // At the date of the data a link on record has begun, whether or not anybody says when.
    Row(.active, nil, nil, 2010, .present), Row(.active, nil, nil, nil, .present),
    Row(.unknown, nil, 2015, 2010, .present),
    Row(.active, nil, nil, 2009, .presumedPresent), Row(.unknown, nil, 2010, 2009, .present),
    Row(.planned, nil, nil, 2020, .notYetBegun), Row(.planned, nil, 2015, 2020, .notYetBegun),
    Row(.planned, 2005, nil, 2020, .presumedPresent), Row(.planned, 2005, 2015, 2020, .present),
  ]

  @Test("Each combination of status and years is read by the documented rule", arguments: rows)
  func presence(row: Row) {
    var link = Link(id: "l", from: "a", to: "b")
    (link.status, link.years) = (row.status, .init(from: row.from, to: row.to))
    #expect(link.presence(in: 2010, dataYear: row.dataYear) == row.expected)
  }

  @Test("A link of which nothing is known counts in every year")
  func unknown() {
    for year in 1800...2100 {
      #expect(Link(id: "l", from: "a", to: "b").presence(in: year, dataYear: 2020).counts)
    }
  }

  @Test("Only links known to have ended or not to have begun do not count")
  func counts() {
    let all: [Link.Presence] = [.present, .presumedPresent, .ended, .notYetBegun]
    #expect(all.map(\.counts) == [true, true, false, false])
  }
}
