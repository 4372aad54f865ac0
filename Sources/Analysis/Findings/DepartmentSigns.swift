import CityNetwork

/// What speaks for a city lacking an international department.
public enum DepartmentSign: Sendable, Hashable, Codable {
  /// It is a small city: one with fewer people than this.
  case fewPeople(below: Int)
  /// It is smaller than most recorded cities of its country.
  case smallInCountry
  /// It is a town, a municipality, a district or a village.
  case belowCityLevel
  /// It has no agreement of its own with another local government.
  case noAgreement
  /// It is never recorded as the providing side.
  case neverProvides
}

/// The signs that a city lacks an international department, where nobody has said whether it has one.
///
/// These are signs, not a probability: with so few known cases there is nothing to calibrate one on. A sign that cannot
/// be judged, because the population is not known for instance, counts neither way.
public struct DepartmentSigns: Sendable, Hashable, Codable {
  /// The signs that are there.
  public var present: [DepartmentSign]
  /// How many signs could be judged.
  public var judged: Int

  /// The share of the judged signs that are there; 0 when none could be judged.
  public var share: Double { judged == 0 ? 0 : Double(present.count) / Double(judged) }

  /// The levels below that of a city.
  private static let lesser: Set<City.Level> = [.town, .municipality, .district, .village]

  init(
    _ situation: CitySituation, sizeClass: SizeClass, relativeSize: RelativeSize, thresholds: SizeThresholds
  ) {
    var (present, judged): ([DepartmentSign], Int) = ([], 0)
    func judge(_ isThere: Bool?, _ sign: DepartmentSign) {
      guard let isThere else { return }
      judged += 1
      if isThere { present.append(sign) }
    }
    let level = situation.network.cities[situation.index].level
    judge(sizeClass == .unknown ? nil : sizeClass == .small, .fewPeople(below: thresholds.medium))
    judge(relativeSize == .unknown ? nil : relativeSize == .smaller, .smallInCountry)
    judge(level == .unknown ? nil : Self.lesser.contains(level), .belowCityLevel)
    let (network, places) = (situation.network, situation.linkPlaces)
    judge(!places.contains { network.links[$0].kind == .bilateral }, .noAgreement)
    judge(
      !places.contains { place in
        network.links[place].direction == .providerToRecipient && network.ends(ofLinkAt: place).from == situation.index
      }, .neverProvides)
    self.present = present
    self.judged = judged
  }
}
