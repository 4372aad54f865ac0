import Analysis
import CityNetwork

extension BriefWriter {
  /// What it brought.
  mutating func brought() -> BriefPage.Section {
    var section = BriefPage.Section(id: "brought", heading: phrases.say("brought.heading"))
    let chosen = BriefStory.chosen(from: brief.stories.filter(\.hasOutcome), atMost: Room.stories)
    for story in chosen {
      guard let practice = practice(story.practice) else { continue }
      told.insert(practice.id)
      section.items.append(
        item(
          key(story, "brought"), story,
          ["detail": detail(practice), "outcome": quote(practice.outcome ?? "")], practice))
    }
    if chosen.contains(where: { $0.relation != .own }) { section.note = phrases.say("brought.partner.note") }
    if chosen.isEmpty {
      section.items = [
        .init(
          sentences: [
            .init(
              text: brief.partners.isEmpty
                ? say("brought.nolinks", scope: recordScope) : phrases.say("brought.none"))
          ])
      ]
    }
    return section
  }

  /// What went wrong.
  mutating func wrong() -> BriefPage.Section {
    var section = BriefPage.Section(id: "wrong", heading: phrases.say("wrong.heading"))
    for story in BriefStory.chosen(from: brief.stories.filter(\.hasMistakes), atMost: Room.mistakes) {
      guard let practice = practice(story.practice) else { continue }
      section.items.append(
        item(key(story, "wrong"), story, ["mistakes": quote(practice.mistakes ?? "")], practice))
    }
    if section.items.isEmpty { section.items = [.init(sentences: [.init(text: phrases.say("wrong.none"))])] }
    return section
  }

  private func key(_ story: BriefStory, _ part: String) -> String {
    switch story.relation {
    case .own: "\(part).own"
    case .partner: "\(part).partner"
    case .formerPartner: "\(part).former"
    }
  }

  private mutating func item(
    _ key: String, _ story: BriefStory, _ values: [String: String], _ practice: Practice
  ) -> BriefPage.Item {
    let values = values.merging(["title": quote(practice.title, Room.title), "place": place(story.city)]) { a, _ in a }
    return .init(sentences: [.init(text: phrases.say(key, values), references: references([practice.id]))])
  }

  /// Themes and year of a practice, as far as they are recorded.
  func detail(_ practice: Practice) -> String {
    let themes = practice.themes.isEmpty ? nil : phrases.themes(practice.themes, limit: 2)
    let parts = [themes, practice.year.map(String.init) ?? phrases.say("year.unknown")].compactMap { $0 }
    return parts.joined(separator: phrases.say("list.separator"))
  }

  /// A need or offer in its own words, by its themes where it has none.
  func words(_ need: Need) -> String {
    need.detail.map { quote($0, 110) } ?? phrases.themes(need.themes)
  }

  /// What is missing.
  mutating func missing() -> BriefPage.Section {
    var section = BriefPage.Section(id: "missing", heading: phrases.say("missing.heading"))
    // These two are implied by others, which say them, and have no phrases.
    let gaps = brief.gaps.filter { ![.lack(.noPresentLink), .lack(.oneLink)].contains($0.kind) }
    for gap in gaps.prefix(Room.gaps) {
      section.items.append(.init(sentences: [sentence(gap)]))
    }
    let left = gaps.count - Room.gaps
    if left > 0 { section.items.append(.init(sentences: [.init(text: phrases.say("missing.more", count: left))])) }
    if section.items.isEmpty { section.items = [.init(sentences: [.init(text: phrases.say("missing.none"))])] }
    return section
  }

  private mutating func sentence(_ gap: BriefGap) -> BriefPage.Sentence {
    let key = "gap.\(gap.kind.rawValue)"
    switch gap.kind {
    case .lack(.needUnmet), .unknown(.need):
      guard let need = gap.ids.first.flatMap(need) else { return .init(text: phrases.say(key)) }
      let isKnown = gap.kind == .lack(.needUnmet) && need.met == .no
      let values = ["city": cityName, "need": words(need)]
      return .init(text: phrases.say(isKnown ? "\(key).known" : key, values), references: references(gap.ids))
    case .lack(.oneBody), .lack(.onePartner):
      return .init(text: say(key, ["names": names(gap.ids)], scope: recordScope))
    case .unknown(.unproven), .unknown(.undated):
      return .init(
        text: phrases.say(key, count: gap.count ?? 0, ["total": phrases.number(gap.total ?? 0)]))
    case .lack(.noInternationalDepartment):
      return .init(text: phrases.say(key), references: references([brief.city]))
    case .lack: return .init(text: say(key, scope: recordScope))
    case .unknown: return .init(text: phrases.say(key))
    }
  }
}
