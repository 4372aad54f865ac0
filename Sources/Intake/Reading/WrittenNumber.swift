/// A number as people and spreadsheets write it, by its digits and separators: what it means may depend on its column.
struct WrittenNumber: Hashable {
  /// How it can be read.
  enum Form: Hashable {
    /// Digits alone, with a point of decimals where the number has them.
    case plain
    /// Thousands are separated, in a way that has no other meaning.
    case grouped(Character)
    /// One separator before exactly three digits: thousands or decimals.
    case open(Character)
    /// Decimals after a separator that cannot be one of thousands.
    case decimal(Character)
    /// Thousands by one separator and decimals after another.
    case groupedDecimal(Character, Character)
  }

  let form: Form
  /// The digits before the decimals, with a minus sign where there is one; for an open form those of the thousands.
  let whole: String
  /// The digits after the separator of decimals; empty where there are none.
  let decimals: String
  /// Whether it is written in full-width digits.
  let isFullWidth: Bool

  /// Whether nothing but zeros stands after the decimal separator.
  var isWhole: Bool { decimals.allSatisfy { $0 == "0" } }

  /// Nil for what is no number in any of these forms, such as one with an exponent or a plus sign.
  init?(_ text: String) {
    var characters: [Character] = []
    var isFullWidth = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19:
        isFullWidth = true
        characters.append(Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))))
      case 0xFF0C: characters.append(",")
      case 0xFF0E: characters.append(".")
      case 0xA0, 0x2007, 0x2009, 0x202F: characters.append(" ")
      case 0x2019: characters.append("'")
      case 0x2212: characters.append("-")
      default: characters.append(Character(scalar))
      }
    }
    let sign = characters.first == "-" ? "-" : ""
    if !sign.isEmpty { characters.removeFirst() }
    var (groups, separators) = ([""], [Character]())
    for character in characters {
      if character.isASCII, character.isNumber {
        groups[groups.count - 1].append(character)
      } else if [",", ".", " ", "'"].contains(character) {
        separators.append(character)
        groups.append("")
      } else {
        return nil
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.isFullWidth = isFullWidth
    guard let last = separators.last else {
      (form, whole, decimals) = (.plain, sign + groups[0], "")
      return
    }
    let (head, tail) = (groups.dropLast(), groups[groups.count - 1])
    let digits = sign + groups.joined()
    let isDecimalMark = last == "." || last == ","
    if Set(separators).count == 1 {
      if separators.count == 1, isDecimalMark {
        let mayGroup = tail.count == 3 && groups[0].count <= 3 && groups[0].first != "0"
        form = mayGroup ? .open(last) : .decimal(last)
        (whole, decimals) = mayGroup ? (digits, "") : (sign + groups[0], tail)
        return
      }
      guard Self.areThousands(groups, last) else { return nil }
      (form, whole, decimals) = (.grouped(last), digits, "")
    } else {
      guard isDecimalMark, separators.count(where: { $0 == last }) == 1, Set(separators.dropLast()).count == 1,
        Self.areThousands(Array(head), separators[0])
      else { return nil }
      (form, whole, decimals) = (.groupedDecimal(separators[0], last), sign + head.joined(), tail)
    }
  }

  /// Groups of three digits, or as in India of two with three last.
  private static func areThousands(_ groups: [String], _ separator: Character) -> Bool {
    guard groups.count > 1, groups[0].first != "0", groups[groups.count - 1].count == 3 else { return false }
    let (first, inner) = (groups[0].count, groups.dropFirst().dropLast())
    if (1...3).contains(first), inner.allSatisfy({ $0.count == 3 }) { return true }
    return separator == "," && (1...2).contains(first) && !inner.isEmpty && inner.allSatisfy { $0.count == 2 }
  }
}

/// What the separators in a column of numbers mean, as all its cells together tell.
struct NumberColumn {
  private var open: Set<Character> = []
  private var decimal: Set<Character> = []
  private var grouping: Set<Character> = []

  mutating func add(_ number: WrittenNumber) {
    switch number.form {
    case .plain: break
    case .grouped(let separator): if separator == "." || separator == "," { grouping.insert(separator) }
    case .open(let separator): open.insert(separator)
    case .decimal(let separator): decimal.insert(separator)
    case .groupedDecimal(let separator, let mark):
      if separator == "." || separator == "," { grouping.insert(separator) }
      decimal.insert(mark)
    }
  }

  /// Whether the point separates thousands somewhere, so that no cell with a point may be read by itself.
  var groupsByPoint: Bool { grouping.contains(".") }

  /// How one cell of the column is read.
  enum Reading {
    /// A number: its digits, with a point for decimals.
    case number(String)
    /// Thousands or decimals.
    case open
    case refused
  }

  /// Reads a cell of a column of whole numbers.
  func whole(_ number: WrittenNumber) -> Reading {
    switch number.form {
    case .plain, .grouped: return .number(number.whole)
    case .open(let separator):
      let isGrouping = open == [separator] && !decimal.contains(separator) && grouping.isSubset(of: [separator])
      return isGrouping ? .number(number.whole) : .open
    case .decimal, .groupedDecimal: return number.isWhole ? .number(number.whole) : .refused
    }
  }

  /// Reads a cell of a column of numbers that may have decimals. The point is the format's own mark of decimals.
  func quantity(_ number: WrittenNumber) -> Reading {
    switch number.form {
    case .plain, .grouped: return .number(number.whole)
    case .open(let separator):
      let (groups, marks) = (grouping.contains(separator), decimal.contains(separator))
      if groups != marks { return .number(groups ? number.whole : Self.asDecimals(number)) }
      return separator == "." && !groups ? .number(Self.asDecimals(number)) : .open
    case .decimal(let separator):
      return grouping.contains(separator) ? .refused : .number(number.whole + "." + number.decimals)
    case .groupedDecimal: return .number(number.whole + "." + number.decimals)
    }
  }

  /// An open form with its last three digits as decimals.
  private static func asDecimals(_ number: WrittenNumber) -> String {
    String(number.whole.dropLast(3)) + "." + String(number.whole.suffix(3))
  }
}
