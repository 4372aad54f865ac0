public import Analysis
import CityNetwork

// What a study is about, in sentences that stand beside its findings.
extension Wording {
  /// What is to be said beside every finding: how complete the data is, and what was looked at.
  public var caveat: String {
    guard let study else { return "" }
    return sentences([caveat(of: CompletenessReport(study.whole))] + remarks)
  }

  /// One sentence on what the data cannot say, for the foot of a finding, and one on how complete it is.
  public func caveat(of completeness: CompletenessReport) -> String {
    sentences([say("scope.nothing"), sentence(of: completeness)])
  }

  private func sentence(of completeness: CompletenessReport) -> String {
    let judged = completeness.statements.filter { $0.share != nil }
    let partial = judged.filter { ($0.share ?? 1) < 1 }
    guard !judged.isEmpty else { return say("caveat.unjudged") }
    let lists = count(judged.count, .programmeOrList)
    guard !partial.isEmpty else { return say("scope.completeness.full", ["lists": lists]) }
    let examples = partial.prefix(3).map { statement in
      say(
        "scope.completeness.example",
        [
          "subject": statement.subject, "captured": number(statement.captured ?? 0),
          "said": number(statement.saidMaximum ?? statement.saidMinimum ?? 0),
        ])
    }
    return say(
      "scope.completeness.part", count: partial.count, ["lists": lists, "examples": list(Array(examples))])
  }

  /// At which year links were judged, and of how many of those taken for present nobody says whether they still run.
  package func presence(year: Int?, presumed: PresumedLinks) -> String {
    let judged = year.map { say("scope.judged", ["year": String($0)]) } ?? say("scope.unjudged")
    return sentences([judged, sentence(of: presumed)])
  }

  /// Of how many present links nobody says whether they still run; nil without links.
  package func sentence(of presumed: PresumedLinks) -> String? {
    guard let share = presumed.share else { return nil }
    return say(
      "scope.presumed",
      ["share": percent(share), "count": number(presumed.count), "links": count(presumed.total, .presentLink)])
  }

  /// What was looked at and what is shown, where it is not everything.
  package var remarks: [String] { study.map { looked(at: $0) + shown(of: $0) } ?? [] }

  /// The same for a diagram: there the cities that are shown choose what is drawn.
  package var diagramRemarks: [String] {
    guard let study else { return [] }
    guard study.scope.shown.choosesPlaces else { return looked(at: study) }
    let whose = whose(study.scope.shown, of: study)
    return looked(at: study) + [say("scope.drawn", ["whose": whose, "ground": ground(of: study)])]
  }

  /// The same for a report: there lists are of the cities that are shown.
  package var reportRemarks: [String] {
    guard let study else { return [] }
    guard study.scope.shown.choosesPlaces else { return looked(at: study) }
    return looked(at: study) + [
      say(
        "scope.report",
        ["cities": count(study.shownCount, .city), "whose": whose(study), "ground": ground(of: study)])
    ]
  }

  private func looked(at study: Study) -> [String] {
    let (view, omissions) = (study.scope.view, study.omissions)
    var remarks: [String] = []
    if let year = study.scope.year { remarks.append(say("scope.asOf", ["year": String(year)])) }
    if let year = view.asOfYear {
      remarks.append(
        say("scope.year", ["year": String(year), "presumed": number(omissions.linksPresumedPresent)]))
    }
    if let layers = view.layers {
      remarks.append(say("scope.kinds", ["kinds": list(layers.sorted().map(name(of:)))]))
    }
    if let themes = view.themes {
      remarks.append(say("scope.themes", ["themes": list(themes.sorted().map(name(of:)))]))
    }
    if view.isPublic {
      remarks.append(say("scope.confidential", ["rows": count(omissions.confidential, .confidentialRow)]))
    }
    if !study.scope.cut.isAll { remarks.append(say("scope.cut", ["whose": whose(study.scope.cut, of: study)])) }
    return remarks
  }

  /// Size is told where it is chosen, with its limits.
  private func shown(of study: Study) -> [String] {
    let shown = study.scope.shown
    guard shown.choosesPlaces else { return [] }
    let cities = shown.isWithin ? count(study.shownCount, .city) : say("scope.shown.all")
    return [say("scope.shown", ["cities": cities, "whose": whose(study), "ground": ground(of: study)])]
  }

  /// What everything is measured on.
  private func ground(of study: Study) -> String {
    say(study.scope.isPart ? "scope.ground.part" : "scope.ground.whole")
  }

  /// Such as `of Vietnam that are members of CITYNET`, with what a member is where one is spoken of.
  private func whose(_ study: Study) -> String {
    let whose = whose(study.scope.shown, of: study)
    return study.scope.shown.body == nil ? whose : say("scope.whose.membership", ["whose": whose])
  }

  /// Such as `of Vietnam that are members of CITYNET`.
  func whose(_ shown: ShownCities, of study: Study) -> String {
    let parts = [
      shown.countries.map(whose),
      shown.body.map { say("scope.whose.body", ["body": study.whole.displayName(of: $0)]) },
      shown.list.map { say("scope.whose.list", ["list": $0.name]) },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  func whose(_ countries: Set<String>) -> String {
    say("scope.whose.countries", ["countries": list(countries.sorted().map(country))])
  }
}

extension ShownCities {
  /// Whether cities are chosen by where they are or whose they are.
  var choosesPlaces: Bool { countries != nil || isWithin }
}
