package import Analysis

// What differs between two states of a network.
extension Wording {
  /// The gaps of a city that opened, and those that closed.
  package func gaps(of city: NetworkChange.City) -> String {
    let (opened, closed) = (city.newClasses.map(title(of:)), city.closedClasses.map(title(of:)))
    return sentences([
      opened.isEmpty ? nil : say("change.gaps.opened", ["gaps": list(opened)]),
      closed.isEmpty ? nil : say("change.gaps.closed", ["gaps": list(closed)]),
    ])
  }
}
