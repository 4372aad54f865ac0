import ArgumentParser
import Foundation
import Intake
import Presentation
import Tables

/// The language that was asked for: one that is built in, or a file with a translation.
enum LanguageChoice {
  /// The phrases; a bad file is reported and ends the command, and what a good one lacks is listed.
  static func phrases(_ choice: String) throws -> PhraseBook {
    if let phrases = PhraseBook(builtIn: choice) { return phrases }
    guard FileManager.default.fileExists(atPath: choice) else {
      throw ValidationError(
        "“\(choice)” is neither a language that is built in (\(PhraseBook.builtInLanguages.joined(separator: ", "))) nor a "
          + "file. cityweave phrases writes a file to be translated.")
    }
    guard let bytes = FileManager.default.contents(atPath: choice), bytes.count <= sizeLimit else {
      Console.say("cityweave: \(choice) could not be read, or is larger than 4 MB")
      throw ExitStatus.noInput
    }
    let file = URL(fileURLWithPath: choice).lastPathComponent
    let reading = PhraseFile.read([UInt8](bytes), file: file)
    guard let phrases = reading.phrases else {
      Console.say(DiagnosticText.text(reading.diagnostics, severities: [.error]))
      Console.say("cityweave: \(choice) was not read: \(DiagnosticText.counts(reading.diagnostics))")
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
    Console.say("cityweave: not in \(file), and so said in another language:\(phrases)\(joint)\(countries)")
  }

  private static let sizeLimit = 4 << 20
}
