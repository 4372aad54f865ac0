import Analysis
import CityNetwork

extension BriefWriter {
  /// Who could help.
  mutating func help() -> BriefPage.Section {
    var section = BriefPage.Section(id: "help", heading: phrases.say("help.heading"))
    section.items = brief.helpers.prefix(Room.helpers).map { item($0) }
    if section.items.isEmpty { section.items = [.init(sentences: [.init(text: say("help.none", scope: recordScope))])] }
    return section
  }

  private mutating func item(_ helper: PotentialSupporter) -> BriefPage.Item {
    var sentences = [BriefPage.Sentence(text: claim(helper), references: references(helper.evidence))]
    if helper.kind == .meetsNeed || helper.kind == .match {
      if helper.isPartner {
        let last = helper.last ?? .undated
        sentences.append(.init(text: phrases.say("help.partner.\(last.age.rawValue)", dated([:], last))))
      } else if !helper.through.isEmpty {
        sentences.append(.init(text: door(helper)))
      }
    }
    return .init(sentences: sentences)
  }

  private func door(_ helper: PotentialSupporter) -> String {
    let last = helper.last ?? .undated
    let age = last.age.rawValue
    guard helper.door == .bodyOfOne, let body = helper.through.first else {
      guard helper.through.count > 1 else {
        return phrases.say("help.through.\(age)", dated(["names": names(helper.through)], last))
      }
      return phrases.say("help.through.chain.\(age)", dated(chain(helper.through), last))
    }
    // The body works with one of the two, and with cities of the other's country.
    let isOwn = network.links(of: body).contains { $0.from == brief.city || $0.to == brief.city }
    let (near, far) = isOwn ? (brief.city, helper.id) : (helper.id, brief.city)
    let country = network.city(far).map { phrases.country($0.country) } ?? ""
    return phrases.say(
      "help.body.\(age)", dated(["body": name(body), "city": name(near), "country": country], last))
  }

  /// A chain has to be gone through one after the other.
  private func chain(_ through: [EntityID]) -> [String: String] {
    ["first": name(through[0]), "next": names(Array(through.dropFirst()))]
  }

  private func claim(_ helper: PotentialSupporter) -> String {
    var values = ["helper": place(helper.id), "city": cityName, "themes": phrases.themes(helper.themes)]
    let country = network.city(brief.city).map { phrases.country($0.country) }
    values["country"] = country ?? ""
    switch helper.kind {
    case .meetsNeed:
      guard let offer = helper.offer.flatMap(need) else { return phrases.say("help.story", values) }
      values["offer"] = words(offer)
      return phrases.say("help.offer", values)
    case .match:
      values["reasons"] = phrases.list(
        helper.reasons.prefix(4).map { phrases.say(reasonKey($0, helper), reasonValues($0, helper)) })
      return phrases.say("help.match", values)
    case .hub:
      let last = helper.last ?? .undated
      let age = last.age.rawValue
      values["first"] = helper.through.first.map(place)
      return phrases.say(
        helper.through.isEmpty ? "help.hub.partner.\(age)" : "help.hub.chain.\(age)", count: helper.cities ?? 0,
        dated(values, last))
    case .neighbour:
      let (last, cities) = (helper.last ?? .undated, helper.cities ?? 0)
      let form = Wording.form(last, cities: cities, recentCities: helper.recentCities)
      let region =
        network.city(brief.city)?.knownCountry == nil
        ? "help.neighbour.unplaced.\(form)" : "help.neighbour.region.\(form)"
      return phrases.say(
        helper.isRegional ? region : "help.neighbour.\(form)", count: form == "part" ? helper.recentCities : cities,
        dated(values, last))
    }
  }

  private func reasonKey(_ reason: MatchAttribute, _ helper: PotentialSupporter) -> String {
    let isHome = network.city(helper.id)?.knownCountry == network.city(brief.city)?.country
    switch reason {
    case .countries where isHome: return "reason.countries.same"
    case .sharedBodies: return "reason.shared_bodies.\(tied(helper.sharedBodies).age.rawValue)"
    case .commonPartners: return "reason.common_partners.\(tied(helper.commonPartners).age.rawValue)"
    case .partnersOfPartners:
      return "reason.partners_of_partners.\((helper.chainLast ?? .undated).age.rawValue)"
    default: return "reason.\(reason.rawValue)"
    }
  }

  private func reasonValues(_ reason: MatchAttribute, _ helper: PotentialSupporter) -> [String: String] {
    var values = ["city": cityName]
    switch reason {
    case .countries: values["country"] = network.city(brief.city).map { phrases.country($0.country) }
    case .sharedBodies: values["names"] = tied(helper.sharedBodies).names
    case .commonPartners: values["names"] = tied(helper.commonPartners).names
    case .partnersOfPartners: return dated(values, helper.chainLast ?? .undated)
    default: break
    }
    return values
  }

