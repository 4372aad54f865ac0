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
    let (thresholds, options) = (study.settings.thresholds, study.running)
    // A city that is named is measured on the whole; what is looked at chooses what of it is told first.
    let whole = study.scope.leavesOutLinks ? study.ofWhole : study
    let network = whole.network
    guard let index = network.cityIndex(of: id) else { return nil }
    let situations = try whole.situations
    let (city, situation) = (network.cities[index], situations.all[index])
    if options.isCancelled?() == true { throw .cancelled }
    let focus = BriefFocus(study.scope)
    var partners = BriefPartner.all(
      of: situation, in: network, judgement: whole.judgement, evidence: whole.evidence)
    if focus.isNarrow {
      let links = study.network.cityIndex(of: id).map { study.network.linkPlaces(at: $0) } ?? []
      let inPart = Set(links.map { study.network.links[$0].id })
      for place in partners.indices {
        partners[place].isInFocus =
          !inPart.isDisjoint(with: partners[place].links)
          && (partners[place].sort != .city || study.shows(partners[place].id))
      }
    }
    let stories = BriefStory.all(of: id, partners: partners, in: network)
    let practices = PracticeChoice(network: network, city: city)
    let matches = try study.matches(of: id, limit: 3, keeping: study.shows)
    let helpers = SupporterFinder(
      network: network, situation: situation, partners: partners, practices: practices,
      finder: try whole.introducers, evidence: whole.evidence, candidates: matches?.candidates ?? []
    ).helpers()
    if options.isCancelled?() == true { throw .cancelled }
    let questions = Self.questions(situation, network, partners, whole.judgement)

    self.city = id
    sizeClass = thresholds.sizeClass(of: city)
    department = city.internationalDepartment.value
    self.year = situations.year
    recentSince = whole.evidence.recentSince
    self.partners = partners
    self.focus = focus.isNarrow ? focus : nil
    isPublic = study.scope.view.isPublic
    self.stories = stories
    gaps = BriefGap.all(situation, network: network, stories: stories, judgement: whole.judgement)
    self.helpers = helpers
    self.questions = questions
    steps = StepPlanner(
      network: network, situation: situation, situations: situations, partners: partners, stories: stories,
      helpers: helpers, questions: questions, evidence: whole.evidence, practices: practices
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
    questions += ordered.first(where: judgement.isPresumed).map { [.init(.linkAlive, subject: $0.id)] } ?? []
    questions += ordered.first { $0.years.from == nil }.map { [.init(.linkYear, subject: $0.id)] } ?? []
    if situation.city.population == nil { questions.append(.init(.population)) }
    return Array(questions.prefix(mostQuestions))
  }
}
