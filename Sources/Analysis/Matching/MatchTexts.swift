import CityNetwork

/// The words of policies and industries, for the few cities that state any.
struct MatchTexts: Sendable {
  private let policies: [Int: Set<String>]
  private let industries: [Int: Set<String>]

  init(_ cities: [City], admitting statement: (City, String?) -> Bool = { _, _ in true }) {
    var (policies, industries): ([Int: Set<String>], [Int: Set<String>]) = ([:], [:])
    for (position, city) in cities.enumerated() {
      if let stated = city.policies, statement(city, stated.source) {
        let words = stated.value.flatMap(Self.words)
        if !words.isEmpty { policies[position] = Set(words) }
      }
      if let stated = city.industries, !stated.value.isEmpty, statement(city, stated.source) {
        industries[position] = Set(stated.value.map { $0.lowercased() })
      }
    }
    (self.policies, self.industries) = (policies, industries)
  }

  /// Whether a city states policies; most state none, and are held against many.
  func statesPolicies(_ city: Int) -> Bool { policies[city] != nil }
  /// Whether a city states industries.
  func statesIndustries(_ city: Int) -> Bool { industries[city] != nil }

  /// The share of the shorter list that both have; nil where one states none.
  func policyLikeness(_ first: Int, _ second: Int) -> Double? { Self.share(policies[first], policies[second]) }
  /// The share of the shorter list that both have; nil where one states none.
  func industryLikeness(_ first: Int, _ second: Int) -> Double? { Self.share(industries[first], industries[second]) }

  func commonPolicyWords(_ first: Int, _ second: Int) -> [String] {
    (policies[first] ?? []).intersection(policies[second] ?? []).sorted()
  }

  func commonIndustries(_ first: Int, _ second: Int) -> [String] {
    (industries[first] ?? []).intersection(industries[second] ?? []).sorted()
  }

  private static func share(_ first: Set<String>?, _ second: Set<String>?) -> Double? {
    guard let first, let second else { return nil }
    return Double(first.intersection(second).count) / Double(min(first.count, second.count))
  }

  /// The words of a policy that say something; years and words that any policy has are left out.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 && !empty.contains($0) }
  }

  private static let empty: Set<String> = [
    "action", "among", "and", "city", "for", "from", "local", "master", "plan", "policy", "programme", "promotion",
    "strategy", "the", "with",
  ]
}
