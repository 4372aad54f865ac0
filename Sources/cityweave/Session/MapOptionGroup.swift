import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Intake
import Presentation
import Tables

/// What goes with a map only.
struct MapOptionGroup: ParsableArguments {
  @Option(help: ArgumentHelp("What a map keeps right: equal-area (the default) or conformal.", valueName: "aim"))
  var projection: MapAim?

  @Flag(help: "Draw border lines and names of countries on a map; by default only land is drawn.")
  var borders = false

  @Option(
    help: ArgumentHelp(
      "A CSV file with the columns id and name: what places are called on a map, by the id of a city or the two letters of a country.",
      valueName: "file"), completion: .file(extensions: ["csv"]))
  var placeNames: String?

  /// What was said.
  var given: Set<DiagramOption> { projection != nil || borders || placeNames != nil ? [.map] : [] }

  /// The options of a map; a bad file of names is reported and ends the command.
  func read(_ session: Session) throws -> MapOptions {
    MapOptions(aim: projection ?? .equalArea, showsBorders: borders, names: try names(session.network))
  }

  private func names(_ network: CityNetwork) throws -> [String: String] {
    guard let placeNames else { return [:] }
    let input = try SideFile.file(placeNames, sizeLimit: InputLimits.placeNames)
    guard input.bytes.count <= InputLimits.placeNames else {
      Console.say("cityweave: \(placeNames) is larger than 4 MiB, which no list of names for a map is.")
      throw ExitStatus.badData
    }
    let reading = PlaceNames.read(input.bytes, file: input.name) { network.city(EntityID($0)) != nil }
    let text = DiagnosticText.text(reading.diagnostics, severities: [.error, .warning])
    if !text.isEmpty { Console.say(text) }
    guard let names = reading.names else {
      Console.say(ConsoleText.notRead(placeNames, reading.diagnostics))
      throw ExitStatus.badData
    }
    return names
  }
}
