import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Intake
import Tables

/// Whom `--within` asks for: the members of an agency or programme, or the cities of a list.
struct WithinChoice {
  private(set) var shown = ShownCities()

  /// - Parameters:
  ///   - text: The id or name of an agency or programme, or the path of a file; nil for everybody.
  ///   - network: Where the agencies and programmes are that are looked at.
  ///   - facts: Where the cities of a list are; those that are not looked at are not shown.
  ///   - options: How to read a list.
  init(
    _ text: String?, bodies network: @autoclosure () -> CityNetwork, cities facts: CityNetwork,
    reading options: IntakeOptions
  ) throws {
    guard let text else { return }
    let network = network()
    if let body = try Self.body(text, in: network) {
      shown.body = body
    } else if FileManager.default.fileExists(atPath: text) {
      shown.list = try Self.list(text, in: facts, options)
    } else {
      let bodies = network.agencies.map { ($0.id, $0.name) } + network.programmes.map { ($0.id, $0.name) }
      let near =
        NearMiss.nearest(to: text, among: bodies.map(\.0.rawValue))
        ?? NearMiss.nearest(to: text, among: bodies.map(\.1))
      throw ValidationError(
        "“\(text)” is neither an agency or programme of the data set nor a file."
          + (near.map { " Did you mean “\($0)”?" } ?? ""))
    }
  }

  /// The agency or programme with an id, or with a name in any letter case.
  private static func body(_ text: String, in network: CityNetwork) throws -> EntityID? {
    if let index = network.entityIndex(of: EntityID(text)), !network.isCity(at: index) { return EntityID(text) }
    let wanted = text.lowercased()
    let bodies = network.agencies.map(Entity.agency) + network.programmes.map(Entity.programme)
    let found = bodies.filter { body in
      let names: [String] =
        switch body {
        case .agency(let agency): [agency.name, agency.displayName]
        case .programme(let programme): [programme.name, programme.displayName]
        case .city: []
        }
      return ([body.id.rawValue] + names).contains { $0.lowercased() == wanted }
    }
    guard found.count > 1 else { return found.first?.id }
    let ids = found.map { "“\($0.id)”" }.joined(separator: " and ")
    throw ValidationError("“\(text)” is the name of \(found.count) agencies or programmes: \(ids). Give the id.")
  }

  private static func list(
    _ path: String, in network: CityNetwork, _ options: IntakeOptions
  ) throws -> ShownCities.List {
    let file = try SideFile.read(path, options) { $0.readCityList($1, network: network) }
    guard !file.content.isEmpty else { throw ValidationError("\(path) names no city.") }
    return ShownCities.List(name: file.name, cities: file.content)
  }
}
