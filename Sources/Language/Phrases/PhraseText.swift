/// A text with named places to be filled, such as `{city} is linked with {cities}`; a brace that is none is written twice.
struct PhraseText: Sendable, Hashable {
  /// A piece of the text.
  enum Piece: Sendable, Hashable {
    case words(String)
    case place(String)
  }

  let pieces: [Piece]

  /// The text in pieces; nil when a brace is open, closed without being opened, or empty.
  ///
  /// - Complexity: O(bytes): braces are looked for among bytes, which no letter of another language has in it.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var run: [UInt8] = []
    var isPlace = false
    let bytes = Array(text.utf8)
    var next = 0
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch (byte, isPlace) {
      case (Self.open, false) where next < bytes.count && bytes[next] == Self.open,
        (Self.close, false) where next < bytes.count && bytes[next] == Self.close:
        run.append(byte)
        next += 1
      case (Self.open, false):
        if !run.isEmpty { pieces.append(.words(String(decoding: run, as: UTF8.self))) }
        (run, isPlace) = ([], true)
      case (Self.close, true):
        guard !run.isEmpty else { return nil }
        pieces.append(.place(String(decoding: run, as: UTF8.self)))
        (run, isPlace) = ([], false)
      case (Self.open, true), (Self.close, false): return nil
      default: run.append(byte)
      }
    }
    guard !isPlace else { return nil }
    if !run.isEmpty { pieces.append(.words(String(decoding: run, as: UTF8.self))) }
    self.pieces = pieces
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

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
  func filled(_ values: [String: String] = [:]) -> String { filled { values[$0] } }

  /// The text with every place filled, put together at once.
  func filled(_ value: (_ place: String) -> String?) -> String {
    // Most words have no place, and need not be copied.
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .place(let place): if let value = value(place) { text += value }
      }
    }
    return text
  }
}
