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
    let isFile = FileManager.default.fileExists(atPath: text)
    switch NamedChoice(network: network).find(text, [.agency, .programme]) {
    case .one(let body) where !isFile || body.id.rawValue == text || body.displayName.lowercased() == text.lowercased():
      shown.body = body.id
    case .several(let bodies) where !isFile: throw ValidationError.severalNamed(text, bodies)
    case .none(_, let near) where !isFile:
      throw ValidationError(
        "“\(text)” is neither an agency or programme of the data set nor a file."
          + (near.map { " Did you mean “\($0.id)”?" } ?? ""))
    default: shown.list = try Self.list(text, in: facts, options)
    }
  }

  private static func list(
    _ path: String, in network: CityNetwork, _ options: IntakeOptions
  ) throws -> ShownCities.List {
    let file = try SideFile.read(path, options) { $0.readCityList($1, network: network) }
    guard !file.content.isEmpty else { throw ValidationError("\(path) names no city.") }
    return ShownCities.List(name: file.name, cities: file.content)
  }
}
