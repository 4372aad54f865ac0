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

  /// At which year links were judged, and how many of those taken for present only lack proof of an end.
  package func presence(year: Int?, presumedShare: Double?) -> String {
    let judged = year.map { say("scope.judged", ["year": String($0)]) } ?? say("scope.unjudged")
    guard let presumedShare else { return judged }
    return sentences([judged, say("scope.presumed", ["share": percent(presumedShare)])])
  }

  /// What was looked at and what is shown, where it is not everything.
  package var remarks: [String] { study.map { looked(at: $0) + shown(of: $0) } ?? [] }

  /// The same for a diagram: there the cities that are shown choose what is drawn.
  package var diagramRemarks: [String] {
    guard let study else { return [] }
    return looked(at: study)
      + (study.scope.shown.choosesPlaces ? [say("scope.cut", ["whose": whose(study, withMembership: false)])] : [])
  }

  /// The same for a report: there countries cut the network, and a list of cities or a body's members choose what is shown.
  package var reportRemarks: [String] {
    guard let study else { return [] }
    let shown = study.scope.shown
    var remarks = looked(at: study)
    if let countries = shown.countries { remarks.append(say("scope.cut", ["whose": whose(countries)])) }
    if shown.isWithin {
      remarks.append(
        say(
          "scope.report",
          [
            "cities": count(study.shownCount, .city), "whose": whose(study),
            "ground": shown.countries == nil ? ground(of: study) : say("scope.ground.left"),
          ]))
    }
    return remarks
  }

  private func looked(at study: Study) -> [String] {
    let (view, omissions) = (study.scope.view, study.omissions)
    var remarks: [String] = []
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
    say(study.scope.view == NetworkView() ? "scope.ground.whole" : "scope.ground.part")
  }

  /// Such as `of PH and VN that are members of CITYNET`, with what a member is where one is spoken of.
  private func whose(_ study: Study, withMembership: Bool = true) -> String {
    let shown = study.scope.shown
    let parts = [
      shown.countries.map(whose),
      shown.body.map { say("scope.whose.body", ["body": study.whole.displayName(of: $0)]) },
      shown.list.map { say("scope.whose.list", ["list": $0.name]) },
    ]
    let whose = parts.compactMap(\.self).joined(separator: " ")
    guard withMembership, shown.body != nil else { return whose }
    return say("scope.whose.membership", ["whose": whose])
  }

  private func whose(_ countries: Set<String>) -> String {
    say("scope.whose.countries", ["countries": list(countries.sorted())])
  }
}

extension ShownCities {
  /// Whether cities are chosen by where they are or whose they are.
  fileprivate var choosesPlaces: Bool { countries != nil || isWithin }
}
