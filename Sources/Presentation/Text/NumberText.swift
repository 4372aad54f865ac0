import Foundation

/// How numbers are written for people: the same whatever the machine's language.
enum NumberText {
  /// A whole number with commas between thousands.
  static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  /// A number with a fixed count of decimals; never `-0`.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let text = String(format: "%.\(max(0, decimals))f", value)
    return text.contains(where: { $0 != "-" && $0 != "0" && $0 != "." })
      ? text : text.replacingOccurrences(of: "-", with: "")
  }

  /// A number with a fixed count of decimals, or a dash for nil.
  static func fixed(_ value: Double?, decimals: Int) -> String {
    value.map { fixed($0, decimals: decimals) } ?? "–"
  }
}
