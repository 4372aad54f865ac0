import Analysis
import CityNetwork
import Graphs
import NetworkSamples
import Testing

@Suite("Study")
struct StudyTests {
  /// Asks for everything that a report tells.
  private func askForAll(_ study: Study) throws {
    let gaps = try study.gaps
    _ = try (study.isolation, study.summary(), study.metrics(), study.expected, study.resilience(), study.themes())
    _ = try (study.coverageByCountry, study.coverageBySize, study.questions, study.completeness)
    _ = try (study.reciprocity(samples: 20), study.chance(samples: 20, cliqueMeasures: [.degree]))
    _ = try study.rankings([.degree], plan: ThinningPlan(study.network, repetitions: 20))
    if let year = study.year { _ = try study.change(from: year - 10, to: year, withBetweenness: false) }
    _ = try study.programme(study.programmeBasis(ProgrammeRequest()))
    for match in try study.matches().prefix(3) {
      _ = try (study.newLinks(of: match.id), study.brief(of: match.id), study.matches(of: match.id))
    }
    #expect(gaps.entries.count == study.network.cities.count)
  }

  @Test("Asked for everything twice, a study builds each thing once")
  func once() throws {
    let network = try Sample.bundled()
    let count = ConstructionCount()
    try count.during {
      let study = Study(network)
      try askForAll(study)
      try askForAll(study)
    }
    // Today, and ten years ago; the register and its ways in are of today alone.
    #expect(count[.situations] == 2 && count[.gapRegister] == 1)
    // Those in which only what is present in one of the two years counts.
    #expect(count[.view] == 2)
    #expect(count[.matchFacts] == 1)
    #expect(count[.introducers] == 1)
    // Cities; all entities; directed; and the cities of the two views.
    #expect(count[.cityGraph] == 5)
  }

  @Test("Many tasks that ask at once get one finding, made once")
  func concurrent() async throws {
    let network = try Sample.bundled()
    let count = ConstructionCount()
    let study = count.during { Study(network) }
    let found = try await count.duringAsync {
      try await withThrowingTaskGroup(of: [EntityID].self) { group in
        for index in 0..<16 {
          group.addTask {
            index.isMultiple(of: 2) ? try study.gaps.entries.map(\.id) : try study.isolation.cities.map(\.id)
          }
        }
        return try await group.reduce(into: Set<[EntityID]>()) { $0.insert($1) }
      }
    }
    #expect(found.count == 2)
    #expect(count[.situations] == 1 && count[.gapRegister] == 1)
  }

  @Test("A finding that was cancelled is made anew for the next one to ask, and what was found before is kept")
  func cancellation() throws {
    let study = Study(try Sample.bundled())
    let count = ConstructionCount()
    try count.during {
      _ = try study.situations
      #expect(throws: RunInterruption.cancelled) { try study.running(RunOptions(isCancelled: { true })).gaps }
      #expect(try study.gaps.entries.count == study.network.cities.count)
    }
    #expect(count[.situations] == 1 && count[.gapRegister] == 2)
  }

  @Test("Every finding of a study is that of a study that was asked for nothing else")
  func independent() throws {
    let network = try Sample.bundled()
    let study = Study(network)
    try askForAll(study)
    #expect(try study.gaps.entries == Study(network).gaps.entries)
    #expect(try study.metrics().rows == Study(network).metrics().rows)
    #expect(try study.isolation.cities == Study(network).isolation.cities)
    #expect(try study.reciprocity(samples: 20) == Study(network).reciprocity(samples: 20))
    #expect(try study.matches().map(\.id) == Study(network).matches().map(\.id))
  }

  @Test("Without a date and a year only the status tells, the same everywhere", arguments: Link.Status.allCases)
  func undated(status: Link.Status) {
    var link = Sample.link("a", "b")
    link.status = status
    let judgement = Judgement(dataYear: nil)
    let expected: Link.Presence =
      switch status {
      case .active: .present
      case .ended: .ended
      case .planned: .notYetBegun
      case .unknown: .presumedPresent
      }
    #expect(judgement.presence(of: link) == expected && judgement.year == nil)
    #expect(judgement.isPresent(link) == (status == .active || status == .unknown))
    #expect(judgement.hasEnded(link) == (status == .ended) && judgement.isPresumed(link) == (status == .unknown))
  }
}
