/// A text with named places to be filled, such as `{city} is linked with {cities}`; a brace that is none is written twice.
struct PhraseText: Sendable, Hashable {
  /// A piece of the text.
  enum Piece: Sendable, Hashable {
    case words(String)
    case place(String)
  }

  let pieces: [Piece]

  /// The text in pieces; nil when a brace is open, closed without being opened, or empty.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var words = ""
    var place: String?
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (character, place) {
      case ("{", nil) where rest.first == "{", ("}", nil) where rest.first == "}":
        words.append(rest.removeFirst())
      case ("{", nil):
        if !words.isEmpty { pieces.append(.words(words)) }
        (words, place) = ("", "")
      case ("}", let name?):
        guard !name.isEmpty else { return nil }
        pieces.append(.place(name))
        place = nil
      case ("{", _?), ("}", nil): return nil
      case (_, let name?): place = name + String(character)
      case (_, nil): words.append(character)
      }
    }
    guard place == nil else { return nil }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// The names of its places.
  var places: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .place(let name) = piece { name } else { nil }
      })
  }

  /// The text with every place filled, in pieces: each with the place that it fills, nil for the words between. What is put
  /// in is never looked at for places again; a place that nothing is given for is empty.
  func filledPieces(_ value: (_ place: String) -> String?) -> [(text: String, place: String?)] {
    pieces.map { piece in
      switch piece {
      case .words(let words): (words, nil)
      case .place(let place): (value(place) ?? "", place)
      }
    }
  }

  /// The text with every place filled.
  func filled(_ values: [String: String] = [:]) -> String { filledPieces { values[$0] }.map(\.text).joined() }
}
