import Foundation
import TestSupport
import Testing

@Suite("programme")
struct ProgrammeCommandTests {
  private static let data = "datasets/asia-cooperation"

  @Test("A plan names its links with rows that explain knows, in every format")
  func formats() throws {
    let csv = try BuiltProgram.run(["programme", Self.data, "--country", "TH", "--links", "3", "--format", "csv"])
    #expect(csv.status == 0 && csv.text.split(separator: "\n").count == 4)
    let json = try BuiltProgram.run(["programme", Self.data, "--country", "TH", "--links", "3", "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let summary = try #require(object["summary"] as? [String: Any])
    #expect(summary["upper_bound"] as? Double ?? 0 >= summary["value"] as? Double ?? 1)
    let rows = try #require(object["rows"] as? [[String: Any]])
    let evidence = try #require(rows.first?["evidence"] as? [String])
    let row = try BuiltProgram.run(["explain", try #require(evidence.first), Self.data])
    #expect(row.status == 0)
    for format in ["table", "md", "html"] {
      let text = try BuiltProgram.run(["programme", Self.data, "--links", "2", "--format", format]).text
      #expect(text.contains("First small step") && text.contains("Who does what"), "\(format)")
    }
  }

  @Test("What a plan cannot be made of is refused with what to do, and nothing is written", arguments: refusals)
  func refused(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try BuiltProgram.run(["programme", Self.data] + arguments + ["-o", folder.path("out.csv")])
    #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome.status): \(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  private static let refusals: [([String], String)] = [
    (["--budget", "0"], "--budget takes a number above 0"), (["--budget", "-3"], "--budget"),
    (["--budget", "2", "--cost", "city=5,agency=3"], "A budget of 2 pays for nothing: the cheapest choice costs 3."),
    (["--cost", "city=cheap"], "“city=cheap” is no cost"), (["--cost", "town=3"], "“town” is no kind of new link"),
    (["--cost", "city=3,city=4"], "names city twice"), (["--links", "0"], "--links takes a number from 1 to 1,000"),
    (["--links", "3", "--seeds", "3"], "not both"), (["--capacity=-1"], "--capacity takes a number from 0"),
    (["--country", "LA", "--links", "400"], "ask for "), (["--seeds", "400"], "seed cities to choose from; ask for "),
    (["--minimum-score", "99", "--kinds", "city", "--links", "1"], "A lower --minimum-score lets more in."),
    (["--theme", "wayste"], "No link of the data set is on “wayste”"),
    (["--kinds", "embassy"], "“embassy” is no kind"),
    (["--size", "tiny"], "“tiny” is no size"), (["--top", "3"], "Unknown option"),
  ]

  @Test("A file of capacities or costs that cannot be used is reported line by line, and nothing is written")
  func files() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    func outcome(_ option: String, _ text: String) throws -> BuiltProgram.Outcome {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("my.csv")))
      return try BuiltProgram.run(
        ["programme", Self.data, option, folder.path("my.csv"), "-o", folder.path("out.csv")])
    }
    for (option, text, message) in [
      ("--capacities", "id,capacity\nkitakyushu,2\nkitakyushu,3\n", "has the capacity 2 in line 2 and 3 here"),
      ("--capacities", "id,capacity\nseoul,-1\n", "my.csv:2:7: error: a capacity is not negative"),
      ("--capacities", "id,capacity\nseoul,1\nkitakyusu,2\n", "my.csv:3:1: error: “kitakyusu” is no city"),
      ("--capacities", "id,capacity\nseoul,1\nkitakyusu,2\n", "did you mean “kitakyushu”?"),
      ("--capacities", "id,capacity\nDa Nang,1\n", "that is a name; write the id “da-nang”"),
      ("--capacities", "id,number\nseoul,1\n", "there is no column “capacity”"),
      ("--costs", "kind,cost\ncitty,1\n", "did you mean “city”?"),
      ("--costs", "kind,cost\ncity,1\ncity,2\n", "stands in line 2 already"),
    ] {
      let result = try outcome(option, text)
      #expect(result.status == 65 && result.errors.contains(message), "\(result.status): \(result.errors)")
    }
    let missing = try BuiltProgram.run(["programme", Self.data, "--costs", folder.path("none.csv")])
    #expect(missing.status == 66)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["my.csv"])
  }

  @Test("Capacities and costs of a file are heeded, whether it is named or lies in the data set's folder")
  func heeded() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for path in Checkout.files(below: Self.data, ending: ".csv") {
      let name = URL(fileURLWithPath: path).lastPathComponent
      try Data(Checkout.text(path).utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    }
    let plain = try BuiltProgram.run(["programme", Self.data, "--country", "VN", "--format", "csv"]).text
    #expect(plain.contains(",kitakyushu,"))
    let capacities = folder.path("capacities.csv")
    try Data("id,capacity\nkitakyushu,0\n".utf8).write(to: URL(fileURLWithPath: capacities))
    try Data("kind,cost\ncity,7\n".utf8).write(to: URL(fileURLWithPath: folder.path("costs.csv")))
    let named = try BuiltProgram.run(
      ["programme", Self.data, "--country", "VN", "--format", "csv", "--capacities", capacities]).text
    #expect(!named.contains(",kitakyushu,"))
    let lying = try BuiltProgram.run(["programme", folder.url.path, "--country", "VN", "--format", "csv"])
    #expect(lying.status == 0 && !lying.text.contains(",kitakyushu,") && lying.text.contains(",city,7,"))
  }

  @Test("Without --links fewer than ten are proposed where there are fewer gap cities")
  func fewer() throws {
    let outcome = try BuiltProgram.run(["programme", Self.data, "--country", "LA"])
    #expect(outcome.status == 0 && outcome.text.contains("Of the 10 links asked for"))
  }
}
