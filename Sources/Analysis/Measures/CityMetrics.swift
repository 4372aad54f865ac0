public import CityNetwork

/// A city and its measures.
public struct CityMetrics: Sendable, Hashable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// The country, as two letters of ISO 3166-1.
  public var country: String
  /// The part of the world; nil where not given.
  public var region: String?
  /// How many people live there; nil where not known.
  public var population: Int?
  /// How large it is.
  public var sizeClass: SizeClass
  /// Whether it has a department for international affairs.
  public var internationalDepartment: Answer
  /// The value of each of ``CityMeasure/all``, in their order; nil where it is not defined for the city.
  public var values: [Double?]

  /// The value of a measure; nil where it is not defined for the city.
  ///
  /// - Parameter id: The ``CityMeasure/id`` of a measure.
  /// - Precondition: There is such a measure.
  public subscript(id: String) -> Double? {
    guard let place = CityMeasure.places[id] else { preconditionFailure("No measure is called \(id).") }
    return values[place]
  }

  /// Distinct cities it is linked with.
  public var degree: Int { Int(self["degree"] ?? 0) }
}
