import Analysis
import CityNetwork
import Graphviz
import Language

/// What is decided before texts are measured: the tiles, and the names that they might bear.
struct CoveragePlan: Sendable {
  let context: DiagramContext
  var words: Wording { context.words }
  let facts: CoverageFacts
  let hasCityTiles: Bool
  let legend: Legend
  var title: String { words.title("diagram.coverage.title") }

  init(_ context: DiagramContext) {
    self.context = context
    facts = CoverageFacts(context.situations.values)
    hasCityTiles = facts.cityCount <= CoverageDiagram.tileLimit
    let words = context.words
    var entries: [Legend.Entry] = []
    for question in CoverageQuestion.allCases {
      entries.append(
        .heading(
          question == .links
            ? words.say("diagram.coverage.legend.links") : words.say("diagram.coverage.legend.department")))
      entries += question.answers.map { .node(Self.sample($0, context.palette), $0.title(in: words)) }
    }
    entries.append(
      .heading(
        facts.isByPeople
          ? words.say("diagram.coverage.legend.area.people") : words.say("diagram.coverage.legend.area.cities")))
    var frame = Self.sample(.unknownDepartment, context.palette)
    frame.strokeStyle = .solid
    frame.strokeColor = context.palette[.ink]
    frame.strokeWidth = 1.4
    entries.append(
      .node(
        frame,
        facts.isByPeople
          ? words.say("diagram.coverage.legend.country.people") : words.say("diagram.coverage.legend.country.cities")))
    if hasCityTiles {
      var tile = Self.sample(.linked, context.palette)
      (tile.width, tile.height) = (10, 8)
      entries.append(.node(tile, words.say("diagram.coverage.legend.city")))
    }
    legend = Legend(entries: entries)
  }

  private static func sample(_ answer: CoverageQuestion.Answer, _ palette: Palette) -> Drawing.Node {
    var node = Drawing.Node("")
    node.shape = .box
    node.hasFixedSize = true
    (node.width, node.height) = (16, 10)
    paint(&node, answer, palette)
    return node
  }

  static func paint(_ node: inout Drawing.Node, _ answer: CoverageQuestion.Answer, _ palette: Palette) {
    if let role = answer.role {
      node.fillColor = palette[role]
      node.strokeColor = palette[.paper]
      node.strokeWidth = 0.8
      // In greys, the same tone means another thing in another question.
      if palette.isWithoutHue, answer == .noDepartment {
        node.strokeColor = palette[.ink]
        node.strokeWidth = 1.2
      }
    } else {
      node.fillColor = palette[.paper]
      node.strokeColor = palette[.membership]
      node.strokeWidth = 0.6
    }
  }

  // MARK: Words

  var subtitle: String {
    guard facts.cityCount > 0 else { return words.say("diagram.coverage.subtitle.empty") }
    let cities = words.count(facts.cityCount, .city)
    let countries = words.count(facts.countries.count { !$0.code.isEmpty }, .country)
    return facts.isByPeople
      ? words.say(
        "diagram.coverage.subtitle.people",
        ["people": facts.amount(facts.total, in: words), "cities": cities, "countries": countries])
      : words.say("diagram.coverage.subtitle.cities", ["cities": cities, "countries": countries])
  }

  var caption: [String] {
    let countries = words.count(facts.countries.count { !$0.code.isEmpty }, .country)
    let number = words.number(facts.cityCount)
    var sentences =
      hasCityTiles
      ? [
        words.say(
          "diagram.coverage.drawn", ["cities": words.count(facts.cityCount, .city), "countries": countries]),
        words.say("diagram.coverage.rule.tiles", ["number": number]),
      ]
      : [
        words.say("diagram.coverage.drawn.countries", ["countries": countries]),
        words.say("diagram.coverage.rule.countries", ["number": number]),
      ]
    if !facts.withoutArea.isEmpty {
      let counts = CoverageQuestion.allCases.map { question in
        words.row(
          question.answers.compactMap { answer -> String? in
            let count = facts.withoutArea.count { question.answer(of: $0) == answer }
            return count == 0 ? nil : counted(count, answer)
          })
      }
      sentences.append(
        words.say(
          "diagram.coverage.undrawn",
          [
            "cities": words.count(facts.withoutArea.count, .city), "counts": counts.joined(separator: "; "),
          ]))
    }
    sentences.append(words.say("diagram.coverage.rule.links"))
    return context.caption(sentences)
  }

