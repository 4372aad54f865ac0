import Analysis
public import CityNetwork
import Language

/// Definitions in words, and the rows behind an id.
public enum ExplanationText {
  /// Every measure and class with what it tells.
  public static func list() -> String {
    let measures = MeasureDefinition.all.map { ($0.id, $0.meaning) }
    func rules(_ standings: [Standing]) -> [(String, String)] {
      standings.map { ($0.rawValue, English.capitalized(Wording.english.rule(of: $0)) + ".") }
    }
    let gaps = rules(Standing.gapClasses)
    let kinds = rules(Standing.allCases.filter { !Standing.gapClasses.contains($0) })
    let words = Wording.english
    let attributes = MatchAttribute.allCases.map { ($0.rawValue, words.capitalized(words.name(of: $0)) + ".") }
    let width = (measures + gaps + kinds + attributes).map { $0.0.count }.max() ?? 0
    func lines(_ items: [(String, String)]) -> String {
      items.map { "  " + TerminalText.padded($0.0, to: width, onTheLeft: false) + "  " + $0.1 }.joined(separator: "\n")
    }
    return "Measures\n\(lines(measures))\n\nClasses of gaps\n\(lines(gaps))\n\nOther ways to stand\n\(lines(kinds))\n"
      + "\nWhat match compares\n\(lines(attributes))\n"
  }

  /// What a measure or class means; nil when there is none of that name.
  public static func definition(of term: String) -> String? {
    let id = term.lowercased().replacing("-", with: "_")
    if let measure = MeasureDefinition(id: id) ?? MeasureDefinition(id: aliases[id] ?? "") {
      let parts = [
        ("What it tells", measure.meaning), ("Definition", measure.definition), ("Conventions", measure.conventions),
        ("Example", measure.example), ("Source", measure.source),
      ]
      let body = parts.map { TerminalText.wrapped("\($0): \($1)", to: 100, indent: "  ") }.joined(separator: "\n")
      return "\(measure.name) (\(measure.id))\n\(body)\n"
    }
    if let standing = Standing(named: id) {
      let (title, rule) = (Wording.english.title(of: standing), Wording.english.rule(of: standing))
      return "\(title) (\(standing.rawValue))\n  \(English.capitalized(rule)).\n"
    }
    if let attribute = MatchAttribute(rawValue: id) {
      let words = Wording.english
      let body = TerminalText.wrapped(words.definition(of: attribute), to: 100, indent: "  ")
      return "\(words.capitalized(words.name(of: attribute))) (\(id)), in match\n\(body)\n"
    }
    return nil
  }

  /// The known term nearest to a word, by its beginning or its contents; nil when there is none.
  public static func nearest(to term: String) -> String? {
    let known =
      MeasureDefinition.all.map(\.id) + Standing.allCases.map(\.rawValue)
      + MatchAttribute.allCases.map(\.rawValue) + aliases.keys.sorted()
    let word = term.lowercased()
    return known.first { $0.hasPrefix(word.prefix(4)) } ?? known.first { $0.contains(word.prefix(4)) }
  }

  /// Everything the data set says about a city, agency, programme, link, practice, need or offer, row by row; nil when there
  /// is no such id.
  public static func rows(about id: EntityID, in network: CityNetwork) -> String? {
    if let link = network.links.first(where: { $0.id == id }) {
      let lines = [linkLines(link, network)] + answerLines(network.answers.filter { $0.subject == id })
      return lines.map(safeLine).joined(separator: "\n") + "\n"
    }
    if let practice = network.practices.first(where: { $0.id == id }) {
      return safeLine("\(network.displayName(of: practice.city)):\n\(practiceLine(practice, id: true))") + "\n"
    }
    if let need = network.needs.first(where: { $0.id == id }) {
      let lines =
        ["\(network.displayName(of: need.city)):\n\(needLine(need))"]
        + answerLines(network.answers.filter { $0.subject == id })
      return lines.map(safeLine).joined(separator: "\n") + "\n"
    }
    guard let entity = network.entity(id) else { return nil }
    var lines = ["\(entity.displayName) (\(entity.sort.rawValue) \(id)), \(place(provenance(of: entity)))"]
    if case .city(let city) = entity { lines += cityLines(city) }
    let links = network.links(of: id)
    lines.append("\n\(English.count(links.count, "link")):")
    lines += links.map { linkLines($0, network) }
    let practices = network.practices.filter { $0.city == id }
    if !practices.isEmpty { lines.append("\n\(English.count(practices.count, "practice")):") }
    lines += practices.map { practiceLine($0) }
    let needs = network.needs.filter { $0.city == id }
    if !needs.isEmpty { lines.append("\n\(English.count(needs.count, "need or offer", "needs and offers")):") }
    lines += needs.map(needLine)
    lines += answerLines(network.answers.filter { $0.city == id })
    return lines.map(safeLine).joined(separator: "\n") + "\n"
  }

