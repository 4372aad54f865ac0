import Foundation
import TestSupport
import Testing

@Suite("--within")
struct WithinCommandTests {
  private static let data = "datasets/asia-cooperation"

  private func ids(_ words: [String]) throws -> [String] {
    let outcome = try BuiltProgram.run(words + ["--format", "csv"])
    #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    return outcome.text.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
  }

  /// The cities with a link to CITYNET, from the rows themselves; none of them is known to have ended.
  private func members() throws -> Set<String> {
    let rows = try Checkout.text("\(Self.data)/links.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let header = try #require(rows.first).map(String.init)
    let (from, to) = (try #require(header.firstIndex(of: "from")), try #require(header.firstIndex(of: "to")))
    return Set(
      rows.dropFirst().compactMap {
        $0[to] == "citynet" ? String($0[from]) : $0[from] == "citynet" ? String($0[to]) : nil
      })
  }

  @Test(
    "Shown are the members, measured is the whole", arguments: ["metrics", "gaps", "isolated", "expected", "match"])
  func members(command: String) throws {
    let words = [command, Self.data] + (command == "match" ? ["--all"] : [])
    let members = try members()
    let (some, all) = (try ids(words + ["--within", "citynet"]), try ids(words))
    #expect(!some.isEmpty && some == all.filter(members.contains))
    let rows = { (words: [String]) in
      Set(try BuiltProgram.run(words + ["--format", "csv"]).text.split(separator: "\n").dropFirst())
    }
    // The last column says whose rows they are.
    let shown = try rows(words + ["--within", "citynet"]).map { row in
      row.lastIndex(of: ",").map { row[..<$0] } ?? row
    }
    #expect(try Set(shown).isSubset(of: rows(words)))
  }

  @Test("Names, and files of ids or names, are understood; what is not is told with its place")
  func choices() throws {
    let metrics = ["metrics", Self.data]
    #expect(try ids(metrics + ["--within", "CityNet"]) == ids(metrics + ["--within", "citynet"]))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("my-members.txt")
    func write(_ text: String) throws { try Data(text.utf8).write(to: file) }
    try write("# ours\nhue\n\nKitakyushu\n")
    #expect(try Set(ids(metrics + ["--within", file.path])) == ["hue", "kitakyushu"])
    try write("name,id\nwhatever,hue\nx,da-nang\n")
    #expect(try Set(ids(metrics + ["--within", file.path])) == ["hue", "da-nang"])
    try write("id\nhue\nkitakyushi\n")
    let wrong = try BuiltProgram.run(metrics + ["--within", file.path])
    #expect(wrong.status == 65 && wrong.errors.contains("my-members.txt:3:1"))
    #expect(wrong.errors.contains("did you mean “kitakyushu”?"))
    try write("# nobody\n")
    #expect(try BuiltProgram.run(metrics + ["--within", file.path]).status == 64)
    let nobody = try BuiltProgram.run(metrics + ["--within", "citynett"])
    #expect(nobody.status == 64 && nobody.errors.contains("Did you mean “citynet”?"))
    #expect(try BuiltProgram.run(["brief", Self.data, "hue", "--within", "citynet"]).status == 0)
  }

  @Test("The report says whose lists it holds, and that the whole was measured")
  func report() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try BuiltProgram.run(
      ["report", Self.data, "--within", "citynet", "--no-diagrams", "-o", folder.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try String(contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
    #expect(page.contains("measured is the whole network, and whatever is said of links, practices, groups"))
    let members = try members()
    for table in ["metrics", "gaps", "isolated", "expected"] {
      let text = try String(contentsOf: folder.appendingPathComponent("\(table).csv"), encoding: .utf8)
      let ids = text.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
      #expect(!ids.isEmpty && ids.allSatisfy(members.contains), "\(table)")
    }
  }
}
