extension Wording {
  /// A phrase with its places filled, in pieces: each with the place that it fills, nil for the words between. For sentences
  /// of which a part leads somewhere.
  package func pieces(
    _ key: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> [(text: String, place: String?)] {
    guard let text = phrases.text(key) else { return [(say(key), nil)] }
    return text.pieces(Array(values))
  }

  /// The same for a phrase in the form for a count, whose place `{count}` is filled with it as a number.
  package func pieces(
    _ key: String, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> [(text: String, place: String?)] {
    guard let text = phrases.text(key, count: count) else { return [(say(key), nil)] }
    return text.pieces(text.places.contains("count") ? values + [("count", number(count))] : Array(values))
  }
}

extension PhraseText {
  fileprivate func pieces(_ values: [(key: String, value: String)]) -> [(text: String, place: String?)] {
    assert(places == Set(values.map(\.key)), "the places are \(places.sorted()), and given are \(values.map(\.key))")
    return pieces.map { piece in
      switch piece {
      case .words(let words): (words, nil)
      case .place(let place): (values.first { $0.key == place }?.value ?? "", place)
      }
    }
  }
}