  /// A line of the explanation without anything that acts on the terminal; its own line ends stay.
  private static func safeLine(_ line: String) -> String {
    line.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.safe(String($0)) }
      .joined(separator: "\n")
  }

  private static let aliases = CityMeasure.explainedElsewhere.merging([
    "closeness": "closeness_wf", "bridge": "bridges", "core": "core_number", "component": "component_id",
    "articulation_point": "is_articulation_point", "diameter": "mean_distance",
    "assortativity": "degree_assortativity",
  ]) { measure, _ in measure }

  private static func provenance(of entity: Entity) -> Provenance {
    switch entity {
    case .city(let city): city.provenance
    case .agency(let agency): agency.provenance
    case .programme(let programme): programme.provenance
    }
  }

  private static func place(_ provenance: Provenance) -> String {
    let source = provenance.source.map { ", source \($0)" } ?? ""
    return "[\(provenance.file) line \(provenance.line)\(source)]"
  }

  private static func cityLines(_ city: City) -> [String] {
    var lines: [String] = []
    if city.capital != .unknown { lines.append("  national capital: \(city.capital.rawValue)") }
    if let population = city.population {
      let year = population.year.map { ", \($0)" } ?? ""
      lines.append(
        "  population \(English.number(population.count)) (\(population.source ?? "source not known")\(year))")
    }
    let department = city.internationalDepartment
    let said = [department.note, department.source].compactMap { $0 }.joined(separator: ", ")
    lines.append("  international department: \(department.value.rawValue)" + (said.isEmpty ? "" : " (\(said))"))
    return lines
  }

  /// The answers with who gave them and when; none where there are none.
  private static func answerLines(_ answers: [GivenAnswer]) -> [String] {
    guard !answers.isEmpty else { return [] }
    return ["\n\(English.count(answers.count, "answer")):"]
      + answers.map { answer in
        let subject = answer.subject.map { " of \($0)" } ?? ""
        let date = answer.answeredOn.map { "on \($0)" } ?? "date not stated"
        let note = answer.note.map { " (\($0))" } ?? ""
        let source = answer.provenance.source == nil ? ", source not stated" : ""
        return "  \(answer.question)\(subject): \(answer.answer)\(note), \(date)\(source) \(place(answer.provenance))"
      }
  }

  private static func practiceLine(_ practice: Practice, id: Bool = false) -> String {
    let facts = [
      practice.themes.isEmpty ? nil : English.list(practice.themes.map(\.displayName)),
      practice.year.map(String.init),
    ]
    let detail = facts.compactMap { $0 }.joined(separator: ", ")
    let mistakes = practice.mistakes.map { " What went wrong: \($0)" } ?? ""
    let title = id ? "\(practice.id): \(practice.title)" + (detail.isEmpty ? "" : " (\(detail))") : practice.title
    return "  \(title): \(practice.outcome ?? "outcome not known").\(mistakes) \(place(practice.provenance))"
  }

  private static func needLine(_ need: Need) -> String {
    let themes = need.themes.isEmpty ? "" : " (\(English.list(need.themes.map(\.displayName))))"
    let met = need.kind == .need ? ", met: \(need.met.rawValue)" : ""
    return
      "  \(need.kind.rawValue) \(need.id): \(need.detail ?? "not described")\(themes)\(met) \(place(need.provenance))"
  }

  private static func linkLines(_ link: Link, _ network: CityNetwork) -> String {
    let arrow =
      switch link.direction {
      case .providerToRecipient: "→"
      case .mutual: "↔"
      case .unknown: "–"
      }
    let years = [link.years.from.map { "from \($0)" }, link.years.to.map { "to \($0)" }].compactMap { $0 }
    let facts = [
      link.kind.displayName, link.title,
      link.themes.isEmpty ? nil : English.list(link.themes.map(\.displayName)),
      years.isEmpty ? "years not known" : years.joined(separator: " "), "status \(link.status.rawValue)",
      link.programme.map { "programme \($0)" }, link.funder.map { "funded by \($0)" },
    ].compactMap { $0 }
    let ends = "\(network.displayName(of: link.from)) \(arrow) \(network.displayName(of: link.to))"
    let events = link.events.map { "\($0.year) \($0.kind.rawValue)" + ($0.note.map { " (\($0))" } ?? "") }
    let dated = events.isEmpty ? "" : "; events: \(events.joined(separator: ", "))"
    return "  \(link.id): \(ends): \(facts.joined(separator: ", "))\(dated) \(place(link.provenance))"
  }
}
