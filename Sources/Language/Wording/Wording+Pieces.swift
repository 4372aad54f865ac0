extension Wording {
  /// A phrase with its places filled, in pieces: each with the place that it fills, nil for the words between. For sentences
  /// of which a part leads somewhere.
  package func pieces(
    _ key: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> [(text: String, place: String?)] {
    guard let text = phrases.text(key) else { return missing(key) }
    return fill(text, Array(values))
  }

  /// The same for a phrase in the form for a count, whose place `{count}` is filled with it as a number.
  package func pieces(
    _ key: String, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> [(text: String, place: String?)] {
    guard let text = phrases.text(key, count: count) else { return missing(key) }
    // A form for one may say the number in words.
    return fill(text, text.pieces.contains(.place("count")) ? values + [("count", number(count))] : Array(values))
  }

  /// The text with all of its places filled, and nothing given that it has no place for.
  private func fill(
    _ text: PhraseText, _ values: [(key: String, value: String)]
  ) -> [(text: String, place: String?)] {
    assert(
      text.places == Set(values.map(\.key)),
      "the places are \(text.places.sorted()), and given are \(values.map(\.key).sorted())")
    return text.filledPieces { place in values.first { $0.key == place }?.value }
  }

  private func missing(_ key: String) -> [(text: String, place: String?)] {
    assertionFailure("there is no phrase with the key “\(key)”")
    return [(key, nil)]
  }
}
