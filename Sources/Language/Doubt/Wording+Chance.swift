public import Analysis

// One number of a network against what chance gives.
extension Wording {
  /// What a test looks at, in a few words.
  public func name(of question: ChanceTest.Question) -> String { say("chance.question.\(question.rawValue)") }

  /// What a test looks at, what came out, and what it rests on.
  package func point(of test: ChanceTest) -> String {
    say("chance.point", ["question": name(of: test.question), "answer": answer(of: test)])
  }

  /// What came out, and what it rests on where something had to be left out.
  package func answer(of test: ChanceTest) -> String {
    sentences([sentence(of: test), basis(of: test)])
  }

  /// What came out, in one or two sentences.
  public func sentence(of test: ChanceTest) -> String {
    guard let result = test.result else { return test.abstention.map(sentence) ?? "" }
    let numbers = numbers(test.question, result)
    switch result.verdict {
    case .chance: return sentences([numbers, say("chance.may")])
    case .above, .below:
      return sentences([say("chance.finding.\(test.question.rawValue).\(result.verdict.rawValue)"), numbers])
    }
  }

  /// What had to be left out; nil where nothing was.
  private func basis(of test: ChanceTest) -> String? {
    guard test.leftOut > 0 else { return nil }
    let (kept, left) = (number(test.links), number(test.leftOut))
    switch test.question {
    case .reciprocity: return say("chance.basis.direction", count: test.leftOut, ["kept": kept])
    case .sizeAssortativity, .sameSize: return say("chance.basis.size", ["left": left, "kept": kept])
    case .distance: return say("chance.basis.place", ["left": left, "kept": kept])
    case .transitivity, .countryAssortativity, .degreeAssortativity, .sameCountry, .sharedBody: return nil
    }
  }

  /// Why nothing can be said.
  private func sentence(_ abstention: ChanceTest.Abstention) -> String {
    let (links, cities) = (number(ChanceReport.minimumLinks), number(ChanceReport.minimumCities))
    switch abstention {
    case .fewPairs(let count): return say("chance.none.fewPairs", count: count, ["least": links])
    case .fewPairsOfKnownSize(let count):
      return say("chance.none.fewPairsOfKnownSize", count: count, ["least": links])
    case .fewSteps(let count): return say("chance.none.fewSteps", count: count, ["least": links])
    case .fewCities(let count): return say("chance.none.fewCities", count: count, ["least": cities])
    case .noDirection: return say("chance.none.noDirection")
    case .allReturned: return say("chance.none.allReturned")
    case .oneCountry: return say("chance.none.oneCountry")
    case .oneSize: return say("chance.none.oneSize")
    case .sizesAlike: return say("chance.none.sizesAlike")
    case .noSharedBody: return say("chance.none.noSharedBody")
    case .onePlace: return say("chance.none.onePlace")
    case .undefined: return say("chance.none.undefined")
    case .constant: return say("chance.none.constant")
    }
  }
}

// The numbers of a test, as plainly as they can be told.
extension Wording {
  private func numbers(_ question: ChanceTest.Question, _ result: ChanceTest.Result) -> String {
    let (observed, mean) = (share(result.plain?.first), share(result.plain?.last))
    switch question {
    case .transitivity: return say("chance.numbers.transitivity", ["observed": observed, "mean": mean])
    case .reciprocity: return say("chance.numbers.reciprocity", ["observed": observed, "mean": mean])
    case .countryAssortativity, .sizeAssortativity:
      let values: KeyValuePairs = [
        "observed": observed, "mean": mean, "observedIndex": balance(result.plain?.first),
        "meanIndex": balance(result.plain?.last),
      ]
      return question == .countryAssortativity
        ? say("chance.numbers.country", values) : say("chance.numbers.size", values)
    case .degreeAssortativity:
      return say(
        "chance.numbers.degree", ["observed": hundredths(result.observed), "mean": hundredths(result.mean)])
    case .sameCountry, .sameSize, .sharedBody:
      return say("chance.numbers.pairs", ["observed": observed, "mean": mean])
    case .distance:
      return say(
        "chance.numbers.distance",
        ["observed": tens(result.plain?.first), "mean": tens(result.plain?.last)])
    }
  }

  private func share(_ value: Double?) -> String {
    guard let value else { return "" }
    // Small shares need a decimal to differ at all.
    guard value > 0, value < 0.1 else { return percent(value) }
    let tenths = Int((value * 1000).rounded())
    return tenths == 0
      ? say("chance.share.under") : say("glossary.percent", ["number": "\(tenths / 10).\(tenths % 10)"])
  }

  /// The E-I index of a share within, which runs from −1, all within, to 1, all across.
  private func balance(_ share: Double?) -> String { share.map { hundredths(1 - 2 * $0) } ?? "" }

  /// Kilometers to the next ten.
  private func tens(_ value: Double?) -> String { value.map { number(Int(($0 / 10).rounded()) * 10) } ?? "" }
}
