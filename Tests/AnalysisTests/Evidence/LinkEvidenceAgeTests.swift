import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("How old evidence is")
struct LinkEvidenceAgeTests {
  private func evidence(
    _ year: Int?, date: String? = "2020-06-30", asOf: Int? = nil, staleAfter: Int = 10
  ) throws
    -> LastEvidence
  {
    let network = try Sample.network(
      date: date, cities: [Sample.city("a"), Sample.city("b"), Sample.city("c")],
      links: [Sample.link("a", "b") { $0.years.from = year }, Sample.link("b", "c") { $0.years.from = 2015 }])
    var view = NetworkView()
    view.asOfYear = asOf
    let study = Study(network, scope: Scope(view: view), settings: StudySettings(staleAfter: staleAfter))
    return study.evidence.last(ofLinkAt: 0)
  }

  @Test("It is old more than so many years before the year judged; without a year it is neither old nor recent")
  func ages() throws {
    #expect(try evidence(2010) == LastEvidence(year: 2010, age: .recent))
    #expect(try evidence(2009) == LastEvidence(year: 2009, age: .old))
    #expect(try evidence(2009, staleAfter: 11).age == .recent)
    #expect(try evidence(2016, staleAfter: 3).age == .old)
    #expect(try evidence(nil) == .undated)
    #expect(try evidence(2004, asOf: 2014).age == .recent)
    #expect(try evidence(2004, asOf: 2015).age == .old)
  }

  @Test("Data without a date are judged beside their own newest evidence")
  func withoutDate() throws {
    #expect(try evidence(2005, date: nil).age == .recent)
    #expect(try evidence(2004, date: nil).age == .old)
    let undated = Study(
      try Sample.network(date: nil, cities: [Sample.city("a"), Sample.city("b")], links: [Sample.link("a", "b")]))
    #expect(undated.evidence.year == nil && undated.evidence.last(ofLinkAt: 0) == .undated)
  }

  @Test("Recent comes before undated, undated before old, newer old before older; recent years count alike")
  func order() {
    let ordered = [
      LastEvidence(year: 2015, age: .recent), .undated, LastEvidence(year: 2009, age: .old),
      LastEvidence(year: 2008, age: .old),
    ]
    #expect(ordered.map(\.rank) == ordered.map(\.rank).sorted() && Set(ordered.map(\.rank)).count == 4)
    #expect(LastEvidence(year: 2019, age: .recent).rank == ordered[0].rank)
    for (place, a) in ordered.enumerated() {
      for b in ordered[place...] { #expect(LastEvidence.weaker(a, b) == b && LastEvidence.weaker(b, a) == b) }
    }
    let later = LastEvidence(year: 2019, age: .recent)
    #expect(
      LastEvidence.weaker(later, ordered[0]) == ordered[0] && LastEvidence.weaker(ordered[0], later) == ordered[0])
  }
}
