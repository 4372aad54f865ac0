import CityNetwork

/// Reads numbers and dates that can be read in one way only.
enum StrictNumber {
  /// A number: ASCII digits, one `.` for decimals, an optional minus sign. No grouping, no exponent, no `+`.
  static func double(_ text: String) throws(Refusal) -> Double {
    guard isPlain(text), let value = Double(text), value.isFinite else { throw .number(text) }
    return value
  }

  /// A whole number.
  static func integer(_ text: String) throws(Refusal) -> Int {
    guard isPlain(text) else { throw .number(text) }
    guard !text.utf8.contains(UInt8(ascii: ".")) else { throw .decimals(text) }
    guard let value = Int(text) else { throw .tooLarge(text) }
    return value
  }

  /// A year: four digits, or a date or month in ISO 8601 whose year is taken.
  static func year(_ text: String) throws(Refusal) -> Int {
    if text.utf8.count == 4, text.utf8.allSatisfy(isDigit), let year = Int(text) { return year }
    if let date = ISODate(text) { return date.year }
    throw .year(text)
  }

  /// A full date in ISO 8601, given back as it is.
  static func date(_ text: String) throws(Refusal) -> String {
    if let date = ISODate(text), date.isFull, YearSpan.plausibleYears.contains(date.year) { return text }
    throw .date(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isPlain(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: continue
      case UInt8(ascii: ".") where digits > 0 && points == 0: points += 1
      case _ where isDigit(byte): digits += 1
      default: return false
      }
    }
    return digits > 0 && text.utf8.last.map(isDigit) ?? false
  }
}

/// A calendar date or month in ISO 8601, checked against the calendar.
struct ISODate {
  let year: Int
  /// False for a month without a day.
  let isFull: Bool

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    if parts.count == 3 {
      guard let day = Int(parts[2]), (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    }
    self.year = year
    isFull = parts.count == 3
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
