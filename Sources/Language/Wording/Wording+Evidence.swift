package import Analysis

// How what rests on evidence of some year is said: each phrase has one form for each age, and only the form for recent
// evidence speaks in the present tense.
extension Wording {
  /// A phrase in the form for an age, whose place `{year}` is filled with the year of the last evidence where it has one.
  package func say(_ key: String, _ last: LastEvidence, _ values: KeyValuePairs<String, String> = [:]) -> String {
    aged(phrases.text(key), key, last, values, count: nil)
  }

  /// The same for a phrase in the form for a count.
  package func say(
    _ key: String, count: Int, _ last: LastEvidence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    aged(phrases.text(key, count: count), key, last, values, count: count)
  }

  private func aged(
    _ text: PhraseText?, _ key: String, _ last: LastEvidence, _ values: KeyValuePairs<String, String>, count: Int?
  ) -> String {
    guard let text else {
      assertionFailure("there is no phrase with the key “\(key)”")
      return key
    }
    assert(
      text.places.isSubset(of: Set(values.map(\.key)).union(count == nil ? [] : ["count"]).union(["year"])),
      "\(key) has the places \(text.places.sorted()), and given are \(values)")
    return text.filled { place in
      switch place {
      case "year": last.year.map { String($0) }
      case "count": count.map(number)
      default: values.first { $0.key == place }?.value
      }
    }
  }

  /// How some work with cities is to be said, of which part may rest on recent evidence.
  package static func form(_ last: LastEvidence, cities: Int, recentCities: Int) -> String {
    last.age == .recent && recentCities < cities ? "part" : last.age.rawValue
  }
}
