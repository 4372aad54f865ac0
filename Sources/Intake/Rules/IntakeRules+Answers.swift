import CityNetwork
import Tables

/// The questions that a questionnaire asks and that an answer file may answer.
public enum Question: String, CaseIterable, Sendable {
  /// Does the city have a department or section for international affairs?
  case internationalDepartment = "international_department"
  /// How many people live there?
  case population
  /// What does the city live from?
  case industries
  /// Which policies has it declared?
  case policies
  /// Is a given link alive?
  case linkStatus = "link_status"
  /// Has a given need been met?
  case needMet = "need_met"
}

extension IntakeRules {
  /// Fills in what was unknown from the answers; an answer that contradicts a known value is an error.
  mutating func applyAnswers() {
    let cityIndex = Dictionary(records.cities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let linkIndex = Dictionary(records.links.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let needIndex = Dictionary(records.needs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for answer in records.answers.sorted(by: { $0.contents.lexicographicallyPrecedes($1.contents) }) {
      guard let index = cityIndex[answer.city] else {
        report(
          .error, "reference.unknown", .answers, answer.row, "city", answer.city.rawValue,
          "“\(answer.city)” is the id of no city", fix: suggestion(for: answer.city, among: records.cities.map(\.id)))
        continue
      }
      guard let question = Question(rawValue: answer.question) else {
        let known = Question.allCases.map(\.rawValue)
        let nearest = NearMiss.nearest(to: answer.question, among: known)
        report(
          .error, "answer.question.unknown", .answers, answer.row, "question", answer.question,
          "“\(answer.question)” is none of the questions that can be answered",
          fix: nearest.map { "did you mean “\($0)”?" } ?? "possible are \(known.joined(separator: ", "))")
        continue
      }
      if answer.source == nil {
        report(
          .warning, "answer.unsourced", .answers, answer.row, "source", answer.answer, "the answer names no source",
          fix: "write who said so, and when, into “source” and “answered_on”")
      }
      switch question {
      case .linkStatus: apply(answer, toLinkAt: answer.subject.flatMap { linkIndex[$0] })
      case .needMet: apply(answer, toNeedAt: answer.subject.flatMap { needIndex[$0] })
      default: apply(answer, to: question, cityAt: index)
      }
    }
  }

  private mutating func apply(_ answer: Records.AnswerRecord, to question: Question, cityAt index: Int) {
    switch question {
    case .internationalDepartment:
      guard let value = value(of: answer, Answer.self), value != .unknown else { return }
      let known = records.cities[index].internationalDepartment.value
      guard agrees(answer, known == .unknown ? nil : known.rawValue, with: value.rawValue) else { return }
      records.cities[index].internationalDepartment = Sourced(value, source: source(of: answer), note: answer.note)
    case .population:
      guard let count = try? StrictNumber.integer(answer.answer), count >= 0 else {
        return refuse(answer, "a number of people, written with the digits 0 to 9")
      }
      let known = records.cities[index].population
      guard agrees(answer, known.map { String($0.count) }, with: String(count)) else { return }
      let year = answer.answeredOn.flatMap { Int($0.prefix(4)) }
      records.cities[index].population = City.Population(count: count, year: year, source: source(of: answer))
    case .industries:
      let list = items(of: answer)
      guard agrees(answer, records.cities[index].industries.map { joined($0.value) }, with: joined(list)) else {
        return
      }
      records.cities[index].industries = Sourced(list, source: source(of: answer), note: answer.note)
    case .policies:
      let list = items(of: answer)
      guard agrees(answer, records.cities[index].policies.map { joined($0.value) }, with: joined(list)) else { return }
      records.cities[index].policies = Sourced(list, source: source(of: answer), note: answer.note)
    case .linkStatus, .needMet: break
    }
  }

  private mutating func apply(_ answer: Records.AnswerRecord, toLinkAt index: Int?) {
    guard let index else { return refuseSubject(answer, "link") { $0.links.map(\.id) } }
    guard let value = value(of: answer, Link.Status.self), value != .unknown else { return }
    let known = records.links[index].status
    guard agrees(answer, known == .unknown ? nil : known.rawValue, with: value.rawValue) else { return }
    records.links[index].status = value
    if let date = answer.answeredOn { records.links[index].lastVerified = date }
  }

  private mutating func apply(_ answer: Records.AnswerRecord, toNeedAt index: Int?) {
    guard let index else { return refuseSubject(answer, "need") { $0.needs.map(\.id) } }
    guard let value = value(of: answer, Answer.self), value != .unknown else { return }
    let known = records.needs[index].met
    guard agrees(answer, known == .unknown ? nil : known.rawValue, with: value.rawValue) else { return }
    records.needs[index].met = value
  }

  /// True when nothing was known, or the same.
  private mutating func agrees(_ answer: Records.AnswerRecord, _ known: String?, with value: String) -> Bool {
    guard let known, known != value else { return true }
    report(
      .error, "answer.conflict", .answers, answer.row, "answer", answer.answer,
      "the answer “\(value)” contradicts “\(known)”, which the data set says already",
      fix: "find out which is right and correct the other; the newer source usually wins")
    return false
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    of answer: Records.AnswerRecord, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: answer.answer.lowercased()) { return value }
    refuse(answer, Value.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  private mutating func refuse(_ answer: Records.AnswerRecord, _ wanted: String) {
    report(
      .error, "answer.invalid", .answers, answer.row, "answer", answer.answer,
      "“\(answer.answer)” does not answer the question “\(answer.question)”", fix: "write \(wanted)")
  }

  private mutating func refuseSubject(_ answer: Records.AnswerRecord, _ sort: String, ids: (Records) -> [EntityID]) {
    report(
      .error, "reference.unknown", .answers, answer.row, "subject", answer.subject?.rawValue ?? "",
      "“\(answer.subject?.rawValue ?? "")” is the id of no \(sort)",
      fix: answer.subject.map { suggestion(for: $0, among: ids(records)) }
        ?? "write the id of the \(sort) into “subject”")
  }

  private func items(of answer: Records.AnswerRecord) -> [String] {
    if answer.answer.lowercased() == "none" { return [] }
    return answer.answer.split(separator: ";").map { CellText.normalized(String($0)) }.filter { !$0.isEmpty }
  }

  /// A list in the form in which lists are compared: their order means nothing.
  private func joined(_ list: [String]) -> String { list.sorted().joined(separator: ";") }

  private func source(of answer: Records.AnswerRecord) -> String? {
    guard let date = answer.answeredOn else { return answer.source }
    return (answer.source ?? "answer") + " (\(date))"
  }
}
