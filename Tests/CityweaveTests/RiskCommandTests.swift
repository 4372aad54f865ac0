import Foundation
import TestSupport
import Testing

@Suite("resilience, whatif and compare")
struct RiskCommandTests {
  private static let data = "datasets/asia-cooperation"

  @Test("Every part of resilience is told as a table of its own, and the losses are those of all bodies and cities")
  func parts() throws {
    for part in ["losses", "dependencies", "bridges", "endings", "key-players", "mends"] {
      let outcome = try BuiltProgram.run(["resilience", Self.data, "--part", part, "--format", "csv"])
      #expect(outcome.status == 0 && outcome.text.split(separator: "\n").count > 1, "\(part): \(outcome.errors)")
    }
    let losses = try BuiltProgram.run(["resilience", Self.data, "--format", "csv"]).text
    // 361 cities, 47 agencies, 24 programmes and the header.
    #expect(losses.split(separator: "\n").count == 433)
    #expect(try BuiltProgram.run(["resilience", Self.data, "--key-players", "0"]).status == 64)
  }

  @Test(
    "A scenario that cannot be used is refused with line, column and what to do, and nothing is written",
    arguments: [
      ("add,link,,phichitt,kitakyushu", "bad.csv:2:11: error: “phichitt” is the id of no city", "“phichit”?"),
      ("remove,agency,euu,,", "“euu” is the id of no agency", "did you mean “eu”?"),
      ("remove,city,eu,,", "“eu” is the id of no city", "use an id of the data set"),
      ("remove,link,,hue,ambon", "there is no link between “hue” and “ambon”", "lists its links"),
      ("add,city,hue,,", "“hue” is there already", "choose another id"),
      ("add,link,,hue,hue", "“hue” would be linked with itself", "name the other end"),
      ("grow,link,,hue,ambon", "“grow” is not one of the values", "add, remove"),
      ("remove,city,hue,,\nadd,link,,hue,ambon", "“hue” is removed by another row", "delete one of the rows"),
      ("", "the scenario changes nothing", "add a row"),
    ])
  func badScenarios(rows: String, message: String, help: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("bad.csv")
    try Data("action,what,id,from,to\n\(rows)\n".utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try BuiltProgram.run(["whatif", Self.data, path, "-o", folder.path("out.csv")])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message) && outcome.errors.contains(help), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.csv")))
  }

  @Test("The scenario that the help shows can be used on the bundled data")
  func helpScenario() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let lines = try BuiltProgram.run(["whatif", "--help"]).text.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(lines.firstIndex { $0.hasPrefix("action,what,") })
    let rows = lines[start...].prefix { $0.contains(",") && !$0.contains(" ") }
    #expect(rows.count > 2)
    let path = folder.path("help.csv")
    try Data(rows.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try BuiltProgram.run(["whatif", Self.data, path])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("A scenario is told beside the facts, in any order of its rows, and single links are tried for one city")
  func scenario() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let rows = ["add,link,,phichit,kitakyushu,waste", "remove,agency,eu,,,", "remove,link,,ehime,gorontalo-province,"]
    var texts: [String] = []
    for order in [rows, rows.reversed()] {
      let path = folder.path("plan.csv")
      try Data((["action,what,id,from,to,themes"] + order).joined(separator: "\n").utf8)
        .write(to: URL(fileURLWithPath: path))
      texts.append(try BuiltProgram.run(["whatif", Self.data, path]).text)
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains("What would change with plan.csv") && texts[0].contains("phichit~kitakyushu"))
    let single = try BuiltProgram.run(["whatif", Self.data, "--city", "phichit", "--format", "csv"]).text
    #expect(single.split(separator: "\n").count == 361)
    #expect(try BuiltProgram.run(["whatif", Self.data]).status == 64)
    let unknown = try BuiltProgram.run(["whatif", Self.data, "--city", "kitakyushuu"])
    #expect(unknown.status == 64)
    // One line: a page of usage would hide what is wrong.
    #expect(unknown.errors.split(separator: "\n").count == 1)
    #expect(
      unknown.errors.hasPrefix("cityweave: “kitakyushuu” is the id of no city")
        && unknown.errors.contains("“kitakyushu”"))
  }

  @Test(
    "Without a body, whatif and resilience give the same numbers by the same names, and one sentence says them first",
    arguments: ["kitaq", "citynet", "jica", "eu", "kitakyushu"])
  func oneImpact(id: String) throws {
    let json = try BuiltProgram.run(["whatif", Self.data, "--without", id, "--format", "json"])
    #expect(json.status == 0, "\(json.errors)")
    let document = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let summary = try #require(document["summary"] as? [String: Any])
    let losses = try BuiltProgram.run(["resilience", Self.data, "--format", "jsonl"]).text.split(separator: "\n")
    let line = try #require(losses.first { $0.contains("\"id\":\"\(id)\"") })
    let loss = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    for name in ["links_lost", "newly_isolated", "cities_cut_off", "pairs_lost", "reach_lost"] {
      let numbers = [summary[name], loss[name]].map { ($0 as? NSNumber)?.doubleValue }
      #expect(numbers[0] != nil && numbers[0] == numbers[1], "\(name): \(numbers)")
    }
    let sentence = try #require(summary["sentence"] as? String)
    let name = try #require(loss["name"] as? String)
    let isolated = try #require(loss["newly_isolated"] as? Int)
    #expect(sentence.hasPrefix("Without \(name) \(isolated) cit") && sentence.contains(" no link left: "))
    // It stands before every table, here and where all losses are told.
    let text = try BuiltProgram.run(["whatif", Self.data, "--without", name]).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.hasPrefix("What would change without \(name) In short (11) \(sentence) figure"), "\(words.prefix(400))")
    if id == "eu" {
      let all = try BuiltProgram.run(["resilience", Self.data]).text
      #expect(all.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence))
    }
  }

  @Test("A body of another sort is named as what it is, with what to write instead")
  func otherSort() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (row, words) in [
      ("remove,agency,kitaq,,", "“kitaq” is a programme, KitaQ: write programme in the column what"),
      ("remove,programme,jica,,", "“jica” is an agency, JICA: write agency in the column what"),
      ("remove,agency,hue,,", "“hue” is a city, Hue: write city in the column what"),
    ] {
      let path = folder.path("scenario.csv")
      try Data("action,what,id,from,to\n\(row)\n".utf8).write(to: URL(fileURLWithPath: path))
      let outcome = try BuiltProgram.run(["whatif", Self.data, path])
      #expect(outcome.status == 65 && outcome.errors.contains(words), "\(outcome.errors)")
      #expect(!outcome.errors.contains("did you mean"), "\(outcome.errors)")
    }
  }

  @Test("Two years are compared; years in the wrong order are refused")
  func compare() throws {
    let outcome = try BuiltProgram.run(["compare", Self.data, "--from", "2010", "--to", "2020"])
    #expect(outcome.status == 0 && outcome.text.contains("What changed from 2010 to 2020"), "\(outcome.errors)")
    #expect(outcome.text.contains("cityweave diagram --kind change --from 2010 --to 2020 draws it."))
    let reversed = try BuiltProgram.run(["compare", Self.data, "--from", "2020", "--to", "2010"])
    #expect(reversed.status == 64 && reversed.errors.contains("must lie before"))
    #expect(try BuiltProgram.run(["compare", Self.data, "--from", "10", "--to", "2010"]).status == 64)
  }
}
