import CityNetwork
import Tables

// About answers to the questionnaire.
extension CellDiagnostic {
  static func unknownQuestion(_ question: String, near: String?, known: [String]) -> Self {
    Self(
      .error, "answer.question.unknown", question, "“\(question)” is none of the questions that can be answered",
      fix: Suggestion(near, otherwise: "possible are \(known.joined(separator: ", "))").fix)
  }

  static func unsourced(_ answer: AnswerRow) -> Self {
    Self(
      .warning, "answer.unsourced", answer.answer, "the answer names no source",
      fix: "write who said so, and when, into “source” and “answered_on”")
  }

  /// An answer other than an earlier one.
  static func conflict(_ answer: AnswerRow, earlier: GivenAnswer) -> Self {
    conflict(
      answer, with: "the answer “\(earlier.answer)” in line \(earlier.provenance.line)",
      fix: "find out which is right and delete the other row")
  }

  /// An answer other than what a row of another file says.
  static func conflict(_ answer: AnswerRow, known: String, _ row: Provenance) -> Self {
    conflict(
      answer, with: "“\(known)”, which \(row.file) line \(row.line) says",
      fix: "find out which is right and correct the other; the newer source usually wins")
  }

  private static func conflict(_ answer: AnswerRow, with place: String, fix: String) -> Self {
    Self(
      .error, "answer.conflict", answer.answer, "the answer “\(answer.answer)” contradicts \(place)", fix: fix)
  }

  /// An answer that is none of some words.
  static func invalid(_ answer: AnswerRow, possible: [String]) -> Self {
    invalid(answer, wanted: possible.joined(separator: ", "))
  }

  static func noNumberOfPeople(_ answer: AnswerRow) -> Self {
    invalid(answer, wanted: "a number of people, written with the digits 0 to 9")
  }

  private static func invalid(_ answer: AnswerRow, wanted: String) -> Self {
    Self(
      .error, "answer.invalid", answer.answer,
      "“\(answer.answer)” does not answer the question “\(answer.question)”", fix: "write \(wanted)")
  }

  static func elsewhere(_ answer: AnswerRow, _ link: Link) -> Self {
    elsewhere(answer, "the link “\(link.id)” is between “\(link.from)” and “\(link.to)”")
  }

  static func elsewhere(_ answer: AnswerRow, _ need: Need) -> Self {
    elsewhere(answer, "the need “\(need.id)” is that of “\(need.city)”")
  }

  private static func elsewhere(_ answer: AnswerRow, _ fact: String) -> Self {
    Self(
      .error, "answer.subject.elsewhere", answer.subject?.rawValue ?? "",
      "the answer is about “\(answer.city)”, but \(fact)",
      fix: "correct “city” or “subject”; a spreadsheet may have filled down one cell too many")
  }

  /// An answer that is to be about an entry of a sort, and names none.
  static func noSubject(of sort: String) -> Self {
    unknownID("", of: sort, .otherwise("write the id of the \(sort) into “subject”"))
  }
}
