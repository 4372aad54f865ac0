import Analysis
import Foundation
import TestSupport
import Testing

@Suite("gaps")
struct GapsCommandTests {
  private static let data = "datasets/asia-cooperation"

  @Test("--fail-if takes every class, and counts the cities shown", arguments: Standing.gapClasses)
  func failIf(gapClass: Standing) throws {
    let rules = try BuiltProgram.run(["gaps", Self.data, "--rules", "--format", "csv"]).text
    let row = try #require(rules.split(separator: "\n").first { $0.hasPrefix("\(gapClass.rawValue),") })
    let count = try #require(Int(row.split(separator: ",")[2]))
    for (condition, status) in [
      ("=\(count)", 1), (">=\(count)", 1), ("<=\(count)", 1), (">\(count)", 0), ("<\(count)", 0), ("= \(count + 1)", 0),
    ] as [(String, Int32)] {
      let outcome = try BuiltProgram.run(["gaps", Self.data, "--rules", "--fail-if", gapClass.rawValue + condition])
      #expect(outcome.status == status, "\(gapClass.rawValue)\(condition): \(outcome.errors)")
    }
  }

  @Test("Of eight isolated places of the bundled data, none is in Viet Nam, and the check of that country passes")
  func countryOnly() throws {
    let line = ["gaps", Self.data, "--fail-if", "isolated>0", "--fail-if", "isolated>7"]
    let all = try BuiltProgram.run(line)
    #expect(all.status == 1)
    #expect(all.errors.contains("isolated>0 holds: 8") && all.errors.contains("isolated>7 holds: 8"))
    #expect(try BuiltProgram.run(line + ["--country", "VN"]).status == 0)
  }

  @Test(
    "A class may be named by the id that it had before",
    arguments: [
      ("isolated", "no_link"), ("only-ended-links", "dormant"), ("outside_main_component", "fragment"),
      ("no_department", "no_international_department"),
    ])
  func formerIDs(former: String, id: String) throws {
    let rules = try BuiltProgram.run(["gaps", Self.data, "--rules", "--format", "csv"]).text
    let row = try #require(rules.split(separator: "\n").first { $0.hasPrefix("\(id),") })
    let count = row.split(separator: ",")[2]
    #expect(try BuiltProgram.run(["gaps", Self.data, "--rules", "--fail-if", "\(former)=\(count)"]).status == 1)
    let (old, new) = (try BuiltProgram.run(["explain", former]), try BuiltProgram.run(["explain", id]))
    #expect(old.text == new.text && new.text.contains("(\(id))") && old.status == 0)
  }

  @Test(
    "A condition that cannot be read is refused with what was meant",
    arguments: [
      ("isolatd>0", "Did you mean “isolated”?"), ("one-partners>0", "Did you mean “one_partner”?"),
      ("colour>0", "Possible are no_link, dormant,"), ("no_present_link>0", "is no class of gaps"),
      ("isolated", "has no comparison"),
      ("isolated>many", "“many” is no number of cities"), ("isolated>-1", "“-1” is no number of cities"),
    ])
  func badConditions(condition: String, message: String) throws {
    let outcome = try BuiltProgram.run(["gaps", Self.data, "--fail-if", condition])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("Weights of one's own reorder the register and stand beside it, in the table, in JSON and in the report")
  func weights() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("mine.csv")
    try Data("part,weight\nlinks,0\ndepartment,0\nsize,0\nneeds,0.5\n".utf8).write(to: URL(fileURLWithPath: path))
    let words = "Weights from mine.csv, of which only the proportions matter: "
    for format in ["table", "json", "md"] {
      let text = try BuiltProgram.run(["gaps", Self.data, "--weights", path, "--top", "1", "--format", format]).text
      #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(format)")
      #expect(text.contains("needs 0.5 (100"), "\(format)")
    }
    let csv = try BuiltProgram.run(["gaps", Self.data, "--weights", path, "--top", "1", "--format", "csv"]).text
    #expect(csv.contains("need_unmet") && csv.contains(",100,"))
    let report = try BuiltProgram.run(
      ["report", Self.data, "--weights", path, "--no-diagrams", "-o", folder.path("report")])
    #expect(report.status == 0, "\(report.errors)")
    #expect(try String(contentsOfFile: folder.path("report/report.html"), encoding: .utf8).contains(words))
  }

  @Test("Weights that cannot be used end with status 65, with line and column, and nothing is written")
  func badWeights() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("mine.csv")
    try Data("part,weight\nlinks,-1\ndepartment,1\nsize,1\nneeds,1\n".utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try BuiltProgram.run(["gaps", Self.data, "--weights", path, "-o", folder.path("gaps.csv")])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("mine.csv:2:7: error: a weight is not negative [weight.range]"))
    #expect(outcome.errors.contains("help: "))
    let report = try BuiltProgram.run(["report", Self.data, "--weights", path, "-o", folder.path("report")])
    #expect(report.status == 65)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["mine.csv"])
    #expect(try BuiltProgram.run(["gaps", Self.data, "--weights", folder.path("none.csv")]).status == 66)
    #expect(
      try BuiltProgram.run(["diagram", Self.data, "--weights", path, "-o", folder.path("x.svg")]).status == 64)
  }
}
