import Analysis
import Foundation
import Intake
import Language
import TestSupport
import Testing

@Suite("Documentation")
struct DocumentationTests {
  @Test(
    "Every command of the README, and of the articles with worked examples, gives the output that stands below it",
    arguments: [("README.md", 5), ("Sources/Analysis/Analysis.docc/Programmes.md", 4)])
  func commandsRun(path: String, least: Int) throws {
    let page = try Checkout.text(path)
    let blocks = page.components(separatedBy: "```console\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
    #expect(blocks.count >= least)
    for block in blocks {
      var command: String?
      var expected: [String] = []
      func compare() throws {
        guard let command else { return }
        let outcome = try BuiltProgram.shell(command)
        #expect(outcome.text.trimmingCharacters(in: .newlines) == expected.joined(separator: "\n"), "\(command)")
      }
      for line in block.components(separatedBy: "\n") {
        if line.hasPrefix("$ ") {
          try compare()
          command = String(line.dropFirst(2))
          expected = []
        } else {
          expected.append(line)
        }
      }
      try compare()
    }
  }

  @Test("The library example of the README finds the same cities as the command")
  func readmeExampleRuns() throws {
    // The code of the README, word for word but for the path.
    let files = try InputFolder.read(
      Checkout.root.appendingPathComponent("datasets/asia-cooperation").path, sizeLimit: 1 << 28)
    let result = NetworkIntake().read(files, name: "asia-cooperation")
    let network = try #require(result.network)
    let study = Study(network)
    #expect(try study.isolation.cities(of: .noLink).map(\.name).contains("Benapole"))
    let readme = try Checkout.text("README.md")
    for line in [
      "NetworkIntake().read(files, name: \"asia-cooperation\")", "let study = Study(network)",
      "try study.isolation.cities(of: .noLink)",
    ] {
      #expect(readme.contains(line))
    }
  }

  @Test("The page on who could help holds the table of the evaluation and the weights in use")
  func evaluationIsDocumented() throws {
    let page = try Checkout.text("Sources/Analysis/Analysis.docc/Matching.md")
    for hiding in ["random", "latest_years"] {
      let outcome = try BuiltProgram.shell(
        "cityweave match datasets/asia-cooperation --evaluate --hide \(hiding) --format md")
      let rows = outcome.text.replacingOccurrences(of: "\\[", with: "[").replacingOccurrences(of: "\\]", with: "]")
        .components(separatedBy: "\n").filter { $0.hasPrefix("| ") }
      #expect(rows.count > 20)
      for row in rows { #expect(page.contains(row), "\(hiding): \(row)") }
    }
    let words = Wording.english
    for entry in MatchWeights.frozen.entries {
      let numbers = [entry.weight, entry.usual].map { $0.formatted(.number.locale(Locale(identifier: "en"))) }
      #expect(page.contains("| \(words.name(of: entry.attribute)) | \(numbers.joined(separator: " | ")) |"))
    }
    for attribute in MatchAttribute.allCases { #expect(page.contains(words.definition(of: attribute)), "\(attribute)") }
  }

  @Test("Every file and column that is read stands in the page on the data format")
  func columnsAreDocumented() throws {
    let page = try Checkout.text("Sources/Intake/Intake.docc/DataFormat.md")
    for file in DataFile.allCases {
      #expect(page.contains(file.fileName), "\(file.fileName)")
      for column in file.columns {
        let isNamed = page.range(of: "\\b\(column.name)\\b", options: .regularExpression) != nil
        #expect(isNamed, "\(file.fileName): \(column.name)")
      }
    }
  }

  @Test("Every diagnostic code stands in the page on diagnostics")
  func codesAreDocumented() throws {
    let page = try Checkout.text("Sources/Intake/Intake.docc/Diagnostics.md")
    let corpus = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root.appendingPathComponent("Tests/Corpus").path)
    let codes = Set(corpus.filter { !$0.hasPrefix(".") }.map { $0.components(separatedBy: "--")[0] })
    for code in codes.sorted() { #expect(page.contains(code), "\(code)") }
  }

  @Test("Links between the documents lead to files that exist")
  func linksLead() throws {
    for path in ["README.md", "CONTRIBUTING.md"] {
      let text = try Checkout.text(path)
      for part in text.components(separatedBy: "](").dropFirst() {
        let target = part.components(separatedBy: ")")[0]
        guard !target.hasPrefix("http") else { continue }
        #expect(
          FileManager.default.fileExists(atPath: Checkout.root.appendingPathComponent(target).path),
          "\(path): \(target)")
      }
    }
  }
}
