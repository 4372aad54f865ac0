import Language

extension Wording {
  /// What the caption says of the projection of a map.
  func sentence(on projection: MapProjection) -> String {
    switch projection {
    case .azimuthalEqualArea(let center): say("diagram.map.azimuthal", ["middle": place(center)])
    case .stereographic(let center): say("diagram.map.stereographic", ["middle": place(center)])
    case .equalEarth(let meridian): say("diagram.map.equalEarth", ["meridian": longitude(meridian)])
    case .mercator(let meridian): say("diagram.map.mercator", ["meridian": longitude(meridian)])
    }
  }

  private func place(_ place: GeoPoint) -> String {
    say("diagram.map.place", ["latitude": latitude(place.latitude), "longitude": longitude(place.longitude)])
  }

  private func latitude(_ value: Double) -> String {
    let whole = Int(value.rounded())
    guard whole != 0 else { return say("diagram.map.degrees.zero") }
    let degrees = String(whole.magnitude)
    return whole > 0
      ? say("diagram.map.degrees.north", ["degrees": degrees]) : say("diagram.map.degrees.south", ["degrees": degrees])
  }

  private func longitude(_ value: Double) -> String {
    let whole = Int(value.rounded())
    guard whole != 0 else { return say("diagram.map.degrees.zero") }
    let degrees = String(whole.magnitude)
    return whole > 0
      ? say("diagram.map.degrees.east", ["degrees": degrees]) : say("diagram.map.degrees.west", ["degrees": degrees])
  }
}
