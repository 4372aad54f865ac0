import Foundation
import TestSupport
import Testing

@Suite("reciprocity")
struct ReciprocityCommandTests {
  private static let data = "datasets/asia-cooperation"

  @Test("Every city has a role with rows that explain knows, and the numbers of cities by role add up")
  func rows() throws {
    let outcome = try BuiltProgram.run(["reciprocity", Self.data, "--samples", "100", "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    let summary = try #require(object["summary"] as? [String: Any])
    let roles = ["donor", "recipient", "both", "unknown_direction", "no_exchange"].compactMap { summary[$0] as? Int }
    #expect(rows.count == 361 && roles.count == 5 && roles.reduce(0, +) == 361)
    let row = try #require(rows.first { ($0["rows"] as? [String])?.isEmpty == false }?["rows"] as? [String])
    #expect(try BuiltProgram.run(["explain", row[0], Self.data]).status == 0)
  }

  @Test("People read who could give back what to whom, whose money it is, and how it compares with chance")
  func words() throws {
    for format in ["table", "md", "html"] {
      let text = try BuiltProgram.run(
        ["reciprocity", Self.data, "--samples", "100", "--country", "VN", "--format", format]).text
      for part in ["What could come back", "Whose money", "On which themes", "Reciprocity beside chance"] {
        #expect(text.contains(part), "\(format): \(part)")
      }
    }
  }

  @Test(
    "What cannot be asked is refused with what to do, and nothing is written",
    arguments: [
      (["--theme", "wayste"], "No link of the data set is on “wayste”"), (["--samples", "5"], "from 100 to 1000000"),
      (["--threads", "0"], "--threads takes a number from 1"),
    ] as [([String], String)])
  func refused(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try BuiltProgram.run(["reciprocity", Self.data] + arguments + ["-o", folder.path("out.csv")])
    #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
