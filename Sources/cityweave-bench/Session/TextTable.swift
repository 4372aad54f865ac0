import Foundation

/// A table for the terminal: columns of figures to the right, all others to the left.
struct TextTable {
  let columns: [String]
  var rows: [[String]] = []

  var text: String {
    let widths = columns.indices.map { column in
      ([columns[column]] + rows.map { $0[column] }).map(\.count).max() ?? 0
    }
    let isNumeric = columns.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { $0[column].first.map { $0.isNumber || $0 == "–" } ?? true }
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for column in columns.indices {
        let gap = String(repeating: " ", count: widths[column] - cells[column].count)
        line += (column > 0 ? "  " : "") + (isNumeric[column] ? gap + cells[column] : cells[column] + gap)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    return line(columns) + line(widths.map { String(repeating: "─", count: $0) }) + rows.map(line).joined()
  }
}

/// Figures as they are printed.
enum Figure {
  /// Three significant digits, such as 0.00123, 1.23 or 123.
  static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard value != 0 else { return "0" }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    if magnitude < -6 { return scientific(value) }
    return fixed(value, decimals: max(0, 2 - magnitude))
  }

  /// Two significant digits with an exponent, such as 2.5e-13.
  static func scientific(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return value == 0 ? "0" : "–" }
    var exponent = Int(log10(abs(value)).rounded(.down))
    var mantissa = (value / pow(10, Double(exponent)) * 10).rounded() / 10
    if abs(mantissa) >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    return "\(mantissa)e\(exponent)"
  }

  /// A fixed number of decimals, with a point in every language.
  static func fixed(_ value: Double, decimals: Int) -> String {
    String(format: "%.\(decimals)f", locale: Locale(identifier: "en_US_POSIX"), value)
  }

  /// Bytes in megabytes of a million, or a dash.
  static func megabytes(_ bytes: Int?) -> String { bytes.map { digits(Double($0) / 1e6) } ?? "–" }
}
