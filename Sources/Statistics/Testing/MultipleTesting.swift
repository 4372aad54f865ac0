/// Corrections of *p* values for the number of tests made.
///
/// Who tests twenty things at 5 % finds one by chance. Both corrections give back a *p* value for each test that may be
/// held against the level meant for all of them together.
///
///     MultipleTesting.holm([0.01, 0.04, 0.03])               // [0.03, 0.06, 0.06]
///     MultipleTesting.benjaminiHochberg([0.01, 0.04, 0.03])  // [0.03, 0.04, 0.04]
package enum MultipleTesting {
  /// The *p* values by Holm's step-down rule: the chance of even one false finding stays below the level, however the
  /// tests depend on each other.
  ///
  /// - Returns: One value a test, in the order given, never below the value given and at most 1.
  /// - Complexity: O(*n* log *n*).
  /// - SeeAlso: S. Holm, *Scandinavian Journal of Statistics* 6(2):65–70, 1979.
  package static func holm(_ values: [Double]) -> [Double] {
    check(values)
    var result = values
    var greatest = 0.0
    for (rank, index) in order(values).enumerated() {
      greatest = max(greatest, min(1, values[index] * Double(values.count - rank)))
      result[index] = greatest
    }
    return result
  }

  /// The *p* values by Benjamini and Hochberg's step-up rule: of the findings below the level, the share of false ones is
  /// expected to stay below it, for independent or positively dependent tests.
  ///
  /// - Returns: One value a test, in the order given, never below the value given and at most 1.
  /// - Complexity: O(*n* log *n*).
  /// - SeeAlso: Y. Benjamini, Y. Hochberg, *J. R. Statist. Soc. B* 57(1):289–300, 1995.
  ///   doi:10.1111/j.2517-6161.1995.tb02031.x
  package static func benjaminiHochberg(_ values: [Double]) -> [Double] {
    check(values)
    var result = values
    var least = 1.0
    for (rank, index) in order(values).enumerated().reversed() {
      least = min(least, values[index] * Double(values.count) / Double(rank + 1))
      result[index] = least
    }
    return result
  }

  private static func order(_ values: [Double]) -> [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  }

  private static func check(_ values: [Double]) {
    precondition(values.allSatisfy { (0...1).contains($0) }, "a p value lies between 0 and 1")
  }
}
