import CityNetwork

/// What a map is to keep right, and what it says besides the cities.
public struct MapOptions: Sendable, Hashable {
  /// Whether areas or the shapes of small things are right.
  public var aim: MapAim
  /// Whether border lines and the names of countries are drawn. Only land is, by default: where a border runs and what a
  /// place is called is disputed in many parts of the world, and a diagram of links need not take sides.
  public var showsBorders: Bool
  /// Names to be shown instead of those of the data set, by the id of a city or the two letters of a country.
  public var names: [String: String]

  /// The usual map: equal areas, land only, the names of the data set.
  public init(aim: MapAim = .equalArea, showsBorders: Bool = false, names: [String: String] = [:]) {
    self.aim = aim
    self.showsBorders = showsBorders
    self.names = names
  }

  func name(of city: City) -> String { names[city.id.rawValue] ?? city.name }
}
