/// Waiting times in a row of trials that each succeed with the same chance.
///
/// Drawing how many trials fail before the next success costs one random number a success, not one a trial.
struct PairSkipping {
  /// The natural logarithm of the chance to fail; 0 when trials never succeed, −∞ when they always do.
  private let failureLogarithm: Double

  /// - Parameter chance: The chance of each trial, 0…1.
  init(chance: Double) {
    failureLogarithm = logarithm(onePlus: -chance)
  }

  /// The number of failures before the next success, at most `limit`.
  func failures(atMost limit: Int, from random: inout RandomStream) -> Int {
    if failureLogarithm == 0 { return limit }
    // 1 − unit lies in 0 < x ≤ 1, so its logarithm is finite.
    let failures = (logarithm(1 - random.unit()) / failureLogarithm).rounded(.down)
    return failures < Double(limit) ? Int(failures) : limit
  }
}
