import CityNetwork
import Tables

extension RecordReader {
  /// Reads the link of the present row; its id is blank where the row has none.
  mutating func link() -> Link {
    var link = Link(id: id("id") ?? "", from: requiredID("from") ?? "", to: requiredID("to") ?? "")
    link.kind = word("kind", Link.Kind.self) ?? .unspecified
    link.direction = word("direction", Link.Direction.self) ?? .unknown
    link.themes = themes() ?? []
    link.title = text("title")
    link.programme = id("programme")
    link.years = YearSpan(from: year("from_year"), to: year("to_year"))
    link.status = word("status", Link.Status.self) ?? .unknown
    link.funder = id("funder")
    link.stage = word("stage", Link.Stage.self)
    link.amount = amount()
    link.staff = number("staff")
    link.financing = word("financing", Link.Financing.self)
    link.lastVerified = date("last_verified")
    link.confidence = confidence()
    link.isConfidential = flag("confidential")
    link.note = text("note")
    link.provenance = provenance()
    return link
  }

  /// Reads the dated event of the present row; nil when its link or year is missing.
  mutating func event(row: Int) -> Records.EventRecord? {
    guard let link = requiredID("link") else { return nil }
    guard let year = year("year") else {
      require("year")
      return nil
    }
    let event = Link.Event(
      year: year, kind: word("kind", Link.Event.Kind.self) ?? .other, note: text("note"), provenance: provenance())
    return Records.EventRecord(link: link, event: event, row: row)
  }

  /// Reads the practice of the present row.
  mutating func practice() -> Practice {
    var practice = Practice(id: requiredID("id") ?? "", city: requiredID("city") ?? "", title: text("title") ?? "")
    if practice.title.isEmpty { require("title") }
    practice.themes = themes() ?? []
    practice.year = year("year")
    practice.outcome = text("outcome")
    practice.mistakes = text("mistakes")
    practice.provenance = provenance()
    return practice
  }

  /// Reads the need or offer of the present row; its id is blank where the row has none.
  mutating func need() -> Need {
    let (id, city) = (id("id"), requiredID("city"))
    let kind = word("kind", Need.Kind.self)
    if kind == nil { require("kind") }
    var need = Need(id: id ?? "", city: city ?? "", kind: kind ?? .need)
    need.themes = themes() ?? []
    need.detail = text("detail")
    need.year = year("year")
    need.met = answer("met")
    need.provenance = provenance()
    return need
  }

  /// Reads the statement on completeness of the present row.
  mutating func completeness() -> Completeness {
    var statement = Completeness(id: requiredID("id") ?? "", subject: text("subject") ?? "")
    if statement.subject.isEmpty { require("subject") }
    statement.programme = id("programme")
    statement.saidMinimum = integer("said_minimum")
    statement.saidMaximum = integer("said_maximum")
    statement.captured = integer("captured")
    statement.unit = text("unit")
    statement.period = text("period")
    statement.note = text("note")
    statement.provenance = provenance()
    return statement
  }

  /// Reads the answer of the present row; nil when it is still blank.
  mutating func answer(row: Int) -> Records.AnswerRecord? {
    guard let answer = text("answer") else { return nil }
    guard let city = requiredID("city") else { return nil }
    guard let question = line("question") else {
      require("question")
      return nil
    }
    return Records.AnswerRecord(
      city: city, question: question.lowercased(), subject: id("subject"), answer: answer, source: text("source"),
      answeredOn: date("answered_on"), note: text("note"), row: row)
  }

  private mutating func amount() -> Link.Amount? {
    let (value, currency) = (number("amount"), line("currency"))
    guard let value else { return nil }
    guard let currency, currency.utf8.count == 3, currency.uppercased().utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else {
      report(
        .error, "amount.currency", currency == nil ? "amount" : "currency", currency ?? "",
        "the amount has no currency", fix: "write the three letters of ISO 4217 into “currency”, such as JPY or USD")
      return nil
    }
    return Link.Amount(value: value, currency: currency.uppercased())
  }
}
