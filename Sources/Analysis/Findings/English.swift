/// How numbers and lists stand in sentences: the same everywhere, whatever the machine's language.
public enum English {
  /// A whole number with commas between thousands, such as `1,234,567`.
  public static func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return value < 0 ? "-" + grouped : grouped
  }

  /// A count with its noun, such as `1 city` or `3 cities`.
  public static func count(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(number(value)) \(value == 1 ? singular : plural ?? singular + "s")"
  }

  /// A count with its noun, with the word `no` for zero.
  public static func countOrNo(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
    value == 0 ? "no \(singular)" : count(value, singular, plural)
  }

  /// `Both` for two, otherwise `All` with the number.
  public static func all(_ value: Int) -> String { value == 2 ? "Both" : "All \(number(value))" }

  /// A share as a whole percentage; `under 1 %` and `over 99 %` where rounding would claim none or all.
  public static func percent(_ share: Double) -> String {
    let percent = Int((share * 100).rounded())
    if percent == 0, share > 0 { return "under 1 %" }
    if percent == 100, share < 1 { return "over 99 %" }
    return "\(percent) %"
  }

  /// Words in a row, such as `a, b and c`; after `limit` of them, `a, b and 7 more`.
  public static func list(_ words: [String], limit: Int = .max) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    if words.count > limit, limit > 0 {
      return words.prefix(limit).joined(separator: ", ") + " and \(number(words.count - limit)) more"
    }
    return words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }

  /// The sentence with a capital letter in front.
  public static func capitalized(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
}

extension SizeClass {
  /// The class in plain words, for sentences that are still made beside what is found.
  var displayName: String { self == .veryLarge ? "very large" : self == .unknown ? "unknown size" : rawValue }
}
