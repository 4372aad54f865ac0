public import Analysis
import CityNetwork

/// What a study is about, in sentences that stand beside its findings.
public struct ScopeText: Sendable {
  private let study: Study

  /// The sentences on a study's scope.
  public init(_ study: Study) { self.study = study }

  /// What is to be said beside every finding: how complete the data is, and what was looked at.
  public var caveat: String {
    ([CompletenessReport(study.whole).caveat] + remarks).joined(separator: " ")
  }

  /// What was looked at and what is shown, where it is not everything.
  public var remarks: [String] { looked + shown }

  /// The same for a diagram: there the cities that are shown choose what is drawn.
  public var diagramRemarks: [String] {
    looked
      + (study.scope.shown.choosesPlaces ? ["Only the cities \(whose) and whoever they are linked with directly."] : [])
  }

  /// The same for a report: there countries cut the network, and a list of cities or a body's members choose what is shown.
  public var reportRemarks: [String] {
    let shown = study.scope.shown
    var remarks = looked
    if let countries = shown.countries {
      remarks.append(
        "Only the cities of \(Wording.list(countries.sorted())) and whoever they are linked with directly.")
    }
    if shown.isWithin {
      let ground = shown.countries == nil ? measured : "what is left of the network then"
      remarks.append(
        "Lists of cities are of the \(Wording.count(study.shownCount, "city", "cities")) \(whose)\(membership); measured is "
          + "\(ground), and whatever is said of links, practices, groups and bodies is of it.")
    }
    return remarks
  }

  private var looked: [String] {
    let (view, omissions) = (study.scope.view, study.omissions)
    var remarks: [String] = []
    if let year = view.asOfYear {
      let presumed = Wording.number(omissions.linksPresumedPresent)
      remarks.append(
        "Only links not known to have ended before, or to begin after, \(year); \(presumed) of them lack proof either way."
      )
    }
    if let layers = view.layers {
      remarks.append("Only links of the kinds \(Wording.list(layers.sorted().map(\.displayName))).")
    }
    if let themes = view.themes {
      remarks.append("Only links on \(Wording.list(themes.sorted().map(\.displayName))).")
    }
    if view.isPublic {
      remarks.append("\(Wording.count(omissions.confidential, "confidential row")) left out.")
    }
    return remarks
  }

  /// Size is told where it is chosen, with its limits.
  private var shown: [String] {
    let shown = study.scope.shown
    guard shown.choosesPlaces else { return [] }
    let count = shown.isWithin ? Wording.count(study.shownCount, "city", "cities") : "the cities"
    return ["Shown are \(count) \(whose)\(membership); measured is \(measured)."]
  }

  /// What everything is measured on.
  private var measured: String { study.scope.view == NetworkView() ? "the whole network" : "all that is looked at" }

  /// Such as `of PH and VN that are members of CITYNET`.
  private var whose: String {
    let shown = study.scope.shown
    var parts: [String] = []
    if let countries = shown.countries { parts.append("of \(Wording.list(countries.sorted()))") }
    if let body = shown.body { parts.append("that are members of \(study.whole.displayName(of: body))") }
    if let list = shown.list { parts.append("on the list \(list.name)") }
    return parts.joined(separator: " ")
  }

  /// What a member is, where one is spoken of.
  private var membership: String {
    study.scope.shown.body == nil ? "" : ", by a present link to it or one that runs under it"
  }
}

extension ShownCities {
  /// Whether cities are chosen by where they are or whose they are.
  fileprivate var choosesPlaces: Bool { countries != nil || isWithin }
}
