import Analysis
import CityNetwork
import Graphviz

/// What is decided before texts are measured: the tiles, and the names that they might bear.
struct CoveragePlan: Sendable {
  let context: DiagramContext
  let facts: CoverageFacts
  let hasCityTiles: Bool
  let legend: Legend
  let title = "How many people live in cities with links"

  init(_ context: DiagramContext) {
    self.context = context
    facts = CoverageFacts(context.situations.values)
    hasCityTiles = facts.cityCount <= CoverageDiagram.tileLimit
    let unit = facts.isByPeople ? "people" : "cities"
    var entries: [Legend.Entry] = []
    for question in CoverageQuestion.allCases {
      entries.append(.heading(question == .links ? "Left: how the city is linked" : "Right: international department"))
      entries += question.answers.map { .node(Self.sample($0, context.palette), $0.title) }
    }
    entries.append(.heading("Area: the larger, the more \(unit)"))
    var frame = Self.sample(.unknownDepartment, context.palette)
    frame.strokeStyle = .solid
    frame.strokeColor = context.palette[.ink]
    frame.strokeWidth = 1.4
    entries.append(.node(frame, "country: \(unit) of its cities"))
    if hasCityTiles {
      var tile = Self.sample(.linked, context.palette)
      (tile.width, tile.height) = (10, 8)
      entries.append(.node(tile, "one city"))
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
    guard facts.cityCount > 0 else { return "there is no city to show" }
    let places =
      "\(English.count(facts.cityCount, "city", "cities")) in "
      + English.count(facts.countries.count, "country", "countries")
    return facts.isByPeople
      ? "\(facts.amount(facts.total)) in \(places) of the data, not the whole population of the countries"
      : "\(places); areas are numbers of cities, since the population of most is not recorded"
  }

  var caption: [String] {
    let countries = English.count(facts.countries.count, "country", "countries")
    var sentences = [
      hasCityTiles
        ? "Drawn: \(English.count(facts.countries.reduce(0) { $0 + $1.cities.count }, "city", "cities")), \(countries)."
        : "Drawn: \(countries).",
      hasCityTiles
        ? "Each tile is a city, \(English.number(facts.cityCount)) on each side, grouped by answer within its country; tiles without a name are named in the SVG file."
        : "Each country is divided by answer; its \(English.number(facts.cityCount)) cities are too many for tiles of their own. Countries without a name are named in the SVG file.",
    ]
    if !facts.withoutArea.isEmpty {
      let counts = CoverageQuestion.allCases.map { question in
        question.answers.compactMap { answer -> String? in
          let count = facts.withoutArea.count { question.answer(of: $0) == answer }
          return count == 0 ? nil : "\(English.number(count)) \(Self.inSentence(answer))"
        }.joined(separator: ", ")
      }
      sentences.append(
        "No area, as the population is not recorded: \(English.count(facts.withoutArea.count, "city", "cities")) (\(counts.joined(separator: "; ")))."
      )
    }
    sentences.append("A link with another city or an agency is one that has not ended as far as is recorded.")
    return context.caption(sentences)
  }

  private static func inSentence(_ answer: CoverageQuestion.Answer) -> String {
    switch answer {
    case .linked, .agencyOnly, .noPresentLink: answer.title
    case .noLink: "without a recorded link"
    case .department: "with a department"
    case .noDepartment: "without a department"
    case .unknownDepartment: "with department not known"
    }
  }

  // MARK: Texts

  static let countrySizes = [13.0, 10.5, 8.5, 7]
  static let citySizes = [9.0, 7.5, 6]
  /// What a country may be called, the fullest first.
  func countryNames(_ country: CoverageFacts.Country) -> [TextSample] {
    let name = Country.name(of: country.code)
    return Self.countrySizes.map { TextSample(name, style: context.style.text($0, isBold: true)) }
      + [8.5, 7, 5.5].map { TextSample(country.code, style: context.style.text($0, isBold: true)) }
  }

  func countryShares(_ country: CoverageFacts.Country, _ question: CoverageQuestion) -> [TextSample] {
    let weights = facts.weights(country.cities, question)
    guard country.weight > 0 else { return [] }
    let first = English.percent(weights[0] / country.weight)
    let texts: [String]
    switch question {
    case .links: texts = ["\(first) with city links", "\(first) linked"]
    case .department:
      // What is not known is always said, so that nobody takes it for a no.
      let unknown =
        weights[2] == country.weight ? "not known" : "\(English.percent(weights[2] / country.weight)) not known"
      texts = weights[2] == country.weight ? [unknown] : ["\(first) with one, \(unknown)", "\(first), \(unknown)"]
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
      TextSample(English.percent($0 / facts.total), style: context.style.text(9, isBold: true))
    }
  }

  func heading(_ question: CoverageQuestion) -> TextSample {
    TextSample(question.title, style: context.style.text(12, isBold: true))
  }

  var smallTitle: TextSample {
    TextSample("Too small for a name above:", style: context.style.text(8, isBold: true))
  }
  var missingTitle: TextSample {
    TextSample("Population not recorded, so without a tile:", style: context.style.text(8, isBold: true))
  }
  func listName(_ situation: CitySituation) -> TextSample {
    TextSample(
      "\(situation.city.name.prefix(40)) (\(situation.city.country))", style: context.style.text(7.5, .faintInk))
  }
}
