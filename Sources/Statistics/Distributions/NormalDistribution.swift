#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The normal distribution with mean 0 and standard deviation 1.
package enum NormalDistribution {
  /// The chance of a value at least as far from 0 on either side.
  ///
  ///     NormalDistribution.twoSidedChance(1.959963984540054)   // 0.05
  package static func twoSidedChance(_ value: Double) -> Double { erfc(abs(value) / 2.0.squareRoot()) }
}
