import CityNetwork
public import Graphs
import Optimization

extension ProgrammeBasis {
  /// The plan.
  ///
  /// Greedy, then branch and bound within a number of steps: the plan is the best possible where ``ProgrammePlan/isOptimal``
  /// says so, and at most ``ProgrammePlan/gap`` from it otherwise. Of links that reach as much, the one for the city of
  /// the highest priority in the gap register is taken, then the one with the better match, then the one with the smaller
  /// id. Who helps whom is then settled together, so that the scores have the greatest sum.
  ///
  /// - Parameters:
  ///   - expectation: The model of what cities of their size and place would have, to tell which countries are little
  ///     recorded; nil leaves that out.
  ///   - options: How to run.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* log *n*) for *n* gap cities and a bounded number of steps, and the random choices.
  public func plan(
    expectation: ExpectationModel? = nil, options: RunOptions = .default
  ) throws(RunInterruption)
    -> ProgrammePlan
  {
    do throws(SearchStopped) {
      let shouldStop = { options.isCancelled?() == true }
      let found =
        request.choice == .links
        ? try ProgrammeLinkSearch(self).outcome(shouldStop: shouldStop)
        : try ProgrammeSeedSearch(self).outcome(shouldStop: shouldStop)
      return plan(found, thin: Self.thinCountries(expectation))
    } catch {
      throw .cancelled
    }
  }

  /// What one gap city counts.
  func weight(of target: Int) -> Double {
    switch request.measure {
    case .cities: 1
    case .people: Double(city(target).population?.count ?? 0)
    }
  }

  func city(_ target: Int) -> City { network.cities[targets[target].position] }

  /// The gap cities of each group that is cut off.
  var groups: [Int: [Int]] {
    var groups: [Int: [Int]] = [:]
    for (place, target) in targets.enumerated() {
      if let group = target.group { groups[group, default: []].append(place) }
    }
    return groups
  }

  /// The countries recorded markedly less than expected; nil where that is not known.
  private static func thinCountries(_ model: ExpectationModel?) -> [String]? {
    model.map { model in model.countries.filter { $0.ratio < 1 }.map(\.country).sorted() }
  }

  private func plan(_ found: ProgrammeOutcome, thin: [String]?) -> ProgrammePlan {
    let desk = ProgrammeDesk(self)
    let links = desk.links(found)
    let reached = Set(links.flatMap(\.reached)).sorted()
    let people = reached.map { network.city($0)?.population?.count }
    // Cities and people are whole numbers, so that no plan reaches a fraction more than the whole number below a bound.
    let value = found.selection.value
    let bound = max(value, (found.selection.upperBound + 1e-6).rounded(.down))
    let resting = targets.indices.filter { restsOnAbsence($0) }
    let restingIDs = Set(resting.map { city($0).id })
    return ProgrammePlan(
      request: request, seeds: found.seeds.map { network.cities[$0].id }, links: links, reached: reached,
      reachedPeople: people.reduce(0) { $0 + ($1 ?? 0) }, reachedWithoutPopulation: people.count { $0 == nil },
      value: value, upperBound: bound, guarantee: bound <= value ? 1 : found.selection.guarantee,
      cost: found.selection.cost, comparisons: found.comparisons, gapCities: targets.count,
      helpable: targets.count { !$0.scores.helpers.isEmpty || !$0.bodies.isEmpty },
      incomparable: targets.count { $0.scores.judged == 0 }, helperCities: helperCities,
      doubt: ProgrammePlan.Doubt(
        restingOnAbsence: resting.count, reachedRestingOnAbsence: reached.count(where: restingIDs.contains),
        withoutAnyRow: targets.count { $0.gaps.contains(.noLink) },
        inThinCountries: thin.map { thin in targets.indices.count { thin.contains(city($0).country) } },
        thinCountries: (thin ?? []).filter(Set(targets.indices.map { city($0).country }).contains),
        withoutPopulation: targets.indices.count { city($0).population == nil }),
      year: situations.year, staleAfter: evidence.staleAfter, presumed: situations.presumed, cut: comparison.cut,
      helpersLookedAt: helpersLookedAt)
  }

  /// Whether nothing but the absence of rows speaks for a gap: no link is known to have ended, no need known to be unmet, and
  /// no source says that a department is missing.
  func restsOnAbsence(_ target: Int) -> Bool {
    let situation = situations.all[targets[target].position]
    return !situation.hasOnlyEndedLinks && !situation.unmetNeeds.contains { $0.met == .no }
      && situation.city.internationalDepartment.value != .no
  }
}

/// What a search chose, in positions.
struct ProgrammeOutcome {
  /// One link: a gap city as a place among the targets, and a helper as a position among cities or bodies.
  struct Link {
    var target: Int
    var kind: ProgrammeRequest.LinkKind
    var helper: Int
    var score: Double
    var reached: [Int]
  }

  var selection: Selection
  var seeds: [Int] = []
  var links: [Link]
  var comparisons: [ProgrammePlan.Comparison]
}
