public import CityNetwork

// Findings about all cities, told of some of them: nothing is measured anew.

extension IsolationReport {
  /// The same finding with only some of its cities.
  public func keeping(_ isShown: (EntityID) -> Bool) -> IsolationReport {
    var report = self
    report.cities.removeAll { !isShown($0.id) }
    return report
  }
}

extension GapRegister {
  /// The same finding with only some of its cities.
  public func keeping(_ isShown: (EntityID) -> Bool) -> GapRegister {
    var register = self
    register.entries.removeAll { !isShown($0.id) }
    return register
  }
}

extension ExpectedLinks {
  /// The same finding with only some of its cities.
  public func keeping(_ isShown: (EntityID) -> Bool) -> ExpectedLinks {
    var expected = self
    expected.entries.removeAll { !isShown($0.id) }
    return expected
  }
}
