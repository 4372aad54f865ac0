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
    let example = "Write a class, one of > >= = < <=, and a whole number, such as “no_link>0”."
    guard let comparison = [">=", "<=", ">", "<", "="].first(where: text.contains),
      let range = text.firstRange(of: comparison)
    else { throw ValidationError("“\(argument)” has no comparison. \(example)") }
    let word = String(text[..<range.lowerBound])
    guard let gapClass = Standing(named: word), Standing.gapClasses.contains(gapClass) else {
      let known = Standing.gapClasses.map(\.rawValue)
      let former = Standing.formerIDs.keys.sorted()
      let nearest = NearMiss.nearest(to: word, among: known + former).map { "Did you mean “\($0)”? " } ?? ""
      throw ValidationError("“\(word)” is no class of gaps. \(nearest)Possible are \(known.joined(separator: ", ")).")
    }
    guard let bound = Int(text[range.upperBound...]), bound >= 0 else {
      throw ValidationError("“\(text[range.upperBound...])” is no number of cities. \(example)")
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