  /// The next steps.
  mutating func steps() -> BriefPage.Section {
    let count = brief.steps.count
    let heading = count == 3 ? phrases.say("steps.heading") : phrases.say("steps.heading.fewer", count: max(1, count))
    var section = BriefPage.Section(id: "steps", heading: heading)
    section.items = brief.steps.map { item($0) }
    if count == 0 { section.items = [.init(sentences: [.init(text: phrases.say("steps.none"))])] }
    if count > 0, brief.steps.allSatisfy({ $0.kind == .answer }) { section.note = phrases.say("steps.only") }
    return section
  }

  private mutating func item(_ step: BriefStep) -> BriefPage.Item {
    var sentences: [BriefPage.Sentence] = []
    func add(_ text: String, _ references: [Int] = []) { sentences.append(.init(text: text, references: references)) }
    let place = step.recipient.map { name($0) } ?? ""
    func holder(_ need: Need) -> String { need.city == brief.city ? cityName : name(need.city) }
    if let need = step.need.flatMap(need) {
      let isOwn = need.city == brief.city
      add(
        phrases.say(
          isOwn ? "step.need.own" : "step.need.other", ["city": cityName, "place": holder(need), "need": words(need)]),
        references([need.id]))
    }
    if let offer = step.offer.flatMap(need), offer.city != brief.city {
      add(phrases.say("step.offer", ["place": holder(offer), "offer": words(offer)]), references([offer.id]))
    }
    if let doubt = doubt(step) { add(doubt) }
    if !step.through.isEmpty, step.kind != .openDoor {
      add(
        step.through.count > 1
          ? phrases.say("step.introduce.chain", chain(step.through))
          : phrases.say("step.introduce", ["names": names(step.through)]))
    }
    if [.ask, .openDoor, .renew].contains(step.kind), step.themes.isEmpty { add(phrases.say("step.theme.none")) }
    for sentence in start(step) { sentences.append(sentence) }
    for question in step.questions { add(self.question(question), references([question.subject].compactMap { $0 })) }
    add(phrases.say("step.\(step.kind.rawValue).first", ["place": place]))
    return .init(lead: .init(text: lead(step), references: references(step.leadEvidence)), sentences: sentences)
  }

  /// The practice to start with, and what went wrong there.
  private mutating func start(_ step: BriefStep) -> [BriefPage.Sentence] {
    guard let practice = step.practice.flatMap(practice) else {
      return step.themes.isEmpty || step.kind == .answer || step.kind == .tellStory
        ? [] : [.init(text: phrases.say("step.practice.none"))]
    }
    let rows = references([practice.id])
    let detail =
      place(practice.city) + phrases.say("list.separator")
      + (practice.year.map(String.init) ?? phrases.say("year.unknown"))
    let title = quote(practice.title, Room.title)
    if step.kind == .tellStory {
      return [.init(text: phrases.say("step.model", ["title": title, "detail": detail]), references: rows)]
    }
    guard told.insert(practice.id).inserted else {
      return [.init(text: phrases.say("step.practice.told", ["title": title, "detail": detail]), references: rows)]
    }
    let values = ["title": title, "detail": detail, "outcome": quote(practice.outcome ?? "", 120)]
    let mistakes = practice.mistakes.map { phrases.say("step.practice.mistakes", ["mistakes": quote($0, 120)]) }
    return [
      .init(text: phrases.say("step.practice", values), references: rows),
      .init(text: mistakes ?? phrases.say("step.practice.mistakes.unknown")),
    ]
  }

  private func lead(_ step: BriefStep) -> String {
    var values = [
      "sender": phrases.say("sender.\(step.sender.rawValue)", ["city": cityName]), "city": cityName,
      "themes": phrases.themes(step.themes),
    ]
    values["recipient"] = step.recipient.map(recipient)
    values["goal"] = step.goal.map(place)
    let key = "step.\(step.kind.rawValue)"
    switch step.kind {
    case .answer, .share: return phrases.say(key, values)
    case .ask, .renew, .tellStory: return phrases.say(step.themes.isEmpty ? "\(key).plain" : key, values)
    case .openDoor:
      return phrases.say(key + (step.goal == nil ? "" : ".goal") + (step.themes.isEmpty ? ".plain" : ""), values)
    }
  }

  /// Whoever is written to: the department for international affairs where it is known to exist.
  private func recipient(_ id: EntityID) -> String {
    guard network.city(id)?.internationalDepartment.value == .yes else { return place(id) }
    return phrases.say("recipient.department", ["place": place(id)])
  }

  private func question(_ question: BriefQuestion) -> String {
    let key = "question.\(question.kind.rawValue)"
    let link = question.subject.flatMap { Self.find($0, in: network.links) }
    var values = ["city": cityName]
    values["need"] = question.subject.flatMap(need).map(words)
    values["partner"] = link.map { name($0.end(otherThan: brief.city)) }
    values["themes"] = link.map { phrases.themes($0.themes) }
    let isPlain = question.kind == .linkAlive && link?.themes.isEmpty != false
    return phrases.say(isPlain ? "\(key).plain" : key, values)
  }
}

extension BriefStep {
  /// The rows behind the first sentence: those that no later sentence of the step refers to.
  fileprivate var leadEvidence: [EntityID] {
    let later = Set([need, offer, practice].compactMap { $0 } + questions.compactMap(\.subject))
    return evidence.filter { !later.contains($0) }
  }
}
