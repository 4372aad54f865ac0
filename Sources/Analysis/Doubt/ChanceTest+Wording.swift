extension ChanceTest.Question {
  /// What is looked at, in a few words.
  public var displayName: String {
    switch self {
    case .transitivity: "Partners of partners (transitivity)"
    case .reciprocity: "Giving returned (reciprocity)"
    case .countryAssortativity: "Own country (assortativity)"
    case .sizeAssortativity: "Own size (assortativity)"
    case .degreeAssortativity: "Like among the well linked (assortativity)"
    case .sameCountry: "Same country (QAP)"
    case .sameSize: "Same size (QAP)"
    case .sharedBody: "Common agency or programme (QAP)"
    case .distance: "Distance (QAP)"
    }
  }
}

extension ChanceTest {
  /// The answer in one or two sentences.
  public var sentence: String {
    guard let result else { return "No basis: \(abstention ?? "not looked at")." }
    guard result.isBeyondChance else { return "\(numbers(result)) Chance alone may give this." }
    return "\(finding(result.isAbove)) \(numbers(result))"
  }

  private func finding(_ isAbove: Bool) -> String {
    switch question {
    case .transitivity:
      isAbove
        ? "Partners of a city are partners of each other more often than their numbers of partners explain."
        : "Partners of a city are partners of each other less often than by chance."
    case .reciprocity:
      isAbove ? "More is returned than chance would return." : "Less is returned than chance would return."
    case .countryAssortativity:
      isAbove
        ? "Cities keep to their own country more than by chance." : "Cities look abroad more than by chance."
    case .sizeAssortativity:
      isAbove
        ? "Cities keep to their own size more than by chance."
        : "Cities of different sizes are linked more than by chance."
    case .degreeAssortativity:
      isAbove
        ? "The well linked keep to the well linked more than by chance."
        : "The well linked are linked with the little linked more than by chance."
    case .sameCountry:
      isAbove
        ? "Linked cities lie in one country more often than cities placed at random."
        : "Linked cities lie in one country less often than cities placed at random."
    case .sameSize:
      isAbove
        ? "Linked cities are of one size more often than cities placed at random."
        : "Linked cities are of one size less often than cities placed at random."
    case .sharedBody:
      isAbove
        ? "Linked cities have an agency or programme in common more often than cities placed at random."
        : "Linked cities have an agency or programme in common less often than cities placed at random."
    case .distance:
      isAbove
        ? "Linked cities lie farther apart than cities placed at random."
        : "Linked cities lie nearer to each other than cities placed at random."
    }
  }

  private func numbers(_ result: Result) -> String {
    let (observed, mean) = (Self.share(result.plain?.first), Self.share(result.plain?.last))
    switch question {
    case .transitivity:
      return "\(observed) of the pairs of partners are linked; by chance \(mean)."
    case .reciprocity:
      return
        "Of the steps from a giver to a receiver, a mutual link being two, \(observed) are returned; by chance \(mean)."
    case .countryAssortativity:
      return "\(observed) of the linked pairs stay within a country; by chance \(mean). \(balance(result))"
    case .sizeAssortativity:
      return "\(observed) of the linked pairs are of one size class; by chance \(mean). \(balance(result))"
    case .degreeAssortativity:
      return "The correlation is \(Self.decimal(result.observed)); by chance \(Self.decimal(result.mean))."
    case .sameCountry, .sameSize, .sharedBody:
      return "\(observed) of the linked pairs, \(mean) of all pairs."
    case .distance:
      let kilometers = (result.plain ?? []).map { English.number(Int(($0 / 10).rounded()) * 10) }
      return
        "\(kilometers.first ?? "") km between linked cities in the mean, \(kilometers.last ?? "") km between any two."
    }
  }

  /// The E-I index, which runs from −1, all within, to 1, all across.
  private func balance(_ result: Result) -> String {
    let indices = (result.plain ?? []).map { Self.decimal(1 - 2 * $0) }
    return "E-I index \(indices.first ?? ""), by chance \(indices.last ?? "")."
  }

  private static func share(_ value: Double?) -> String {
    guard let value else { return "" }
    // Small shares need a decimal to differ at all.
    guard value > 0, value < 0.1 else { return English.percent(value) }
    let tenths = Int((value * 1000).rounded())
    return tenths == 0 ? "under 0.1 %" : "\(tenths / 10).\(tenths % 10) %"
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits)"
  }
}
