import Analysis
import CityNetwork
import Language

/// One question about every city, with the answers there are.
enum CoverageQuestion: CaseIterable, Sendable {
  case links, department

  enum Answer: Sendable, Hashable {
    case linked, agencyOnly, noPresentLink, noLink
    case department, noDepartment, unknownDepartment
  }

  func title(in words: Wording) -> String {
    self == .links
      ? words.say("diagram.coverage.question.links") : words.say("diagram.coverage.question.department")
  }

  /// In the order of the slices; what is not known last.
  var answers: [Answer] {
    switch self {
    case .links: [.linked, .agencyOnly, .noPresentLink, .noLink]
    case .department: [.department, .noDepartment, .unknownDepartment]
    }
  }

  func answer(of situation: CitySituation) -> Answer {
    switch self {
    case .links:
      switch CityMark(situation) {
      case .inMainGroup, .inSmallGroup: .linked
      case .agencyOnly: .agencyOnly
      case .noPresentLink: .noPresentLink
      case .noLink: .noLink
      }
    case .department:
      switch situation.city.internationalDepartment.value {
      case .yes: .department
      case .no: .noDepartment
      case .unknown: .unknownDepartment
      }
    }
  }
}

extension CoverageQuestion.Answer {
  func title(in words: Wording) -> String {
    switch self {
    case .linked: words.say("diagram.coverage.answer.linked")
    case .agencyOnly: words.say("diagram.coverage.answer.agencyOnly")
    case .noPresentLink: words.say("diagram.mark.noPresentLink")
    case .noLink: words.say("diagram.coverage.answer.noLink")
    case .department: words.say("diagram.legend.department.yes")
    case .noDepartment: words.say("diagram.legend.department.no")
    case .unknownDepartment: words.say("diagram.legend.department.unknown")
    }
  }

  /// Nil where it is not known: then the ground is that of the paper.
  var role: Palette.Role? {
    switch self {
    case .linked, .department: .coverageYes
    case .agencyOnly: .coveragePartly
    case .noPresentLink: .coverageEnded
    case .noDepartment: .coverageNo
    case .noLink, .unknownDepartment: nil
    }
  }

  /// For names in SVG.
  var slug: String {
    switch self {
    case .linked: "linked"
    case .agencyOnly: "agencies"
    case .noPresentLink: "ended"
    case .noLink: "no-link"
    case .department: "department"
    case .noDepartment: "no-department"
    case .unknownDepartment: "unknown-department"
    }
  }
}

/// The people of a network's cities, by country.
struct CoverageFacts: Sendable {
  struct Country: Sendable {
    let code: String
    /// Cities with an area, the largest first.
    let cities: [CitySituation]
    let weight: Double
  }

  /// The one with the most people first.
  let countries: [Country]
  /// Cities that have no area, because their population is not recorded.
  let withoutArea: [CitySituation]
  /// Whether areas are people; otherwise they are cities.
  let isByPeople: Bool
  let total: Double

  var cityCount: Int { countries.reduce(0) { $0 + $1.cities.count } }

  init(_ situations: some Sequence<CitySituation>) {
    let all = situations.sorted { $0.city.id < $1.city.id }
    let known = all.filter { ($0.city.population?.count ?? 0) > 0 }
    let isByPeople = known.count * 2 >= all.count && !known.isEmpty
    self.isByPeople = isByPeople
    let drawn = isByPeople ? known : all
    withoutArea = isByPeople ? all.filter { ($0.city.population?.count ?? 0) <= 0 } : []
    countries = Dictionary(grouping: drawn, by: \.city.country).map { code, cities in
      let order = cities.sorted { a, b in
        let (x, y) = (Self.weight(a, isByPeople), Self.weight(b, isByPeople))
        return x != y ? x > y : a.city.id < b.city.id
      }
      return Country(code: code, cities: order, weight: order.reduce(0) { $0 + Self.weight($1, isByPeople) })
    }
    .sorted { a, b in a.weight != b.weight ? a.weight > b.weight : a.code < b.code }
    total = countries.reduce(0) { $0 + $1.weight }
  }

  func weight(_ situation: CitySituation) -> Double { Self.weight(situation, isByPeople) }

  private static func weight(_ situation: CitySituation, _ isByPeople: Bool) -> Double {
    isByPeople ? Double(situation.city.population?.count ?? 0) : 1
  }

  /// The weight of each answer among some cities, in the order of the question's answers.
  func weights(_ cities: [CitySituation], _ question: CoverageQuestion) -> [Double] {
    var sums: [CoverageQuestion.Answer: Double] = [:]
    for city in cities { sums[question.answer(of: city), default: 0] += weight(city) }
    return question.answers.map { sums[$0] ?? 0 }
  }

  /// An amount in words, such as `1.2 million people` or `12 cities`.
  func amount(_ weight: Double, in words: Wording) -> String {
    guard isByPeople else { return words.count(Int(weight), .city) }
    if weight >= 999_500 {
      let tenths = Int((weight / 100_000).rounded())
      let text = tenths >= 1_000 || tenths % 10 == 0 ? words.number(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
      return words.say("diagram.coverage.millions", ["number": text])
    }
    return words.count(Int(weight), .person)
  }
}
