import CityNetwork
import TestSupport
import Testing

@Suite("The year of the last evidence of a link")
struct LinkEvidenceTests {
  private static func link(_ change: (inout Link) -> Void) -> Link {
    var link = Link(id: "l", from: "a", to: "b")
    change(&link)
    return link
  }

  @Test("Each date of a row counts by its rule, and none beyond the year judged")
  func rules() {
    func last(_ limit: Int? = 2020, data: Int? = 2020, _ change: (inout Link) -> Void) -> Int? {
      Self.link(change).lastEvidenceYear(until: limit, dataYear: data)
    }
    #expect(last { _ in } == nil)
    #expect(last { $0.status = .active } == nil)
    #expect(last { $0.years.from = 2004 } == 2004)
    #expect(last { ($0.years.from, $0.status) = (2004, .active) } == 2004)
    #expect(last { ($0.years.from, $0.years.to) = (2004, 2009) } == 2009)
    #expect(last { $0.years.to = 2009 } == 2009)
    // A last year to come attests the year judged; of a beginning to come nothing is attested yet.
    #expect(last { ($0.years.from, $0.years.to) = (2004, 2030) } == 2020)
    #expect(last { $0.years.to = 2030 } == 2020)
    #expect(last(2010) { $0.years.to = 2030 } == nil)
    #expect(last(2010) { ($0.years.from, $0.years.to) = (2004, 2030) } == 2010)
    #expect(last(2010) { ($0.years.from, $0.years.to) = (2012, 2030) } == nil)
    #expect(last { $0.years.from = 2021 } == nil)
    #expect(last { $0.lastVerified = "2018-05-01" } == 2018)
    #expect(last { ($0.years.from, $0.lastVerified) = (2004, "2018-05-01") } == 2018)
    #expect(last { ($0.years.from, $0.lastVerified) = (2004, "2021-05-01") } == 2004)
    #expect(last { $0.events = [.init(year: 1990, kind: .agreement), .init(year: 2015, kind: .visit)] } == 2015)
    #expect(last { $0.provenance.source = "report 2008" } == 2008)
    // Whoever writes later that it ended, or that it is planned, does not say that it was there.
    #expect(last { ($0.years.to, $0.provenance.source) = (2009, "report 2015") } == 2009)
    #expect(last { ($0.years.from, $0.status, $0.provenance.source) = (2004, .ended, "report 2015") } == 2004)
    #expect(last { ($0.status, $0.lastVerified) = (.planned, "2018-05-01") } == nil)
    #expect(last(nil, data: nil) { $0.years.from = 2004 } == 2004)
  }

  @Test(
    "The year of a source is told by words, folders of years and dates, and never by other numbers",
    arguments: [
      ("report 2008", 2008), ("page 2025", nil), ("Annual report 2012–2014, p. 7", 2014),
      ("letter of 2013-05-02", 2013),
      ("minutes 20130502", 2013), ("No. 12345", nil), ("room 1720", nil), ("the mayor", nil),
      ("https://example.org/2013/12/news", 2013), ("https://example.org/2013", nil),
      ("https://example.org/?p=2013", nil),
      ("https://example.org/2013/12?y=2017", 2013), ("https://2013.example.org/a/b", nil),
      ("https://example.org/node/1987", nil), ("https://example.org/doc/5605700/x", nil),
      ("https://example.org/news/20151115.html", 2015), ("https://example.org/a/2016-09-30_talk.html", 2016),
      ("https://example.org/a/2016-2020-plan", nil), ("https://example.org/2030/01/x", nil),
      ("https://example.org/2011/a and report 2012", 2012), ("http://x/1899/1", nil), ("", nil),
    ] as [(String, Int?)])
  func sources(source: String, year: Int?) {
    #expect(Provenance(source: source).sourceYear(until: 2020) == year, "\(source)")
  }

  /// The years that a row attests, one by one.
  private static func attested(_ link: Link, limit: Int, dataYear: Int) -> Set<Int> {
    var years: Set<Int> = []
    if let first = link.years.from { years.insert(first) }
    years.formUnion(link.events.map(\.year))
    if let last = link.years.to {
      if let first = link.years.from, first <= last { years.formUnion(first...last) }
      years.insert(last)
      // Who does not know when it began, and looks back, does not know whether it had begun.
      if link.years.from == nil, last > limit, limit >= dataYear { years.insert(limit) }
    } else if link.status == .active || link.status == .unknown {
      if let date = link.lastVerified, let year = Int(date.prefix(4)) { years.insert(year) }
      for year in 1990...2040 where link.provenance.source == "report \(year)" { years.insert(year) }
    }
    return years.filter { $0 <= limit }
  }

  @Test("On 20,000 random rows it is the newest of the years that the row attests")
  func random() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      func year(_ random: inout SplitMix64) -> Int? {
        random.whole(below: 3) == 0 ? nil : 1995 + random.whole(below: 40)
      }
      var link = Link(id: "l", from: "a", to: "b")
      (link.years.from, link.years.to) = (year(&random), year(&random))
      if let from = link.years.from, let to = link.years.to {
        (link.years.from, link.years.to) = (min(from, to), max(from, to))
      }
      link.status = Link.Status.allCases[random.whole(below: 4)]
      link.lastVerified = year(&random).map { "\($0)-01-31" }
      link.provenance.source = year(&random).map { "report \($0)" }
      link.events = (0..<random.whole(below: 3)).compactMap { _ in year(&random).map { .init(year: $0, kind: .visit) } }
      let dataYear = 2015 + random.whole(below: 12)
      let limit = min(dataYear, 2000 + random.whole(below: 27))
      let expected = Self.attested(link, limit: limit, dataYear: dataYear).max()
      #expect(link.lastEvidenceYear(until: limit, dataYear: dataYear) == expected, "\(link), \(limit), \(dataYear)")
    }
  }

  @Test("A practice has its own year, otherwise that of its source")
  func practices() {
    var practice = Practice(id: "p", city: "a", title: "P")
    #expect(practice.lastEvidenceYear(until: 2020) == nil)
    practice.provenance.source = "report 2008"
    #expect(practice.lastEvidenceYear(until: 2020) == 2008)
    practice.year = 2011
    #expect(practice.lastEvidenceYear(until: 2020) == 2011)
    #expect(practice.lastEvidenceYear(until: 2010) == nil)
  }
}
