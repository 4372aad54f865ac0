import Analysis
import CityNetwork

extension BriefWriter {
  /// What the city is.
  mutating func facts(_ city: City) -> [BriefPage.Sentence] {
    var values = [
      "level": phrases.say("level.\(city.level.rawValue)"), "country": phrases.country(city.country),
    ]
    let own = references([city.id])
    var facts: [BriefPage.Sentence] = []
    if brief.confidentialRows > 0 {
      facts.append(.init(text: phrases.say("page.confidential", count: brief.confidentialRows)))
    }
    if let people = city.population {
      values["size"] = phrases.say("size.\(brief.sizeClass.rawValue)")
      values["people"] = phrases.number(people.count)
      values["year"] = people.year.map(String.init)
      facts.append(
        .init(text: phrases.say(people.year == nil ? "city.known" : "city.known.year", values), references: own))
    } else {
      facts.append(.init(text: phrases.say("city.unknown", values), references: own))
    }
    facts.append(
      .init(
        text: phrases.say("department.\(brief.department.rawValue)"),
        references: brief.department == .unknown ? [] : own))
    return facts
  }

  /// What the page says, in a few sentences: of what it looks at most first, then of all.
  func summary() -> [BriefPage.Sentence] {
    let aside = rowsSetAside()
    var sentences: [String] = []
    // Where partners are, the table says.
    if let focus = brief.focus, !focus.themes.isEmpty || !focus.kinds.isEmpty {
      sentences.append(said(of: brief.partners.filter(\.isInFocus), scope: scope))
    }
    // Nothing follows from rows that were set aside, neither that there are links nor that there are none.
    let whole =
      brief.partners.isEmpty && !aside.isEmpty
      ? phrases.say("short.aside.only", ["city": cityName]) : said(of: brief.partners, scope: recordScope)
    sentences.append(sentences.isEmpty ? whole : phrases.say("short.all", ["sentence": whole]))
    if let year = brief.partners.filter({ $0.standing != .planned }).compactMap(\.since).min() {
      sentences.append(phrases.say("short.since", ["year": String(year)]))
    }
    sentences += [ages()].compactMap { $0 } + aside
    if brief.partners.isEmpty, aside.isEmpty { sentences += otherRowsSetAside() }
    return sentences.map { .init(text: $0) }
  }

  /// What became of the rows about the city that were set aside.
  private func rowsSetAside() -> [String] {
    let rows = network.entityIndex(of: brief.city).map(network.rowsSetAside(at:)) ?? []
    return RowSetAside.Reason.allCases.compactMap { reason in
      let places = rows.filter { $0.reason == reason }.map {
        phrases.say("aside.place", ["file": $0.file, "line": String($0.line)])
      }
      guard !places.isEmpty else { return nil }
      return phrases.say(
        "short.aside.\(reason.rawValue)", ["city": cityName, "places": phrases.list(places, limit: 3)])
    }
  }

  /// That rows were set aside which may have been meant for the city, though it is not named in them.
  private func otherRowsSetAside() -> [String] {
    let places = network.allRowsSetAside.map {
      phrases.say("aside.place", ["file": $0.file, "line": String($0.line)])
    }
    guard !places.isEmpty else { return [] }
    return [phrases.say("short.aside.elsewhere", count: places.count, ["places": phrases.list(places, limit: 3)])]
  }

  /// With whom the city is linked, of some partners.
  ///
  /// - Parameter scope: What part they are of; nil for all.
  private func said(of partners: [BriefPartner], scope: String?) -> String {
    let cities = partners.count { $0.sort == .city && $0.standing.isPresent }
    let bodies = partners.count { $0.sort != .city && $0.standing.isPresent }
    guard !partners.isEmpty else { return say("short.none", ["city": cityName], scope: scope) }
    if cities + bodies > 0 {
      return say(
        "short.links",
        [
          "city": cityName, "cities": phrases.say("count.cities", count: cities),
          "bodies": phrases.say("count.bodies", count: bodies),
        ], scope: scope)
    }
    guard !partners.contains(where: { $0.standing == .planned }) else {
      return say("short.planned", ["city": cityName], scope: scope)
    }
    let links = partners.reduce(0) { $0 + $1.links.count }
    guard let scope else { return phrases.say("short.ended", count: links, ["city": cityName]) }
    return phrases.say("short.ended.scope", count: links, ["city": cityName, "scope": scope])
  }

  /// The foremost partner cities.
  mutating func partnerRows() -> [BriefPage.PartnerRow] {
    brief.cityPartnersInFocus.prefix(Room.partners).map { partner in
      BriefPage.PartnerRow(
        who: .init(text: place(partner.id), references: references(partner.links)), purpose: purpose(partner),
        since: years(partner), through: through(partner))
    }
  }

  private func purpose(_ partner: BriefPartner) -> String {
    guard !partner.themes.isEmpty else { return phrases.say("purpose.unknown") }
    let themes = phrases.themes(partner.subjects.isEmpty ? partner.themes : partner.subjects)
    guard partner.role != .unknown else { return themes }
    return phrases.say("purpose.\(partner.role.rawValue)", ["themes": themes])
  }

