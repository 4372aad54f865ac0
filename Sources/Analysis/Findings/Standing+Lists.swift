import CityNetwork

// What each list of cities counts, and where two of them may both hold.

extension Standing {
  /// What a city may lack, as far as the data tells, gravest first: the classes of the gap register.
  ///
  /// A city's primary class is the first that holds; the order is the whole rule.
  public static let gapClasses: [Standing] = [
    .noLink, .dormant, .noInternationalDepartment, .needUnmet, .oneBody, .oneLink, .onePartner, .memberOnly,
    .noCityPartner, .fragment,
  ]

  /// The ways in which a city can be cut off, or hang by a thread, in the order of their list.
  public static let cutOffKinds: [Standing] = [
    .noLink, .noCityPartner, .dormant, .fragment, .onePartner, .oneBody,
  ]

  /// The classes of gaps that hold for a city, gravest first.
  ///
  /// A city whose links have all ended has no city partner either; here that is not said twice.
  public static func gaps(of situation: CitySituation) -> [Standing] {
    let holding = gapClasses.filter { $0.holds(for: situation) }
    return holding.contains(.dormant) ? holding.filter { $0 != .noCityPartner } : holding
  }

  /// The ways in which a city is cut off or hangs by a thread, in the order of their list.
  ///
  /// Unlike among the gaps, a city whose links have all ended stands among those without a city partner too.
  public static func cutOff(of situation: CitySituation) -> [Standing] {
    cutOffKinds.filter { $0.holds(for: situation) }
  }
}
