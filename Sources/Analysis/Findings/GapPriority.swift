import CityNetwork

/// How urgent a city's gaps are: a weighted sum of four parts, each between 0 and 1, all of them shown.
public struct GapPriority: Sendable, Hashable, Codable {
  /// Few or fragile links: 1 without a present link, 0.75 with one partner, 0.5 without a city partner or when
  /// everything hangs on one agency or programme, 0.25 in a fragment, else 0.
  public var links: Double
  /// No international department: 1 when known to lack one, 0 when known to have one; when not known, 0.8 times the
  /// share of the signs that speak for a lack.
  public var department: Double
  /// Smallness: 1 for a small city, 0.5 for a medium one or one of unknown size, 0 for larger ones.
  public var size: Double
  /// 1 with a stated unmet need, else 0.
  public var needs: Double
  /// The weighted sum of the parts, scaled to 0…100.
  public var score: Double

  init(
    _ situation: CitySituation, classes: [Standing], sizeClass: SizeClass, signs: DepartmentSigns, weights: Weights
  ) {
    links =
      if situation.presentLinks.isEmpty {
        1
      } else if classes.contains(.onePartner) {
        0.75
      } else if classes.contains(.oneIntermediary) || classes.contains(.noCityPartner) {
        0.5
      } else {
        classes.contains(.fragment) ? 0.25 : 0
      }
    department =
      switch situation.city.internationalDepartment.value {
      case .no: 1
      case .yes: 0
      case .unknown: 0.8 * signs.share
      }
    size =
      switch sizeClass {
      case .small: 1
      case .medium, .unknown: 0.5
      case .large, .veryLarge: 0
      }
    needs = situation.unmetNeeds.isEmpty ? 0 : 1
    score = 0
    score = 100 * Part.allCases.reduce(0) { $0 + weights[$1] * self[$1] } / weights.sum
  }

  /// The value of a part, between 0 and 1.
  public subscript(part: Part) -> Double {
    switch part {
    case .links: links
    case .department: department
    case .size: size
    case .needs: needs
    }
  }
}

/// What speaks for a city lacking an international department, where nobody has said whether it has one.
///
/// These are signs, not a probability: with so few known cases there is nothing to calibrate one on. A sign that cannot
/// be judged, because the population is not known for instance, counts neither way.
public struct DepartmentSigns: Sendable, Hashable, Codable {
  /// The signs that are there, in plain words.
  public var present: [String]
  /// How many signs could be judged.
  public var judged: Int

  /// The share of the judged signs that are there; 0 when none could be judged.
  public var share: Double { judged == 0 ? 0 : Double(present.count) / Double(judged) }

  init(
    _ situation: CitySituation, sizeClass: SizeClass, relativeSize: RelativeSize, thresholds: SizeThresholds
  ) {
    var (present, judged): ([String], Int) = ([], 0)
    func judge(_ isThere: Bool?, _ words: String) {
      guard let isThere else { return }
      judged += 1
      if isThere { present.append(words) }
    }
    let city = situation.city
    judge(
      sizeClass == .unknown ? nil : sizeClass == .small, "fewer than \(English.number(thresholds.medium)) people"
    )
    judge(relativeSize == .unknown ? nil : relativeSize == .smaller, "smaller than most recorded cities of its country")
    let lesser: Set<City.Level> = [.town, .municipality, .district, .village]
    judge(city.level == .unknown ? nil : lesser.contains(city.level), "below city level")
    judge(!situation.links.contains { $0.kind == .bilateral }, "no agreement of its own with another local government")
    judge(
      !situation.links.contains { $0.direction == .providerToRecipient && $0.from == city.id },
      "never recorded as the providing side")
    self.present = present
    self.judged = judged
  }
}
