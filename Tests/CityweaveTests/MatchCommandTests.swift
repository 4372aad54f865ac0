import Foundation
import TestSupport
import Testing

@Suite("match")
struct MatchCommandTests {
  private static let data = "datasets/asia-cooperation"

  @Test("A city gets candidates with reasons and rows that explain knows")
  func candidates() throws {
    let outcome = try BuiltProgram.run(["match", Self.data, "battambang", "--format", "csv"])
    #expect(outcome.status == 0)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[1].contains("surabaya-offer-1"))
    let row = try BuiltProgram.run(["explain", "surabaya-offer-1", Self.data])
    #expect(row.status == 0)
  }

  @Test(
    "What does not go together is refused",
    arguments: [
      ([], "Name one city, or say --all, --evaluate or --fit."), (["hue", "--all"], "Name one city, or say --all"),
      (["--all", "--evaluate"], "Name one city, or say --all"),
      (["hue", "--hide", "random"], "--hide goes with --evaluate"),
      (["hue", "--seed", "2"], "--seed goes with"), (["--evaluate", "--country", "VN"], "do not go with them"),
      (["hue", "--candidates", "0"], "--candidates takes a number from 1 to 100"), (["hua"], "Did you mean “hue”"),
      (["--evaluate", "--hide", "some"], "some"),
    ])
  func refused(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try BuiltProgram.run(["match", Self.data] + arguments + ["-o", folder.path("out.csv")])
    #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test("--country chooses which cities are asked about")
  func country() throws {
    let text = try BuiltProgram.run(["match", Self.data, "--all", "--country", "LA", "--format", "csv"]).text
    let rows = text.split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty && rows.allSatisfy { $0.split(separator: ",", maxSplits: 3)[2] == "LA" })
  }

  @Test("--fit prints weights beside those in use and changes none")
  func fit() throws {
    let outcome = try BuiltProgram.run(["match", Self.data, "--fit", "--format", "csv"])
    #expect(outcome.status == 0 && outcome.text.split(separator: "\n").count == 16)
  }
}
