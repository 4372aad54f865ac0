/// Made-up names of places, all different: three or four syllables and an x, such as `Kabodux`.
struct PlaceNames {
  private static let consonants = Array("bdgjklmnprstvz")
  private static let vowels = Array("aeiou")
  /// Shares no factor with the number of syllables, so that multiplying by it shuffles the names.
  private static let stride = 166_667
  private let syllableCount: Int
  private let nameCount: Int
  private let offset: Int

  /// Names for a number of places.
  init(count: Int, seed: UInt64) {
    let syllables = Self.consonants.count * Self.vowels.count
    syllableCount = count <= 100_000 ? 3 : 4
    nameCount = (0..<syllableCount).reduce(1) { product, _ in product * syllables }
    offset = Int(seed % UInt64(nameCount))
  }

  /// The name of a place.
  func name(_ place: Int) -> String {
    var rest = (place * Self.stride + offset) % nameCount
    var name = ""
    for _ in 0..<syllableCount {
      name.append(Self.consonants[rest % Self.consonants.count])
      rest /= Self.consonants.count
      name.append(Self.vowels[rest % Self.vowels.count])
      rest /= Self.vowels.count
    }
    return name + "x"
  }
}
