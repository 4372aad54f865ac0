extension StrictNumber {
  /// Why a text is no number, with what to write instead.
  struct Refusal: Error {
    let message: String
    let fix: String

    static func decimals(_ text: String) -> Self {
      Self(
        message: "“\(text)” is not a whole number",
        fix: "write all its digits, or leave the cell blank if it is not known")
    }

    static func tooLarge(_ text: String) -> Self {
      Self(message: "“\(text)” is too large a number", fix: "check the number of digits")
    }

    static func year(_ text: String) -> Self {
      Self(
        message: "“\(text)” is not a year",
        fix: text.contains("/") || text.contains(".")
          ? "write the year alone, such as 2020; a date like 03/04/2020 can be read in two ways"
          : "write four digits, such as 2020, or leave the cell blank if the year is not known")
    }

    static func date(_ text: String) -> Self {
      Self(
        message: "“\(text)” is not a date",
        fix: text.contains("/") || text.contains(".")
          ? "write year-month-day, such as 2020-04-03; a date like 03/04/2020 can be read in two ways"
          : "write it as year-month-day, such as 2024-03-31")
    }

    static func number(_ text: String) -> Self {
      let fix =
        if text.contains(",") {
          "write the digits without grouping and with a point for decimals, such as 1234.5"
        } else if text.lowercased().contains("e") {
          "write all the digits out, such as 1000"
        } else if text.hasPrefix("+") {
          "leave out the plus sign"
        } else {
          "write it with the digits 0 to 9, such as 1234.5, or leave the cell blank if it is not known"
        }
      return Self(message: "“\(text)” is not a number that can be read in one way only", fix: fix)
    }
  }
}
