package import CityNetwork

// Findings about all cities, told of some of them: nothing is measured anew.

extension IsolationReport {
  /// The same finding of the cities that a study shows, which are then those that were looked at.
  package func shown(by study: Study) -> IsolationReport {
    guard study.shownCount < cityCount else { return self }
    var report = self
    report.cities.removeAll { !study.shows($0.id) }
    report.cityCount = study.shownCount
    return report
  }
}

extension GapRegister {
  /// The same finding with only some of its cities.
  package func keeping(_ isShown: (EntityID) -> Bool) -> GapRegister {
    var register = self
    register.entries.removeAll { !isShown($0.id) }
    return register
  }
}
