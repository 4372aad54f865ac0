/// How whole numbers are written for people where no wording is at hand: the same whatever the machine's language.
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
}
