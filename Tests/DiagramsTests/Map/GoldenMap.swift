import Foundation
import TestSupport

/// Where PROJ puts places; made by Tests/Oracles/make_golden_map.py.
struct GoldenMap: Decodable {
  let places: [[Double]]
  let azimuthal: [[Double?]]
  let stereographic: [[Double?]]
  let equalEarth: [[Double?]]
  let mercator: [[Double?]]
  let cities: [String: [Double]]

  static func read() throws -> GoldenMap {
    try JSONDecoder().decode(GoldenMap.self, from: Data(try Checkout.text("Tests/DiagramsTests/Golden/map.json").utf8))
  }
}
