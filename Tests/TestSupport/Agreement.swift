/// Whether two numbers agree to a relative tolerance, or to an absolute one near 0; `nil` agrees with `nil` only.
package func agree(
  _ first: Double?, _ second: Double?, relative: Double = 1e-9, absolute: Double = 1e-12
) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  return abs(first - second) <= max(absolute, relative * max(abs(first), abs(second)))
}

/// Whether two lists agree, element by element.
package func agree(
  _ first: [Double?], _ second: [Double?], relative: Double = 1e-9, absolute: Double = 1e-12
) -> Bool {
  first.count == second.count
    && zip(first, second).allSatisfy { agree($0, $1, relative: relative, absolute: absolute) }
}
