extension Wording {
  /// A phrase with its places filled, in pieces: each with the place that it fills, nil for the words between. For sentences
  /// of which a part leads somewhere.
  package func pieces(
    _ key: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> [(text: String, place: String?)] {
    guard let text = phrases.text(key) else { return [(say(key), nil)] }
    assert(text.places == Set(values.map(\.key)), "the places of “\(key)” are \(text.places.sorted())")
    return text.pieces.map { piece in
      switch piece {
      case .words(let words): (words, nil)
      case .place(let place): (values.first { $0.key == place }?.value ?? "", place)
      }
    }
  }
}