  /// How many of those without an area an answer holds of.
  private func counted(_ count: Int, _ answer: CoverageQuestion.Answer) -> String {
    let number = words.number(count)
    return switch answer {
    case .linked: words.say("diagram.coverage.undrawn.linked", ["number": number])
    case .agencyOnly: words.say("diagram.coverage.undrawn.agencyOnly", ["number": number])
    case .noPresentLink: words.say("diagram.coverage.undrawn.noPresentLink", ["number": number])
    case .noLink: words.say("diagram.coverage.undrawn.noLink", ["number": number])
    case .department: words.say("diagram.coverage.undrawn.department", ["number": number])
    case .noDepartment: words.say("diagram.coverage.undrawn.noDepartment", ["number": number])
    case .unknownDepartment: words.say("diagram.coverage.undrawn.unknownDepartment", ["number": number])
    }
  }

  // MARK: Texts

  static let countrySizes = [13.0, 10.5, 8.5, 7]
  static let citySizes = [9.0, 7.5, 6]
  /// What a country may be called, the fullest first.
  func countryNames(_ country: CoverageFacts.Country) -> [TextSample] {
    let name = words.country(country.code)
    return Self.countrySizes.map { TextSample(name, style: context.style.text($0, isBold: true)) }
      + [8.5, 7, 5.5].map { TextSample(country.code, style: context.style.text($0, isBold: true)) }
  }

  func countryShares(_ country: CoverageFacts.Country, _ question: CoverageQuestion) -> [TextSample] {
    let weights = facts.weights(country.cities, question)
    guard country.weight > 0 else { return [] }
    let first = words.percent(weights[0] / country.weight)
    let texts: [String]
    switch question {
    case .links:
      texts = [
        words.say("diagram.coverage.share.links", ["share": first]),
        words.say("diagram.coverage.share.links.short", ["share": first]),
      ]
    case .department where weights[2] == country.weight:
      texts = [words.say("diagram.coverage.share.unknown")]
    case .department:
      // What is not known is always said, so that nobody takes it for a no.
      let unknown = words.percent(weights[2] / country.weight)
      texts = [
        words.say("diagram.coverage.share.department", ["share": first, "unknown": unknown]),
        words.say("diagram.coverage.share.department.short", ["share": first, "unknown": unknown]),
      ]
    }
    return texts.flatMap { text in [8.5, 7].map { TextSample(text, style: context.style.text($0)) } }
  }

  func cityNames(_ situation: CitySituation) -> [TextSample] {
    let name = situation.city.name
    let short = name.count <= 30 ? name : name.prefix(28) + "…"
    return Self.citySizes.map { TextSample(short, style: context.style.text($0)) }
  }

  func barTexts(_ question: CoverageQuestion) -> [TextSample] {
    guard facts.total > 0 else { return [] }
    let all = facts.countries.flatMap(\.cities)
    return facts.weights(all, question).map {
      TextSample(words.percent($0 / facts.total), style: context.style.text(9, isBold: true))
    }
  }

  func heading(_ question: CoverageQuestion) -> TextSample {
    TextSample(question.title(in: words), style: context.style.text(12, isBold: true))
  }

  var smallTitle: TextSample {
    TextSample(words.say("diagram.coverage.list.small"), style: context.style.text(8, isBold: true))
  }
  var missingTitle: TextSample {
    TextSample(words.say("diagram.coverage.list.missing"), style: context.style.text(8, isBold: true))
  }
  func listName(_ situation: CitySituation) -> TextSample {
    TextSample(
      Country.label(situation.city.name.prefix(40), in: situation.city.country),
      style: context.style.text(7.5, .faintInk))
  }
}
