import CityNetwork
import Diagrams
import Foundation
import Graphviz
import Testing

@Suite("Projections of maps")
struct MapProjectionTests {
  private static func expectEqual(
    _ projection: MapProjection, _ golden: [[Double?]], within limit: (GeoPoint) -> Bool = { _ in true }
  ) throws {
    let places = try GoldenMap.read().places.map { GeoPoint(longitude: $0[0], latitude: $0[1]) }
    var compared = 0
    for (place, expected) in zip(places, golden) where limit(place) {
      guard let x = expected[0], let y = expected[1] else { continue }
      let found = projection.point(place)
      #expect(abs(found.x - x) < 1e-9 * max(1, abs(x)) && abs(found.y - y) < 1e-9 * max(1, abs(y)), "\(place)")
      compared += 1
    }
    #expect(compared >= 60)
  }

  @Test("Each projection puts places where PROJ does")
  func equalsProj() throws {
    let golden = try GoldenMap.read()
    try Self.expectEqual(
      .azimuthalEqualArea(center: GeoPoint(longitude: 110, latitude: 21)), golden.azimuthal)
    let south = GeoPoint(longitude: -60, latitude: -35)
    // Near the opposite side of the Earth a stereographic map has no end.
    try Self.expectEqual(.stereographic(center: south), golden.stereographic) { south.angle(to: $0) < 170 }
    try Self.expectEqual(.equalEarth(meridian: -165), golden.equalEarth)
    try Self.expectEqual(.mercator(meridian: 150), golden.mercator) { abs($0.latitude) <= 82 }
  }

  @Test("A map of a part is centred on its places, and one of places all round the Earth is cut where none lies")
  func choice() {
    let asia = [GeoPoint(longitude: 100, latitude: 0), GeoPoint(longitude: 120, latitude: 40)]
    let part = MapProjection(for: asia, aim: .equalArea)
    guard case .azimuthalEqualArea(let center) = part else {
      Issue.record("\(part)")
      return
    }
    // The middle of the great circle between the two, to a degree.
    #expect(abs(center.angle(to: asia[0]) - center.angle(to: asia[1])) < 2)
    #expect(center.angle(to: asia[0]) + center.angle(to: asia[1]) - asia[0].angle(to: asia[1]) < 2)
    if case .stereographic = MapProjection(for: asia, aim: .conformal) {} else { Issue.record("not conformal") }
    // The widest gap is 138°, from 2 to 140: the cut goes to its middle, 71, by steps of five, so the meridian is 70 − 180.
    let round = [178.0, -157, -122, 2, 140].map { GeoPoint(longitude: $0, latitude: 10) }
    #expect(MapProjection(for: round, aim: .equalArea) == .equalEarth(meridian: -110))
    #expect(MapProjection(for: round, aim: .conformal) == .mercator(meridian: -110))
  }

  @Test("Most places in one part of the Earth and some far off make a map of that part")
  func core() {
    let near = (0..<9).map { GeoPoint(longitude: 100 + Double($0), latitude: 10) }
    let far = GeoPoint(longitude: -75, latitude: -20)
    #expect(MapProjection.core(of: near) == nil, "nothing beyond it")
    #expect(MapProjection.core(of: near + [far]) == near)
    #expect(MapProjection.core(of: Array(near.prefix(3)) + [far]) == nil, "three of four are not most")
    #expect(MapProjection.core(of: []) == nil)
  }

  @Test("The shortest way runs along the great circle")
  func greatCircle() {
    // From 45° N, 0° to 45° N, 90° E: the middle lies at 45° E, atan(√2) = 54.7356° N; the angle is 60°.
    let (a, b) = (GeoPoint(longitude: 0, latitude: 45), GeoPoint(longitude: 90, latitude: 45))
    #expect(abs(a.angle(to: b) - 60) < 1e-9)
    let way = a.greatCircle(to: b, step: 30.1)
    #expect(way.count == 3)
    #expect(abs(way[1].longitude - 45) < 1e-9 && abs(way[1].latitude - 54.735610317245346) < 1e-9)
    let opposite = a.greatCircle(to: GeoPoint(longitude: 180, latitude: -45), step: 10)
    for (p, q) in zip(opposite, opposite.dropFirst()) { #expect(p.angle(to: q) <= 10.001) }
    #expect(a.greatCircle(to: a, step: 2) == [a, a])
  }

  @Test("Lines are cut at the edges of a box, inside and outside")
  func clipping() {
    let clipping = FrameClipping(box: Box(minX: 0, minY: 0, maxX: 10, maxY: 10))
    let line = [Point(x: -5, y: 5), Point(x: 5, y: 5), Point(x: 5, y: 15), Point(x: 8, y: 15), Point(x: 8, y: 2)]
    #expect(
      clipping.line(line) == [
        [Point(x: 0, y: 5), Point(x: 5, y: 5), Point(x: 5, y: 10)], [Point(x: 8, y: 10), Point(x: 8, y: 2)],
      ])
    #expect(
      clipping.lineOutside(line) == [
        [Point(x: -5, y: 5), Point(x: 0, y: 5)],
        [Point(x: 5, y: 10), Point(x: 5, y: 15), Point(x: 8, y: 15), Point(x: 8, y: 10)],
      ])
    let outside = [Point(x: -1, y: -1), Point(x: -1, y: 20)]
    #expect(clipping.line(outside).isEmpty && clipping.lineOutside(outside) == [outside])
    let triangle = [Point(x: -10, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 20)]
    // Within the box lie its corners (0, 0), (10, 0), (10, 10) and (0, 10): the hypotenuse runs through (0, 10).
    #expect(
      Set(clipping.polygon(triangle)).isSuperset(of: [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10)]))
    #expect(clipping.polygon([Point(x: 20, y: 20), Point(x: 30, y: 20), Point(x: 30, y: 30)]).isEmpty)
  }
}
