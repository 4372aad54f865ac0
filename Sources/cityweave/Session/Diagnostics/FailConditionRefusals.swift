import Analysis
import ArgumentParser

// Conditions that are none.
extension ValidationError {
  private static let example = "Write a class, one of > >= = < <=, and a whole number, such as “no_link>0”."

  static func noComparison(_ text: String) -> ValidationError {
    ValidationError("“\(text)” has no comparison. \(example)")
  }

  static func noClass(_ word: String, near: String?, known: [Standing]) -> ValidationError {
    let nearest = near.map { "Did you mean “\($0)”? " } ?? ""
    let list = known.map(\.rawValue).joined(separator: ", ")
    return ValidationError("“\(word)” is no class of gaps. \(nearest)Possible are \(list).")
  }

  static func noNumberOfCities(_ text: Substring) -> ValidationError {
    ValidationError("“\(text)” is no number of cities. \(example)")
  }
}
