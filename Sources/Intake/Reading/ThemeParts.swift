import CityNetwork

/// Takes an item of a list of themes apart that is several by itself: “waste, water”, “water/sanitation”, “waste and water”.
enum ThemeParts {
  private static let marks: Set<Character> = [",", "/", "|", "+", "、", "，", "・", "；", "\\"]
  private static let words: Set<String> = ["and", "&", "und", "et", "y", "e"]

  /// The themes of an item; the item alone where it is one, or nothing says that it is several.
  ///
  /// A mark divides where one of the parts is a theme that is known; a word such as “and”, which stands within the names of
  /// themes as well, only where all are.
  static func split(_ item: String) -> [String] {
    let parts = item.split(whereSeparator: marks.contains).map { CellText.normalized(String($0)) }.filter {
      !$0.isEmpty
    }
    let divided = parts.flatMap(byWords)
    if parts.count > 1 { return divided.contains(where: isKnown) ? divided : [item] }
    return divided.count > 1 ? divided : [item]
  }

  private static func byWords(_ part: String) -> [String] {
    if isKnown(part) { return [part] }
    let pieces = part.split(separator: " ").split { words.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
    return pieces.count > 1 && pieces.allSatisfy(isKnown) ? pieces : [part]
  }

  private static func isKnown(_ part: String) -> Bool {
    let word = String(part.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    return Theme.known.contains(Theme(rawValue: word))
  }
}