  private func through(_ partner: BriefPartner) -> String {
    if !partner.through.isEmpty { return names(partner.through, limit: 2) }
    return phrases.say(partner.hasDirectAgreement ? "through.direct" : "through.unknown")
  }

  /// What else is said of partners: further cities, agencies and programmes, links that are planned or have ended.
  mutating func partnerNotes() -> [BriefPage.Sentence] {
    var notes: [BriefPage.Sentence] = []
    let shown = brief.cityPartnersInFocus
    if shown.isEmpty, !brief.partners.isEmpty || !network.hasRowsSetAside {
      notes.append(.init(text: say("partners.none", scope: scope)))
    }
    let more = Array(shown.dropFirst(Room.partners))
    if !more.isEmpty {
      notes.append(
        .init(
          text: phrases.say("partners.more", count: more.count, ["names": names(more.map(\.id), limit: 11)]),
          references: references(more.prefix(PhraseBook.shown(of: more.count, limit: 11)).flatMap(\.links))))
    }
    for (key, partners) in [
      ("partners.others", brief.cityPartners.filter { !$0.isInFocus }), ("partners.bodies", brief.bodies),
      ("partners.planned", brief.plannedPartners),
      ("partners.former", brief.formerPartners),
    ] where !partners.isEmpty {
      let list = phrases.list(partners.map(detailed), limit: Room.namesInLists)
      notes.append(
        .init(
          text: phrases.say(key, ["names": list]),
          references: references(
            partners.prefix(PhraseBook.shown(of: partners.count, limit: Room.namesInLists)).flatMap(\.links))))
    }
    return notes
  }

  /// A partner with themes and years in a running sentence.
  private func detailed(_ partner: BriefPartner) -> String {
    var details: [String] = []
    if partner.isMembership { details.append(phrases.say("partners.member")) }
    if !partner.subjects.isEmpty { details.append(phrases.themes(partner.subjects, limit: 2)) }
    details += [runningYears(partner)].compactMap { $0 }
    let name = name(partner.id)
    guard !details.isEmpty else { return name }
    return phrases.say(
      "partners.detail", ["name": name, "detail": details.joined(separator: phrases.say("list.separator"))])
  }

  /// What is said of the picture.
  func picture() -> BriefPage.Picture {
    let drawn = brief.cityPartners.count + brief.bodies.count
    let left = drawn - Self.drawnPartners(brief).count
    var caption = [phrases.say("picture.caption", ["city": cityName])]
    if left > 0 { caption.append(phrases.say("picture.left", count: left)) }
    return BriefPage.Picture(
      caption: phrases.sentences(caption), partners: Self.drawnPartners(brief),
      names: Self.pictureNames(brief, of: network, in: phrases), city: phrases.say("picture.city"),
      agency: phrases.say("picture.agency"), programme: phrases.say("picture.programme"),
      arrow: phrases.say("picture.arrow"),
      pale: brief.recentSince.map { phrases.say("picture.pale", ["year": String($0)]) })
  }

  /// The partners that the picture has room for: the foremost cities, and a few agencies and programmes.
  static func drawnPartners(_ brief: CityBrief) -> [EntityID] {
    let bodies = brief.bodies.prefix(max(4, Room.drawn - brief.cityPartners.count))
    return (brief.cityPartners.prefix(Room.drawn - min(4, bodies.count)) + bodies).map(\.id)
  }

  /// The names by which the picture calls them, the city included.
  static func pictureNames(_ brief: CityBrief, of network: CityNetwork, in phrases: PhraseBook) -> [EntityID: String] {
    let writer = BriefWriter(brief, of: network, in: phrases)
    return Dictionary(
      uniqueKeysWithValues: (drawnPartners(brief) + [brief.city]).map { ($0, writer.cut(writer.name($0), 22)) })
  }

  /// What the data cannot say, how to trace a number, and who made the page.
  func footer() -> [String] {
    let date = network.dataset.dataDate.map { phrases.say("caveat.date", ["date": $0]) }
    let judged = network.completeness.compactMap(\.share)
    let partial = judged.count { $0 < 1 }
    let total = ["total": phrases.number(judged.count)]
    let completeness =
      judged.isEmpty
      ? phrases.say("caveat.unjudged")
      : partial == 0 ? phrases.say("caveat.full", total) : phrases.say("caveat.partial", count: partial, total)
    return [
      phrases.sentences([phrases.say("sources.how"), phrases.say("caveat.quotes")]),
      phrases.sentences([
        cut(network.dataset.title, 100) + phrases.say("footer.colon") + (date ?? phrases.say("caveat.date.unknown")),
        phrases.say("caveat.nothing"), completeness, phrases.say("footer.made"),
      ]), network.dataset.attribution.map { cut($0, 200) },
    ].compactMap { $0 }
  }
}
