import CityNetwork
import Foundation
import Graphs

/// Compares one asker with any number of helpers; one desk a thread, one asker at a time.
struct MatchDesk {
  let facts: MatchFacts
  let texts: MatchTexts
  private(set) var asker = -1
  /// For each city the sum over common partners, and over ways of three links.
  private var common: [Double]
  private var ways: [Double]
  private var touched: [Int] = []
  private var askerNeeds: [Bool]
  private var askerGives: [Double]
  private var askerThemes: [Bool]
  private var askerBodies: [Double]
  private var askerPartners: [Bool]
  private var statesPolicies = false
  private var statesIndustries = false
  private let bodyWorth: [Double]

  init(_ facts: MatchFacts, texts: MatchTexts) {
    (self.facts, self.texts) = (facts, texts)
    let cities = facts.graph.vertexCount
    common = [Double](repeating: 0, count: cities)
    ways = common
    askerPartners = [Bool](repeating: false, count: cities)
    askerNeeds = [Bool](repeating: false, count: facts.themeNames.count)
    askerThemes = askerNeeds
    askerGives = [Double](repeating: 0, count: facts.themeNames.count)
    askerBodies = [Double](repeating: 0, count: facts.bodyNames.count)
    bodyWorth = facts.bodyNames.indices.map { body in
      let members = facts.members.count(of: body)
      return members > 1 ? 1 / log(Double(members)) : 0
    }
  }

  /// The cities within two or three links of the asker.
  var nearby: [Int] { touched }

  /// Whether a city is linked with the asker, by a link that is looked at or by another.
  func isPartner(_ city: Int) -> Bool { askerPartners[city] }

  /// Makes a city the asker.
  ///
  /// - Complexity: The number of ways of at most three links from it.
  mutating func seat(_ city: Int) {
    if asker >= 0 { mark(asker, seated: false) }
    for vertex in touched { (common[vertex], ways[vertex]) = (0, 0) }
    touched.removeAll(keepingCapacity: true)
    asker = city
    mark(city, seated: true)
    (statesPolicies, statesIndustries) = (texts.statesPolicies(city), texts.statesIndustries(city))
    let graph = facts.graph
    for first in graph.neighbors(of: city) {
      let share = 1 / Double(facts.degrees[first])
      for second in graph.neighbors(of: first) where second != city {
        if common[second] == 0, ways[second] == 0 { touched.append(second) }
        common[second] += share
        let way = (share / Double(facts.degrees[second])).squareRoot()
        for third in graph.neighbors(of: second) where third != first && third != city {
          if common[third] == 0, ways[third] == 0 { touched.append(third) }
          ways[third] += way
        }
      }
    }
  }

  /// What is known of the asker and a helper.
  func values(for helper: Int) -> MatchValues {
    var values = MatchValues()
    values.set(.needMetByHelper, needMetByHelper(helper))
    values.set(.needMetByAsker, needMetByAsker(helper))
    values.set(.themes, themeLikeness(helper))
    if statesPolicies { values.set(.policies, texts.policyLikeness(asker, helper)) }
    if statesIndustries { values.set(.industries, texts.industryLikeness(asker, helper)) }
    values.set(.size, facts.places.sizeLikeness(asker, helper))
    values.set(.level, facts.places.levelLikeness(asker, helper))
    values.set(.sharedBodies, sharedBodies(helper))
    if facts.degrees[asker] > 0, facts.degrees[helper] > 0 {
      values.set(.commonPartners, Self.flattened(common[helper]))
      values.set(.partnersOfPartners, Self.flattened(ways[helper]))
    }
    values.set(.countries, facts.places.affinity(asker, helper))
    values.set(.distance, facts.places.nearness(asker, helper))
    values.set(.experience, facts.places.experience(of: helper))
    values.set(.helperSize, facts.places.logPopulation(of: helper).map { min(1, max(0, ($0 - 4) / 3)) })
    values.set(.department, facts.places.department(of: helper))
    return values
  }

  private static let flatteningScale = 1 / log(21.0)

  /// A sum without an upper bound as a value in 0…1: ln (1 + 20 *s*) / ln 21, at most 1, so that the first common
  /// partner counts most.
  private static func flattened(_ sum: Double) -> Double { sum == 0 ? 0 : min(1, log(1 + 20 * sum) * flatteningScale) }

  private mutating func mark(_ city: Int, seated: Bool) {
    for theme in facts.needs[city] { askerNeeds[Int(theme)] = seated }
    for theme in facts.themes[city] { askerThemes[Int(theme)] = seated }
    for theme in facts.provides[city] { askerGives[Int(theme)] = seated ? 0.5 : 0 }
    for theme in facts.gives[city] { askerGives[Int(theme)] = seated ? 1 : 0 }
    for body in facts.bodies[city] { askerBodies[Int(body)] = seated ? bodyWorth[Int(body)] : 0 }
    for partner in facts.graph.neighbors(of: city) { askerPartners[partner] = seated }
    if !facts.partnersLeftOut.isEmpty { for partner in facts.partnersLeftOut[city] { askerPartners[partner] = seated } }
  }

  private func needMetByHelper(_ helper: Int) -> Double? {
    guard facts.needs.count(of: asker) > 0, facts.gives.count(of: helper) + facts.provides.count(of: helper) > 0
    else { return nil }
    if facts.gives.holds(helper, marked: askerNeeds) { return 1 }
    return facts.provides.holds(helper, marked: askerNeeds) ? 0.5 : 0
  }

  private func needMetByAsker(_ helper: Int) -> Double? {
    guard facts.needs.count(of: helper) > 0, facts.gives.count(of: asker) + facts.provides.count(of: asker) > 0
    else { return nil }
    return facts.needs.largest(of: helper, values: askerGives)
  }

  private func themeLikeness(_ helper: Int) -> Double? {
    let (own, other) = (facts.themes.count(of: asker), facts.themes.count(of: helper))
    guard own > 0, other > 0 else { return nil }
    let shared = facts.themes.count(of: helper, marked: askerThemes)
    return Double(shared) / Double(own + other - shared)
  }

  private func sharedBodies(_ helper: Int) -> Double? {
    guard facts.bodies.count(of: asker) > 0, facts.bodies.count(of: helper) > 0 else { return nil }
    let sum = facts.bodies.sum(of: helper, values: askerBodies)
    return sum / (sum + 0.5)
  }
}
