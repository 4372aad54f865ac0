import CityNetwork
import Graphs

extension CityBrief {
  /// The most questions that are asked of a city at a time.
  static let mostQuestions = 3

  /// The brief of a city; nil where there is no such city.
  ///
  /// - Parameters:
  ///   - city: The id of the city.
  ///   - year: The year at which links are judged; the data set's own by default.
  ///   - thresholds: Where one size class ends and the next begins.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*k* log *k*) for *k* entries of the network.
  init?(_ study: Study, city id: EntityID) throws(RunInterruption) {
    let (network, thresholds, options) = (study.network, study.settings.thresholds, study.running)
    guard let index = network.cityIndex(of: id) else { return nil }
    let situations = try study.situations
    let (city, situation) = (network.cities[index], situations.all[index])
    if options.isCancelled?() == true { throw .cancelled }
    let partners = BriefPartner.all(of: situation, in: network, judgement: study.judgement, evidence: study.evidence)
    let stories = BriefStory.all(of: id, partners: partners, in: network)
    let practices = PracticeChoice(network: network, city: city)
    let matches = try study.matches(of: id, limit: 3)
    let helpers = SupporterFinder(
      network: network, situation: situation, partners: partners, practices: practices,
      finder: try study.introducers, evidence: study.evidence, candidates: matches?.candidates ?? []
    ).helpers()
    if options.isCancelled?() == true { throw .cancelled }
    let questions = Self.questions(situation, network, partners, study.judgement)

    self.city = id
    sizeClass = thresholds.sizeClass(of: city)
    department = city.internationalDepartment.value
    self.year = situations.year
    recentSince = study.evidence.recentSince
    self.partners = partners
    self.stories = stories
    gaps = BriefGap.all(situation, network: network, stories: stories, judgement: study.judgement)
    self.helpers = helpers
    self.questions = questions
    steps = StepPlanner(
      network: network, situation: situation, situations: situations, partners: partners, stories: stories,
      helpers: helpers, questions: questions, evidence: study.evidence, practices: practices
    ).steps()
    confidentialRows = (city.isConfidential ? 1 : 0) + situation.links.count(where: \.isConfidential)
  }

  /// What the city is asked, most useful first: its department, whether needs are met, whether the links of its
  /// foremost partner are alive and since when, whether there are links at all, how many people it has.
  private static func questions(
    _ situation: CitySituation, _ network: CityNetwork, _ partners: [BriefPartner], _ judgement: Judgement
  ) -> [BriefQuestion] {
    var questions: [BriefQuestion] = []
    if situation.links.isEmpty { questions.append(.init(.anyLink)) }
    if situation.city.internationalDepartment.value == .unknown { questions.append(.init(.department)) }
    let needs = network.needs.filter { $0.city == situation.city.id && $0.kind == .need && $0.met == .unknown }
    questions += needs.prefix(1).map { .init(.needMet, subject: $0.id) }
    let links = Dictionary(situation.presentLinks.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let ordered = partners.filter(\.standing.isPresent).flatMap { $0.links.compactMap { links[$0] } }
    func isPresumed(_ link: Link) -> Bool { judgement.isPresumed(link) && link.status != .active }
    questions += ordered.first(where: isPresumed).map { [.init(.linkAlive, subject: $0.id)] } ?? []
    questions += ordered.first { $0.years.from == nil }.map { [.init(.linkYear, subject: $0.id)] } ?? []
    if situation.city.population == nil { questions.append(.init(.population)) }
    return Array(questions.prefix(mostQuestions))
  }
}
