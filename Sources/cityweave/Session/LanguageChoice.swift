import ArgumentParser
import Foundation
import Intake
import Language
import Presentation
import Tables

/// The language that was asked for: one that is built in, with a person's own translation above it.
enum LanguageChoice {
  /// The phrases of a language that is built in.
  static func builtIn(_ tag: String) throws -> PhraseBook {
    if let phrases = PhraseBook(builtIn: tag) { return phrases }
    throw ValidationError(
      "“\(tag)” is no language that is built in; these are \(PhraseBook.builtInLanguages.joined(separator: ", ")). "
        + "cityweave phrases writes a file to be translated, which --phrases then reads.")
  }

  /// The phrases of a file; a bad file is reported and ends the command, and what a good one lacks is listed.
  ///
  /// - Parameter language: The language below the file, by tag; nil for that which the file names, where it is built in,
  ///   and English otherwise.
  static func translation(_ path: String, above language: String?) throws -> PhraseBook {
    let base = try language.map(builtIn)
    let bytes = try ReadFiles.bytes(
      of: path, limit: InputLimits.phrases, otherwise: ". cityweave phrases writes a file to be translated.")
    guard bytes.count <= InputLimits.phrases else {
      Console.say("cityweave: \(path) is larger than 4 MiB, which no translation is.")
      throw ExitStatus.badData
    }
    let file = URL(fileURLWithPath: path).lastPathComponent
    let reading = PhraseFile.read(bytes, file: file, above: base)
    guard let phrases = reading.phrases else {
      Console.say(DiagnosticText.text(reading.diagnostics, severities: [.error]))
      Console.say(ConsoleText.notRead(path, reading.diagnostics))
      throw ExitStatus.badData
    }
    tell(reading, file)
    return phrases
  }

  private static func tell(_ reading: PhraseFile.Reading, _ file: String) {
    guard !reading.missing.isEmpty || reading.missingCountries > 0 else { return }
    let shown = reading.missing.prefix(20).joined(separator: ", ")
    let more = reading.missing.count > 20 ? " and \(reading.missing.count - 20) more" : ""
    let phrases = reading.missing.isEmpty ? "" : " \(reading.missing.count) phrases (\(shown)\(more))"
    let joint = reading.missing.isEmpty || reading.missingCountries == 0 ? "" : " and"
    let countries = reading.missingCountries == 0 ? "" : " the names of \(reading.missingCountries) countries"
    Console.say("cityweave: not in \(file), and so said in English:\(phrases)\(joint)\(countries)")
  }
}
