extension MatchAttribute {
  /// All that the matcher knows of an attribute, in one place; what it is called and how it comes about is said elsewhere.
  struct Facts {
    /// How much it counts in a match, and the value that two cities usually have; see ``MatchWeights/frozen``.
    var weight: Double
    var usual: Double
    var isComparison = true
  }

  /// What it is; how it is found, ``MatchDesk`` says.
  var facts: Facts {
    switch self {
    case .needMetByHelper: Facts(weight: 1.8, usual: 0.13)
    case .needMetByAsker: Facts(weight: 0.8, usual: 0.26)
    case .themes: Facts(weight: 0.9, usual: 0.12)
    case .policies: Facts(weight: 0.4, usual: 0.2)
    case .industries: Facts(weight: 0.8, usual: 0.1)
    case .size: Facts(weight: 2.1, usual: 0.54)
    case .level: Facts(weight: 0.1, usual: 0.8)
    case .sharedBodies: Facts(weight: 1.3, usual: 0.06)
    case .commonPartners: Facts(weight: 5.4, usual: 0)
    case .partnersOfPartners: Facts(weight: 3.8, usual: 0)
    case .countries: Facts(weight: 4.5, usual: 0.4)
    case .distance: Facts(weight: 2.6, usual: 0.2)
    case .experience: Facts(weight: 1, usual: 0.2, isComparison: false)
    case .helperSize: Facts(weight: 2.2, usual: 0.2, isComparison: false)
    case .department: Facts(weight: 0.7, usual: 0.8, isComparison: false)
    }
  }
}
