/// How a city's standing changes, by the direction of what happened to it.
///
/// A loss never closes a gap and an arrival never opens one: a city that loses its only link is not rid of the gap that it
/// had one link only. What happened at other places, such as another group that is now the largest, opens and closes
/// nothing. A fragment is no lack of links but a place among the groups: a city whose links now join it with others outside
/// the largest group has come to stand there, whether by a loss or by an arrival.
public struct StandingChange: Sendable, Hashable, Codable {
  /// The gaps that a loss opens, gravest first.
  public private(set) var opened: [Standing] = []
  /// The gaps that an arrival closes, gravest first.
  public private(set) var closed: [Standing] = []
  /// The lesser gaps in whose stead a loss opened graver ones.
  public private(set) var worsened: [Standing] = []
  /// The lesser gaps that an arrival left in the stead of those that it closed.
  public private(set) var bettered: [Standing] = []

  /// Whether nothing changed.
  public var isEmpty: Bool { opened.isEmpty && closed.isEmpty }

  /// What happened to a city between two states.
  struct Events {
    /// Whether it lost a link, or reaches fewer cities.
    var hasLost: Bool
    /// Whether it got a link, or reaches more cities.
    var hasGained: Bool
  }

  /// No change.
  init() {}

  /// The change of a city that is there in both states.
  init(from before: NetworkState.City, to after: NetworkState.City, _ events: Events) {
    let new = after.classes.filter { !before.classes.contains($0) }
    let gone = before.classes.filter { !after.classes.contains($0) }
    switch (events.hasLost, events.hasGained) {
    case (true, false): (opened, worsened) = (new, new.isEmpty ? [] : gone)
    case (false, true):
      opened = new.filter { $0 == .fragment }
      (closed, bettered) = (gone, gone.isEmpty ? [] : new.filter { $0 != .fragment })
    case (true, true):
      // Each by what it counts: one link may have gone and two have come.
      opened = new.filter { $0 == .fragment || $0.counts(after, lessThan: before) }
      closed = gone.filter { $0.counts(before, lessThan: after) }
    case (false, false):
      // Only what is no matter of links can have changed at the city itself.
      opened = new.filter { !$0.restsOnLinks }
      closed = gone.filter { !$0.restsOnLinks }
    }
  }
}

extension Standing {
  /// Whether a city has less, in one state than in another, of what the standing says that it lacks.
  fileprivate func counts(_ one: NetworkState.City, lessThan other: NetworkState.City) -> Bool {
    switch self {
    case .noInternationalDepartment, .needUnmet: true
    case .noLink, .dormant, .noPresentLink, .oneLink, .oneBody: one.links < other.links
    case .onePartner: one.cityPartners + one.bodies < other.cityPartners + other.bodies
    case .noCityPartner, .memberOnly: one.cityPartners < other.cityPartners
    case .fragment: one.reach < other.reach
    }
  }
}
