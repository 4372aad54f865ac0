import Foundation
import Intake
import Tables
import Testing

@Suite("Corpus of faulty data sets")
struct CorpusTests {
  @Test("Each folder gives exactly its diagnostics, at their lines and columns", arguments: CorpusCase.all)
  func diagnostics(of folder: CorpusCase) throws {
    let result = NetworkIntake(options: try folder.options()).read(try folder.files(), name: folder.name)
    let expected = try folder.expected()
    #expect(result.diagnostics.sorted.map(\.corpusLine) == expected)
    #expect(expected.contains { $0.hasPrefix(folder.code + " ") }, "the folder does not show its own code")
    #expect((result.network == nil) == result.diagnostics.hasErrors)
  }

  @Test("Each diagnostic has a message that fits on a line, and errors and warnings say what to do")
  func wording() throws {
    for folder in CorpusCase.all {
      let result = NetworkIntake(options: try folder.options()).read(try folder.files(), name: folder.name)
      for diagnostic in result.diagnostics.kept {
        #expect(!diagnostic.message.isEmpty, "\(folder.name)")
        #expect(!diagnostic.message.hasSuffix("."), "\(folder.name)")
        #expect(!diagnostic.message.contains("Optional("), "\(folder.name)")
        if diagnostic.severity != .note { #expect(!diagnostic.fix.isEmpty, "\(folder.name): \(diagnostic.code)") }
        for part in [diagnostic.message, diagnostic.fix, diagnostic.excerpt] {
          #expect(part.unicodeScalars.count <= Diagnostic.longestPart, "\(folder.name)")
        }
      }
    }
  }

  @Test("Every code in the sources of Tables and Intake has a folder, and every folder a code in the sources")
  func coverage() throws {
    let codes = try codesInSources()
    let covered = Set(CorpusCase.all.map(\.code))
    #expect(codes.subtracting(covered).sorted() == [], "codes without a folder")
    #expect(covered.subtracting(codes).sorted() == [], "folders without a code")
    #expect(codes.count >= 60)
    print("diagnostic codes covered \(codes.intersection(covered).count)/\(codes.count)")
  }

  /// Every string literal that looks like a code: words joined by points, none of them the ending of a file.
  private func codesInSources() throws -> Set<String> {
    let code = /"([a-z]+(?:\.[a-z]+(?:-[a-z]+)*)+)"/
    var codes = Set<String>()
    for target in ["Tables", "Intake"] {
      let folder = CorpusCase.repository.appendingPathComponent("Sources/\(target)")
      let paths = try #require(FileManager.default.subpaths(atPath: folder.path))
      for path in paths where path.hasSuffix(".swift") {
        let source = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        for line in source.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("///") {
          codes.formUnion(line.matches(of: code).map { String($0.1) }.filter { !$0.hasSuffix(".csv") })
        }
      }
    }
    return codes
  }
}
