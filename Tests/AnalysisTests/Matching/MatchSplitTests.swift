import Analysis
import CityNetwork
import Graphs
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("MatchEvaluation: what is hidden")
struct MatchSplitTests {
  /// 150 cities in a ring, each linked with the next and the one after.
  private func ring(_ change: (inout [Link]) -> Void = { _ in }) throws -> CityNetwork {
    let ids = (100..<250).map { EntityID("c\($0)") }
    var links = ids.indices.flatMap { index in
      [1, 2].map { Sample.link(ids[index], ids[(index + $0) % ids.count]) }
    }
    change(&links)
    return try Sample.network(cities: ids.map { MatchSample.city($0) }, links: links)
  }

  /// Links only, without figures: with no city to compare by, little is to be done.
  private func hidden(
    _ network: CityNetwork, _ hiding: MatchEvaluation.Hiding, seed: UInt64 = 1
  ) throws -> Set<EntityID> {
    let evaluation = try MatchEvaluation(network, hiding: hiding, seed: seed)
    #expect(evaluation.hiddenLinks == evaluation.hiddenLinks.sorted())
    return Set(evaluation.hiddenLinks)
  }

  @Test(
    "The test and the development part hold a fifth of the pairs each, never share one, and depend on the seed alone")
  func parts() throws {
    let network = try ring()
    let (test, development) = (try hidden(network, .random), try hidden(network, .development))
    // 300 pairs: 60 ± 3 · √(300 · 0.2 · 0.8) = 60 ± 20.8.
    for part in [test, development] { #expect((40...80).contains(part.count)) }
    #expect(test.isDisjoint(with: development))
    #expect(try hidden(try Sample.shuffled(network, seed: 5), .random) == test)
    let other = try hidden(network, .random, seed: 2)
    #expect(other != test)
    #expect(other.isDisjoint(with: try hidden(network, .development, seed: 2)))
    #expect(try MatchEvaluation(network, hiding: .development).knownPairs == 300 - test.count - development.count)
    #expect(try MatchEvaluation(network).knownPairs == 300 - test.count)
  }

  @Test("Further pairs change nothing about the part of the others, and all links of a pair share its part")
  func stable() throws {
    let test = try hidden(try ring(), .random)
    let more = try ring { links in
      links.append(Sample.link("c100", "c175"))
      // The other way round, a second link between each two.
      links += links.map { link in
        var back = Sample.link(link.to, link.from)
        back.themes = ["water"]
        return back
      }
    }
    let both = try hidden(more, .random)
    #expect(both.subtracting(["c100~c175", "c175~c100"]).count == 2 * test.count)
    #expect(both.isSuperset(of: test))
  }

  @Test(
    "By year, the pairs are hidden whose first link began last; those of no known year are neither known nor asked for")
  func latestYears() throws {
    // 100 dated pairs, five a year from 2001 to 2020, in order: the year of the pair 80 of 0…99 is 2017. Hidden are 20
    // pairs of 2017 to 2020. A renewal in 2020 does not make an early pair a late one; a late pair may have more links.
    let ids = (100..<301).map { EntityID("c\($0)") }
    var links = (0..<100).map { Dated.link(ids[2 * $0], ids[2 * $0 + 1], 2001 + $0 / 5) }
    links.append(Dated.link(ids[1], ids[0], 2020))
    links.append(Dated.link(ids[199], ids[198], nil))
    links.append(Dated.link(ids[1], ids[2], nil))
    let network = try Sample.network(date: "2021-01-01", cities: ids.map { MatchSample.city($0) }, links: links)
    let evaluation = try MatchEvaluation(network, hiding: .latestYears)
    #expect(evaluation.fromYear == 2017)
    #expect(evaluation.hiddenPairs == 20 && evaluation.knownPairs == 80 && evaluation.askers == 40)
    #expect(Set(evaluation.hiddenLinks) == Set(links[80..<100].map(\.id) + [links[101].id]))
  }

  @Test("Fewer than twenty hidden pairs give no figures but the reason why; without any year that is said")
  func noBasis() throws {
    let few = try MatchEvaluation(try Sample.mixed(40))
    #expect(few.rows.isEmpty && few.askers == 0 && few.match == nil && few.bestBaseline { $0.auc } == nil)
    let words = Wording.english
    #expect(few.abstention == .fewPairs(few.hiddenPairs))
    #expect(few.abstention.map(words.reason(of:))?.contains("\(few.hiddenPairs) pair") == true)
    let undated = try MatchEvaluation(try ring(), hiding: .latestYears)
    #expect(undated.rows.isEmpty && undated.fromYear == nil && undated.hiddenPairs == 0)
    #expect(undated.abstention == .noYears)
    #expect(undated.abstention.map(words.reason(of:))?.contains("has a first year") == true)
    let empty = try MatchEvaluation(try Sample.network(cities: [], links: []))
    #expect(empty.abstention == .fewPairs(0) && empty.cities == 0)
  }

  @Test("The same figures come on any number of threads, in any order of rows, and from run to run")
  func repeatable() throws {
    let network = try Dated.sized()
    let one = try MatchEvaluation(network, hiding: .latestYears, options: RunOptions(threads: 1))
    for threads in [2, 3] {
      #expect(
        try MatchEvaluation(network, hiding: .latestYears, options: RunOptions(threads: threads)).rows == one.rows)
    }
    #expect(try MatchEvaluation(try Sample.shuffled(network, seed: 3), hiding: .latestYears).rows == one.rows)
    // Another seed draws other lots and other cities.
    #expect(try MatchEvaluation(network, hiding: .latestYears, seed: 2).rows != one.rows)
  }

  @Test("It can be cancelled")
  func cancelled() throws {
    let network = try Dated.sized()
    #expect(throws: RunInterruption.cancelled) {
      try MatchEvaluation(network, hiding: .latestYears, options: RunOptions(isCancelled: { true }))
    }
    #expect(throws: RunInterruption.cancelled) {
      try MatchFit(try ring(), options: RunOptions(isCancelled: { true }))
    }
  }
}
