import CityNetwork
import Tables

extension IntakeRules {
  /// Fills in what was unknown from the answers; an answer that contradicts a known value is an error.
  mutating func applyAnswers() {
    guard !records.answers.isEmpty else { return }
    let cityIndex = Dictionary(records.cities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let linkIndex = Dictionary(records.links.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let needIndex = Dictionary(records.needs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for answer in records.answers.sorted(by: { $0.contents.lexicographicallyPrecedes($1.contents) }) {
      guard let index = cityIndex[answer.city] else {
        let suggestion = suggestion(for: answer.city, among: records.cities.map(\.id))
        report(.unknownID(answer.city, of: "city", suggestion), .answers, answer.row, "city")
        continue
      }
      guard let question = Question(rawValue: answer.question) else {
        let known = Question.allCases.map(\.rawValue)
        let nearest = NearMiss.nearest(to: answer.question, among: known)
        report(.unknownQuestion(answer.question, near: nearest, known: known), .answers, answer.row, "question")
        continue
      }
      if answer.source == nil { report(.unsourced(answer), .answers, answer.row, "source") }
      let isTaken =
        switch question {
        case .linkStatus: apply(answer, toLinkAt: answer.subject.flatMap { linkIndex[$0] })
        case .needMet: apply(answer, toNeedAt: answer.subject.flatMap { needIndex[$0] })
        default: apply(answer, to: question, cityAt: index)
        }
      if isTaken { keep(answer, to: question) }
    }
    judgeAnew()
  }

  /// Keeps the answer as evidence, and as what later answers to the same question are held against.
  private mutating func keep(_ answer: AnswerRow, to question: Question) {
    let location = readers[.answers]?.location(row: answer.row, column: "answer")
    givenAnswers.append(
      GivenAnswer(
        city: answer.city, question: question.rawValue, subject: question.isAboutSubject ? answer.subject : nil,
        answer: answer.answer, answeredOn: answer.answeredOn, note: answer.note,
        provenance: Provenance(
          file: DataFile.answers.fileName, line: location?.line ?? 0, source: answer.source)))
  }

  /// Fills in a fact about a city; true when the answer was taken.
  private mutating func apply(_ answer: AnswerRow, to question: Question, cityAt index: Int) -> Bool {
    let row = records.cities[index].provenance
    switch question {
    case .internationalDepartment:
      guard let value = value(of: answer, Answer.self), value != .unknown else { return false }
      let known = records.cities[index].internationalDepartment.value
      guard agrees(answer, known == .unknown ? nil : known.rawValue, row, with: value.rawValue) else { return false }
      records.cities[index].internationalDepartment = Sourced(value, source: source(of: answer), note: answer.note)
    case .population:
      guard let count = try? StrictNumber.integer(answer.answer), count >= 0 else {
        report(.noNumberOfPeople(answer), .answers, answer.row, "answer")
        return false
      }
      let known = records.cities[index].population
      guard agrees(answer, known.map { String($0.count) }, row, with: String(count)) else { return false }
      let year = answer.answeredOn.flatMap { Int($0.prefix(4)) }
      records.cities[index].population = City.Population(count: count, year: year, source: source(of: answer))
    case .industries:
      let list = items(of: answer)
      let known = records.cities[index].industries.map { joined($0.value) }
      guard agrees(answer, known, row, with: joined(list)) else { return false }
      records.cities[index].industries = Sourced(list, source: source(of: answer), note: answer.note)
    case .policies:
      let list = items(of: answer)
      let known = records.cities[index].policies.map { joined($0.value) }
      guard agrees(answer, known, row, with: joined(list)) else { return false }
      records.cities[index].policies = Sourced(list, source: source(of: answer), note: answer.note)
    case .linkStatus, .needMet: return false
    }
    return true
  }

  private mutating func apply(_ answer: AnswerRow, toLinkAt index: Int?) -> Bool {
    guard let index else { return refuseSubject(answer, "link") { $0.links.map(\.id) } }
    let link = records.links[index]
    guard answer.city == link.from || answer.city == link.to else {
      report(.elsewhere(answer, link), .answers, answer.row, "subject")
      return false
    }
    guard let value = value(of: answer, Link.Status.self), value != .unknown else { return false }
    let known = link.status == .unknown ? nil : link.status.rawValue
    guard agrees(answer, known, link.provenance, with: value.rawValue) else { return false }
    records.links[index].status = value
    if let date = answer.answeredOn { records.links[index].lastVerified = date }
    return true
  }

  private mutating func apply(_ answer: AnswerRow, toNeedAt index: Int?) -> Bool {
    guard let index else { return refuseSubject(answer, "need") { $0.needs.map(\.id) } }
    let need = records.needs[index]
    guard answer.city == need.city else {
      report(.elsewhere(answer, need), .answers, answer.row, "subject")
      return false
    }
    guard let value = value(of: answer, Answer.self), value != .unknown else { return false }
    let known = need.met == .unknown ? nil : need.met.rawValue
    guard agrees(answer, known, need.provenance, with: value.rawValue) else { return false }
    records.needs[index].met = value
    return true
  }

  /// True when nothing was known, or the same.
  private mutating func agrees(
    _ answer: AnswerRow, _ known: String?, _ row: Provenance, with value: String
  ) -> Bool {
    guard let known, known != value else { return true }
    let earlier = givenAnswers.first { $0.isAbout(answer) }
    let finding =
      earlier.map { CellDiagnostic.conflict(answer, earlier: $0) } ?? .conflict(answer, known: known, row)
    report(finding, .answers, answer.row, "answer")
    return false
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    of answer: AnswerRow, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: answer.answer.lowercased()) { return value }
    report(.invalid(answer, possible: Value.allCases.map(\.rawValue)), .answers, answer.row, "answer")
    return nil
  }

  private mutating func refuseSubject(
    _ answer: AnswerRow, _ sort: String, ids: (Records) -> [EntityID]
  ) -> Bool {
    let finding =
      answer.subject.map { CellDiagnostic.unknownID($0, of: sort, suggestion(for: $0, among: ids(records))) }
      ?? .noSubject(of: sort)
    report(finding, .answers, answer.row, "subject")
    return false
  }

  private func items(of answer: AnswerRow) -> [String] {
    if answer.answer.lowercased() == "none" { return [] }
    return answer.answer.split(separator: ";").map { CellText.normalized(String($0)) }.filter { !$0.isEmpty }
  }

  /// A list in the form in which lists are compared: their order means nothing.
  private func joined(_ list: [String]) -> String { list.sorted().joined(separator: ";") }

  private func source(of answer: AnswerRow) -> String? {
    guard let date = answer.answeredOn else { return answer.source }
    return (answer.source ?? "answer") + " (\(date))"
  }
}

extension GivenAnswer {
  /// Whether another answer is to the same question.
  fileprivate func isAbout(_ other: AnswerRow) -> Bool {
    question == other.question && (subject.map { $0 == other.subject } ?? (city == other.city))
  }
}
