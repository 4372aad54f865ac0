package import CityNetwork
package import Language

extension ExplanationText {
  /// Everything the data set says about a city, agency, programme, link, practice, need or offer, row by row; nil when there
  /// is no such id.
  package static func rows(about id: EntityID, in network: CityNetwork, in words: Wording) -> String? {
    let rows = ExplainedRows(network: network, words: words.naming(network))
    return rows.lines(about: id).map { $0.map(safeLine).joined(separator: "\n") + "\n" }
  }

  /// A line of the explanation without anything that acts on the terminal; its own line ends stay.
  private static func safeLine(_ line: String) -> String {
    line.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.safe(String($0)) }
      .joined(separator: "\n")
  }
}

/// The rows of a network as lines.
private struct ExplainedRows {
  let network: CityNetwork
  let words: Wording

  func lines(about id: EntityID) -> [String]? {
    if let link = network.links.first(where: { $0.id == id }) {
      return [line(link)] + lines(network.answers.filter { $0.subject == id })
    }
    if let practice = network.practices.first(where: { $0.id == id }) {
      return ["\(words.name(of: practice.city)):\n\(line(practice, withID: true))"]
    }
    if let need = network.needs.first(where: { $0.id == id }) {
      return ["\(words.name(of: need.city)):\n\(line(need))"] + lines(network.answers.filter { $0.subject == id })
    }
    guard let entity = network.entity(id) else { return nil }
    var lines = [
      words.say(
        "explain.entry",
        [
          "name": entity.displayName, "sort": words.name(of: entity.sort), "id": id.rawValue,
          "place": place(provenance(of: entity)),
        ])
    ]
    if case .city(let city) = entity { lines += self.lines(city) }
    let links = network.links(of: id)
    lines.append(heading(links.count, .link))
    lines += links.map(line)
    let practices = network.practices.filter { $0.city == id }
    if !practices.isEmpty { lines.append(heading(practices.count, .practice)) }
    lines += practices.map { line($0) }
    let needs = network.needs.filter { $0.city == id }
    if !needs.isEmpty { lines.append(heading(needs.count, .needOrOffer)) }
    lines += needs.map(line)
    return lines + self.lines(network.answers.filter { $0.city == id })
  }

  private func heading(_ count: Int, _ thing: CountedThing) -> String {
    "\n" + words.say("explain.rows", ["rows": words.count(count, thing)])
  }

  private func provenance(of entity: Entity) -> Provenance {
    switch entity {
    case .city(let city): city.provenance
    case .agency(let agency): agency.provenance
    case .programme(let programme): programme.provenance
    }
  }

  private func place(_ provenance: Provenance) -> String {
    let (file, line) = (provenance.file, "\(provenance.line)")
    guard let source = provenance.source else { return words.say("explain.place", ["file": file, "line": line]) }
    return words.say("explain.place.source", ["file": file, "line": line, "source": source])
  }

  private func lines(_ city: City) -> [String] {
    var lines: [String] = []
    if city.capital != .unknown { lines.append(words.say("explain.capital", ["answer": words.name(of: city.capital)])) }
    if let population = city.population {
      let people = words.number(population.count)
      let source = population.source ?? words.say("explain.population.source.unknown")
      lines.append(
        population.year.map { year in
          words.say("explain.population.year", ["people": people, "source": source, "year": "\(year)"])
        } ?? words.say("explain.population", ["people": people, "source": source]))
    }
    let department = city.internationalDepartment
    let answer = words.name(of: department.value)
    let said = words.row([department.note, department.source].compactMap(\.self))
    lines.append(
      said.isEmpty
        ? words.say("explain.department", ["answer": answer])
        : words.say("explain.department.said", ["answer": answer, "said": said]))
    return lines.map { "  " + $0 }
  }

  /// The answers with who gave them and when; none where there are none.
  private func lines(_ answers: [GivenAnswer]) -> [String] {
    guard !answers.isEmpty else { return [] }
    return [heading(answers.count, .answer)] + answers.map(line)
  }

  private func line(_ answer: GivenAnswer) -> String {
    let question =
      answer.subject.map { subject in
        words.say("explain.answer.question", ["question": answer.question, "subject": subject.rawValue])
      } ?? answer.question
    let given = answer.answer + (answer.note.map { " (\($0))" } ?? "")
    let when =
      answer.answeredOn.map { words.say("explain.answer.day", ["day": $0]) } ?? words.say("explain.answer.day.unknown")
    let text = words.say(
      answer.provenance.source == nil ? "explain.answer.unsourced" : "explain.answer",
      ["question": question, "answer": given, "when": when])
    return "  " + words.sentences([text, place(answer.provenance)])
  }

  private func line(_ practice: Practice, withID: Bool = false) -> String {
    let facts = [
      practice.themes.isEmpty ? nil : words.list(practice.themes.map(words.name(of:))),
      practice.year.map(String.init),
    ]
    let detail = words.row(facts.compactMap(\.self))
    let title =
      withID ? "\(practice.id): \(practice.title)" + (detail.isEmpty ? "" : " (\(detail))") : practice.title
    let sentences = [
      words.say(
        "explain.practice",
        ["title": title, "outcome": practice.outcome ?? words.say("explain.practice.outcome.unknown")]),
      practice.mistakes.map { words.say("explain.practice.mistakes", ["mistakes": $0]) }, place(practice.provenance),
    ]
    return "  " + words.sentences(sentences)
  }

  private func line(_ need: Need) -> String {
    let themes = need.themes.isEmpty ? "" : " (\(words.list(need.themes.map(words.name(of:)))))"
    let detail = (need.detail ?? words.say("explain.need.undescribed")) + themes
    let text =
      switch need.kind {
      case .need:
        words.say("explain.need", ["id": need.id.rawValue, "detail": detail, "answer": words.name(of: need.met)])
      case .offer: words.say("explain.offer", ["id": need.id.rawValue, "detail": detail])
      }
    return "  " + words.sentences([text, place(need.provenance)])
  }

  private func line(_ link: Link) -> String {
    let arrow =
      switch link.direction {
      case .providerToRecipient: "→"
      case .mutual: "↔"
      case .unknown: "–"
      }
    let years = [
      link.years.from.map { words.say("explain.link.from", ["year": "\($0)"]) },
      link.years.to.map { words.say("explain.link.to", ["year": "\($0)"]) },
    ].compactMap(\.self)
    let facts = [
      words.name(of: link.kind), link.title,
      link.themes.isEmpty ? nil : words.list(link.themes.map(words.name(of:))),
      years.isEmpty ? words.say("explain.link.years.unknown") : years.joined(separator: " "),
      words.say("explain.link.status", ["status": words.name(of: link.status)]),
      link.programme.map { words.say("explain.link.programme", ["id": $0.rawValue]) },
      link.funder.map { words.say("explain.link.funder", ["id": $0.rawValue]) },
    ].compactMap(\.self)
    let ends = "\(words.name(of: link.from)) \(arrow) \(words.name(of: link.to))"
    let events = link.events.map { "\($0.year) \($0.kind.rawValue)" + ($0.note.map { " (\($0))" } ?? "") }
    let text =
      events.isEmpty
      ? words.say("explain.link", ["id": link.id.rawValue, "ends": ends, "facts": words.row(facts)])
      : words.say(
        "explain.link.events",
        ["id": link.id.rawValue, "ends": ends, "facts": words.row(facts), "events": words.row(events)])
    return "  " + words.sentences([text, place(link.provenance)])
  }
}
