import Analysis
import ArgumentParser
import Tables

/// A condition such as `no_link>0`, at which a check fails.
struct FailCondition {
  /// The condition as it was typed, without spaces.
  let text: String
  private let gapClass: Standing
  private let comparison: String
  private let bound: Int

  /// - Throws: What is wrong with the condition, and what was probably meant.
  init(_ argument: String) throws {
    text = argument.filter { $0 != " " }
    guard let comparison = [">=", "<=", ">", "<", "="].first(where: text.contains),
      let range = text.firstRange(of: comparison)
    else { throw ValidationError.noComparison(argument) }
    let word = String(text[..<range.lowerBound])
    guard let gapClass = Standing(named: word), Standing.gapClasses.contains(gapClass) else {
      let former = Standing.formerIDs.keys.sorted()
      let nearest = NearMiss.nearest(to: word, among: Standing.gapClasses.map(\.rawValue) + former)
      throw ValidationError.noClass(word, near: nearest, known: Standing.gapClasses)
    }
    guard let bound = Int(text[range.upperBound...]), bound >= 0 else {
      throw ValidationError.noNumberOfCities(text[range.upperBound...])
    }
    (self.gapClass, self.comparison, self.bound) = (gapClass, comparison, bound)
  }

  /// How many of the cities are in the class, be it their primary one or not.
  func count(among entries: [GapEntry]) -> Int { entries.count { $0.classes.contains(gapClass) } }

  /// Whether the condition holds for the cities.
  func holds(among entries: [GapEntry]) -> Bool {
    let count = count(among: entries)
    return switch comparison {
    case ">=": count >= bound
    case "<=": count <= bound
    case ">": count > bound
    case "<": count < bound
    default: count == bound
    }
  }
}
