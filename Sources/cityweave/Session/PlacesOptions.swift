import ArgumentParser
import Diagrams
import Foundation

/// Places kept from picture to picture.
struct PlacesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Keep the places of an earlier diagram of the same kind.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var anchor: String?

  @Option(
    help: ArgumentHelp("Write the places, for --anchor of a later diagram.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var savePlaces: String?

  mutating func validate() throws { try NamedFormats<String>.only("json", "places").validate(savePlaces) }

  /// What was said.
  var given: Set<DiagramOption> { anchor != nil || savePlaces != nil ? [.places] : [] }

  /// The earlier diagram's places; a bad file is reported and ends the command.
  func read(kind: DiagramKind) throws -> DiagramPlaces? {
    guard let anchor else { return nil }
    let bytes = try ReadFiles.bytes(of: anchor, limit: InputLimits.places)
    let places: DiagramPlaces
    do {
      places = try DiagramPlaces(bytes)
    } catch {
      Console.say("cityweave: \(anchor): \(error)")
      throw ExitStatus.badData
    }
    guard places.kind == kind else {
      Console.say(
        "cityweave: \(anchor) has the places of a diagram of kind \(places.kind.rawValue), not \(kind.rawValue)")
      throw ExitStatus.badData
    }
    return places
  }

  /// The file of the places, where one is wanted.
  func file(_ places: DiagramPlaces?) -> [(bytes: Data, path: String)] {
    guard let savePlaces, let places else { return [] }
    return [(Data(places.file.utf8), savePlaces)]
  }
}
