import ArgumentParser
import Diagrams
import Foundation
import Tables

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

  /// What was said.
  var given: Set<DiagramOption> { anchor != nil || savePlaces != nil ? [.places] : [] }

  /// The earlier diagram's places; a bad file is reported and ends the command.
  func read(kind: DiagramKind) throws -> DiagramPlaces? {
    guard let anchor else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: anchor, limit: InputLimits.places)
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.noInput
    }
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

  /// Writes the places where they are wanted.
  func write(_ places: DiagramPlaces?, replacing: Bool) throws {
    guard let savePlaces, let places else { return }
    do {
      try OutputFile.write(Data(places.file.utf8), to: savePlaces, replacing: replacing)
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.cannotWrite
    }
  }
}
