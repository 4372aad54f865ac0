public import CityNetwork
public import Graphs

/// One network looked at in one way, with everything that can be found in it.
///
/// A study is asked for its findings. Those that others rest on, and those that are dear, are made once, when first asked
/// for, and kept; findings that rest on others ask the study for them. It is safe to ask from several tasks, and copies of a study share what they find.
///
///     let study = Study(network)
///     try study.gaps.entries.first?.reason
///     try study.metrics().rows.max { $0.degree < $1.degree }
///
/// Every finding of a study can be cancelled, and throws ``RunInterruption`` then; what was found before is kept.
public struct Study: Sendable {
  /// What is looked at, and what is shown.
  public let scope: Scope
  /// The facts as they were given.
  public let whole: CityNetwork
  /// The part of the facts that is looked at: everything is measured on it.
  public let network: CityNetwork
  /// What looking at a part leaves out.
  public let omissions: NetworkView.Omissions
  /// What the findings depend on besides.
  public let settings: StudySettings
  /// Which links are there in the year of judgement.
  public let judgement: Judgement
  /// How findings are made: threads, news of progress, cancellation. It changes no finding.
  public var running: RunOptions

  let memory: StudyMemory
  private let isShown: [Bool]
  /// A study of a network.
  ///
  /// - Parameters:
  ///   - whole: The facts.
  ///   - scope: What is looked at and shown; everything by default.
  ///   - settings: What the findings depend on besides.
  ///   - running: How findings are made.
  /// - Complexity: O(entries).
  public init(
    _ whole: CityNetwork, scope: Scope = .init(), settings: StudySettings = .init(), running: RunOptions = .default
  ) {
    if scope.view == NetworkView() {
      self.init(whole, of: whole, scope: scope, settings: settings, running: running)
    } else {
      Construction.note(.view)
      let (part, omissions) = whole.viewed(scope.view)
      self.init(part, of: whole, omitting: omissions, scope: scope, settings: settings, running: running)
    }
  }

  private init(
    _ network: CityNetwork, of whole: CityNetwork, omitting omissions: NetworkView.Omissions = .init(), scope: Scope,
    judgement: Judgement? = nil, memory: StudyMemory = .init(), settings: StudySettings,
    running: RunOptions
  ) {
    (self.network, self.whole, self.omissions) = (network, whole, omissions)
    (self.scope, self.settings, self.running) = (scope, settings, running)
    self.memory = memory
    let judgement = judgement ?? network.judgement(year: scope.year ?? scope.view.asOfYear)
    self.judgement = judgement
    isShown = scope.shown.flags(
      in: network, of: scope.view.isPublic ? whole.withoutConfidential : whole, judgement: judgement,
      thresholds: settings.thresholds)
  }

  /// The same study, with the same findings, run in another way.
  public func running(_ options: RunOptions) -> Study {
    var study = self
    study.running = options
    return study
  }
}

// What it is about.
extension Study {
  /// The year at which links are judged to be there or ended; nil where the data set has no date and none was asked for.
  public var year: Int? { judgement.year }

  /// Whether the city at a place of the network's list is shown.
  public func shows(cityAt index: Int) -> Bool { isShown[index] }

  /// Whether a city is shown; false where the id names none.
  public func shows(_ id: EntityID) -> Bool { network.cityIndex(of: id).map { isShown[$0] } ?? false }

  /// How many cities are shown.
  public var shownCount: Int { isShown.count { $0 } }

  /// The study of all the facts, judged in the same year: what findings about a part are held against. Where confidential
  /// rows are left out, it is that of all other rows.
  public var ofWhole: Study {
    guard !scope.isWhole else { return self }
    let study = memory.whole.value(.one) { () throws(Never) -> Study in
      var facts = Scope(year: scope.year)
      facts.view.isPublic = scope.view.isPublic
      let whole = scope.view.isPublic ? whole.withoutConfidential : whole
      return Study(whole, of: self.whole, scope: facts, judgement: judgement, settings: settings, running: running)
    }
    return study.running(running)
  }

  /// What is drawn: where a year is asked for, only the links that are present then; where cities are chosen, they and
  /// whoever they are linked with directly.
  public var drawn: Study {
    let shown = scope.shown
    let ofYear = ofYear
    return shown.countries != nil || shown.isWithin ? ofYear.cut() : ofYear
  }

  /// What is measured: where a year is asked for, only the links that are present then, judged in that year.
  package var ofYear: Study { scope.year == nil ? self : present() }

  /// The study of the cities that are shown and whoever they are linked with directly, cut out of the rest: measures of it
  /// know nothing of other links. It is made anew each time.
  ///
  /// - Parameter shown: Which of the cities of the cut network are shown; all by default.
  /// - Complexity: O(entries).
  public func cut(showing shown: ShownCities = .init()) -> Study {
    Construction.note(.view)
    var scope = scope
    (scope.cut, scope.shown) = (scope.shown, shown)
    return Study(
      network.surroundings(of: isShown), of: whole, omitting: omissions, scope: scope, judgement: judgement,
      settings: settings, running: running)
  }

  /// The same facts, judged in another year; nothing that does not depend on the year is made anew.
  func judged(in year: Int?) -> Study {
    let year = year ?? judgement.year
    guard year != judgement.year else { return self }
    let study = memory.judged.value(year) { () throws(Never) -> Study in
      Study(
        network, of: whole, omitting: omissions, scope: scope, judgement: network.judgement(year: year),
        memory: StudyMemory(graphs: memory.graphs), settings: settings, running: running)
    }
    return study.running(running)
  }

  /// The network at one time: only links that are present then, judged in that year.
  ///
  /// - Parameter year: The year; nil for the year of judgement.
  func present(in year: Int? = nil) -> Study {
    let year = year ?? self.year
    let study = memory.present.value(year) { () throws(Never) -> Study in
      var view = NetworkView()
      view.asOfYear = year
      Construction.note(.view)
      let (part, omissions) = network.viewed(view)
      var scope = scope
      (scope.view.asOfYear, scope.year) = (year, nil)
      return Study(
        part, of: whole, omitting: omissions, scope: scope, settings: settings, running: running)
    }
    return study.running(running)
  }
}
