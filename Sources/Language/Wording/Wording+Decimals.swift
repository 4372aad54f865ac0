import Foundation

// Numbers that are not whole, the same whatever the machine's language.
extension Wording {
  /// A number with a fixed count of decimals; never `-0`.
  package func decimal(_ value: Double, places: Int) -> String { Self.decimal(value, places: places) }

  /// The same where no language is at hand, as in the cells of tables.
  package static func decimal(_ value: Double, places: Int) -> String {
    let text = String(format: "%.\(max(0, places))f", value)
    return text.contains(where: { $0 != "-" && $0 != "0" && $0 != "." })
      ? text : text.replacingOccurrences(of: "-", with: "")
  }

  /// To the nearest tenth, which is left out where it is 0.
  func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? number(tenths / 10) : "\(number(tenths / 10)).\(tenths % 10)"
  }

  /// With two decimals, halves away from 0, where a number with a fixed count of decimals goes by its binary digits.
  package func hundredths(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(digits)"
  }

  /// A number as it was written: no decimals that say nothing.
  func plain(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
