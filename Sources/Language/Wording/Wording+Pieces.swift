extension Wording {
  /// A phrase with its places filled: all of them, and with nothing else.
  package func say(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard let text = phrases.text(key) else { return missing(key) }
    assert(fits(text, values), "\(key) has the places \(text.places.sorted()), and given are \(values)")
    return text.filled { value(of: $0, in: values) }
  }

  /// A phrase in the form for a count, whose place `{count}` is filled with it as a number.
  package func say(_ key: String, count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard let text = phrases.text(key, count: count) else { return missing(key) }
    assert(fits(text, values, counts: true), "\(key) has the places \(text.places.sorted()), and given are \(values)")
    return text.filled { $0 == "count" ? number(count) : value(of: $0, in: values) }
  }

  /// A phrase with its places filled, in pieces: each with the place that it fills, nil for the words between. For sentences
  /// of which a part leads somewhere.
  package func pieces(
    _ key: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> [(text: String, place: String?)] {
    guard let text = phrases.text(key) else { return [(missing(key), nil)] }
    assert(fits(text, values), "\(key) has the places \(text.places.sorted()), and given are \(values)")
    return text.filledPieces { value(of: $0, in: values) }
  }

  /// The same for a phrase in the form for a count, whose place `{count}` is filled with it as a number.
  package func pieces(
    _ key: String, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> [(text: String, place: String?)] {
    guard let text = phrases.text(key, count: count) else { return [(missing(key), nil)] }
    assert(fits(text, values, counts: true), "\(key) has the places \(text.places.sorted()), and given are \(values)")
    return text.filledPieces { $0 == "count" ? number(count) : value(of: $0, in: values) }
  }

  private func value(of place: String, in values: KeyValuePairs<String, String>) -> String? {
    if let given = values.first(where: { $0.key == place }) { return given.value }
    return place == Self.partPlace ? partBehind : place == Self.recordPlace ? recordBehind : nil
  }

  /// The place that every phrase has which would be false of a part if it did not say of which: it is filled with ``part``
  /// behind a space, and empty where all is looked at.
  static let partPlace = "ofPart"

  /// The same place of phrases about what is held against all links whatever part is looked at, such as needs: it says only
  /// that confidential rows are left out.
  static let recordPlace = "ofRecord"

  /// Whether all places of the text are filled, and nothing is given that it has no place for. A form for one may say the
  /// number in words.
  private func fits(_ text: PhraseText, _ values: KeyValuePairs<String, String>, counts: Bool = false) -> Bool {
    let places = text.places.subtracting([Self.partPlace, Self.recordPlace])
    return Set(values.map(\.key)) == (counts ? places.subtracting(["count"]) : places)
  }

  private func missing(_ key: String) -> String {
    assertionFailure("there is no phrase with the key “\(key)”")
    return key
  }
}
