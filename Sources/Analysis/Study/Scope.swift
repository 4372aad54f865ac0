public import CityNetwork

/// What a study is about: which part of the facts is looked at, in which year, and which cities are shown.
///
/// Looking at a part changes every number: links on other themes or of other kinds are left out before anything is
/// measured, and so is whatever stands outside a part that was cut out. A year changes which links are there, and none is
/// forgotten: one that has ended by then stays on record as ended. Showing a part changes nothing: everything is measured on
/// all that is looked at, and only the cities asked for are told of.
public struct Scope: Sendable, Hashable {
  /// Which links are looked at, and whether confidential rows are. Its countries and regions cut the network.
  public var view: NetworkView
  /// Which cities are shown.
  public var shown: ShownCities
  /// The year of judgement; nil for the data set's own.
  public var year: Int?
  /// The cities that the network was cut to, with whoever they are linked with directly; all where it was not cut.
  public var cut: ShownCities

  /// A scope; the default is everything.
  public init(
    view: NetworkView = .init(), shown: ShownCities = .init(), year: Int? = nil, cut: ShownCities = .init()
  ) {
    (self.view, self.shown, self.year, self.cut) = (view, shown, year, cut)
  }

  /// True when all is looked at and all is shown, whatever the year.
  public var isWhole: Bool { !isPart && shown.isAll }

  /// Whether what is looked at is less than what is on record, so that nothing may be said of a city's links without
  /// saying so.
  public var isPart: Bool { view != NetworkView() || !cut.isAll }

  /// Whether links are left out by what they are about, or by what stands around them: the whole then knows more.
  var leavesOutLinks: Bool {
    var rest = NetworkView()
    (rest.isPublic, rest.asOfYear) = (view.isPublic, view.asOfYear)
    return view != rest || !cut.isAll
  }
}

/// Which cities are shown: those that meet every condition that is set.
public struct ShownCities: Sendable, Hashable {
  /// A list of cities that somebody gave.
  public struct List: Sendable, Hashable {
    /// What to call it, such as the name of its file.
    public var name: String
    /// The cities.
    public var cities: Set<EntityID>

    /// A list with a name.
    public init(name: String, cities: Set<EntityID>) {
      self.name = name
      self.cities = cities
    }
  }

  /// The cities of these countries, as two letters of ISO 3166-1; nil for any.
  public var countries: Set<String>?
  /// The cities of these sizes; nil for any.
  public var sizes: Set<SizeClass>?
  /// The members of this agency or programme: the cities with a present link to it, or with one that runs under it, whatever
  /// part of the links is looked at; nil for any.
  public var body: EntityID?
  /// The cities of this list; nil for any.
  public var list: List?

  /// All cities.
  public init() {}

  /// Whether no condition is set.
  public var isAll: Bool { countries == nil && sizes == nil && body == nil && list == nil }
  /// Whether the cities are given one by one: the members of a body, or a list.
  public var isWithin: Bool { body != nil || list != nil }
}

extension ShownCities {
  /// For each city of a network, whether it is shown.
  ///
  /// - Parameter facts: What the network is a part of: membership is no matter of which links are looked at.
  /// - Complexity: O(*n* + *m*) for *n* cities and *m* links of the facts.
  func flags(
    in network: CityNetwork, of facts: @autoclosure () -> CityNetwork, judgement: Judgement, thresholds: SizeThresholds
  ) -> [Bool] {
    var members: (facts: CityNetwork, flags: [Bool])?
    if let body {
      let facts = facts()
      members = (facts, facts.members(of: body, judgement: judgement))
    }
    func isMember(_ id: EntityID) -> Bool {
      guard let members else { return true }
      return members.facts.cityIndex(of: id).map { members.flags[$0] } ?? false
    }
    return network.cities.map { city in
      (countries?.contains(city.country) ?? true) && (sizes?.contains(thresholds.sizeClass(of: city)) ?? true)
        && (list?.cities.contains(city.id) ?? true) && isMember(city.id)
    }
  }
}

extension CityNetwork {
  /// The network without its confidential rows.
  var withoutConfidential: CityNetwork {
    var view = NetworkView()
    view.isPublic = true
    return viewed(view).network
  }

  /// For each city, whether it is a member of an agency or programme: whether a present link leads from one to the other, or
  /// a present link of the city runs under the programme.
  ///
  /// - Complexity: O(*n* + *m*) for *n* cities and *m* links.
  public func members(of body: EntityID, judgement: Judgement) -> [Bool] {
    var isMember = [Bool](repeating: false, count: cities.count)
    guard let body = entityIndex(of: body) else { return isMember }
    for (place, link) in links.enumerated() where judgement.isPresent(link) {
      let ends = ends(ofLinkAt: place)
      guard [ends.from, ends.to, ends.programme].contains(body) else { continue }
      for end in [ends.from, ends.to] where isCity(at: end) { isMember[end] = true }
    }
    return isMember
  }
}
