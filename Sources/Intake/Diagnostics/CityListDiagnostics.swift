import CityNetwork
import Tables

// About a list of cities.
extension Diagnostic {
  static func ambiguousCity(_ word: String, _ ids: [EntityID], at location: Location) -> Self {
    Self(
      .error, code: "reference.unknown", at: location, excerpt: word,
      message: "“\(word)” is the name of \(ids.count) cities of this data set",
      fix: "write the id: \(ids.map { "“\($0)”" }.joined(separator: " or "))")
  }

  static func noSuchCity(_ word: String, near: String?, at location: Location) -> Self {
    Self(
      .error, code: "reference.unknown", at: location, excerpt: word, message: "“\(word)” is no city of this data set",
      fix: Suggestion.ofDataset(near).fix)
  }
}
