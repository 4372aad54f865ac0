#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm of a number.
func logarithm(_ value: Double) -> Double { log(value) }

/// The natural logarithm of 1 + a small number, without losing the small number.
func logarithm(onePlus value: Double) -> Double { log1p(value) }

/// A positive number to any power.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
