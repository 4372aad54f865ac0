import Foundation
import TestSupport
import Testing

@Suite("The command")
struct CommandTests {
  static let data = "datasets/asia-cooperation"

  @Test("It names the eight places without any recorded link")
  func isolated() throws {
    let outcome = try BuiltProgram.run(["isolated", Self.data, "--format", "csv"])
    #expect(outcome.status == 0)
    let rows = outcome.text.split(separator: "\n").filter { $0.contains(",no_link,") }
    #expect(
      rows.map { String($0.split(separator: ",")[0]) } == [
        "benapole", "cebu-province", "chuadanga", "nong-teng", "phanat-nikhom", "phichit", "renu-nakhon", "takhli",
      ])
  }

  /// Exit codes with the command lines that give them; DATA stands for the bundled data set.
  static let cases: [(status: Int32, line: String)] = [
    (66, "isolated no-such-folder"),
    (66, "isolated README.md"),
    (65, "check Tests/Corpus/link.end.unknown"),
    (65, "isolated Tests/Corpus/link.end.unknown"),
    (64, "metrics DATA --sort nonsense"),
    (64, "metrics DATA --top 0"),
    (64, "metrics DATA --sampled 0"),
    (64, "expected DATA --city no-such-city"),
    (0, "expected DATA --city hue"),
    (0, "themes DATA --part practices --steps 2"),
    (64, "themes DATA --steps 0"),
    (64, "themes DATA --part gossip"),
    (64, "metrics DATA --sampled nan"),
    (0, "bands DATA --measure degree --repetitions 20"),
    (64, "bands DATA --measure nonsense"),
    (64, "bands DATA --measure ,"),
    (64, "bands DATA --drop 100"),
    (64, "bands DATA --drop nan"),
    (64, "bands DATA --repetitions 19"),
    (64, "bands DATA --threads 0"),
    (0, "metrics DATA --bands"),
    (64, "metrics DATA --bands --sort agencies"),
    (64, "metrics DATA --bands --sampled 0.1"),
    (0, "chance DATA --samples 100"),
    (0, "chance DATA --samples 100 --cliques --format csv"),
    (64, "chance DATA --samples 99"),
    (64, "chance DATA --threads 0"),
    (64, "isolated DATA --country XX"),
    (64, "isolated DATA --theme nonsense"),
    (64, "isolated DATA --layers nonsense"),
    (64, "explain nonsense"),
    (64, "diagram DATA -o picture.docx"),
    (64, "diagram DATA --kind ego -o x.svg"),
    (1, "gaps DATA --fail-if isolated>0"),
    (0, "gaps DATA --fail-if isolated>8"),
    (74, "isolated DATA -o README.md"),
    (74, "isolated DATA -o no-such-folder/x.csv"),
    (64, "gaps DATA --rules --within citynet"), (0, "gaps DATA --coverage size --country TH"),
    (0, "check DATA"),
    (0, "--version"),
  ]

  @Test("Each kind of failure has its exit code", arguments: cases)
  func exitCodes(status: Int32, line: String) throws {
    let arguments = line.split(separator: " ").map { $0 == "DATA" ? Self.data : String($0) }
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
    #expect(status == 0 || status == 1 || !outcome.errors.isEmpty)
  }

  @Test("Coverage of one country shows that country only, judged in the year asked for")
  func coverage() throws {
    let line = ["gaps", Self.data, "--coverage", "country", "--country", "TH", "--format", "csv"]
    let now = try BuiltProgram.run(line).text.split(separator: "\n")
    #expect(now.count == 2)
    #expect(now[1].hasPrefix("TH,Thailand,33,"))
    let then = try BuiltProgram.run(line + ["--as-of", "2012"]).text.split(separator: "\n")
    #expect(then.count == 2)
    func count(_ theme: String, _ rows: [Substring]) throws -> String {
      let column = try #require(rows[0].split(separator: ",").firstIndex(of: Substring(theme)))
      return String(rows[1].split(separator: ",")[column])
    }
    // The nine Thai cities of a governance programme that ended in 2012 were linked then and are not now.
    #expect(try count("theme_governance", now) == "0")
    #expect(try count("theme_governance", then) == "9")
  }

  @Test("A city's id that does not exist is answered with the nearest one, by id or by name")
  func unknownCity() throws {
    #expect(try BuiltProgram.run(["expected", Self.data, "--city", "kitakyusu"]).errors.contains("“kitakyushu”"))
    #expect(try BuiltProgram.run(["expected", Self.data, "--city", "上尾"]).errors.contains("“ageo”"))
  }

  @Test("Errors go to standard error, with file, line, column, code and help")
  func errorsArePrecise() throws {
    let outcome = try BuiltProgram.run(["isolated", "Tests/Corpus/link.end.unknown"])
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.range(of: #"links\.csv:\d+:\d+: error: .* \[link\.end\.unknown\]"#, options: .regularExpression)
        != nil)
    #expect(outcome.errors.contains("help: "))
  }

  @Test("A reader that goes away ends it quietly")
  func brokenPipe() throws {
    let outcome = try BuiltProgram.shell(
      "{ cityweave metrics \(Self.data) --format csv; echo $? >&2; } | head -n 1 >/dev/null")
    let status = outcome.errors.trimmingCharacters(in: .whitespacesAndNewlines)
    // The small output may fit into the pipe before the reader goes away.
    #expect(["0", "141"].contains(status), "\(outcome.errors)")
  }

  @Test("Confidential rows are left out of public results, and counted")
  func publicView() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data("key,value\ndata_date,2025-01-01\n".utf8).write(to: folder.url.appendingPathComponent("dataset.csv"))
    try Data("id,name,country,confidential\na,Alpha,JP,\nb,Beta,JP,\nsecret-town,Secret Town,JP,yes\n".utf8)
      .write(to: folder.url.appendingPathComponent("cities.csv"))
    try Data("from,to,confidential\na,b,\na,secret-town,\nb,a,yes\n".utf8)
      .write(to: folder.url.appendingPathComponent("links.csv"))
    let everything = try BuiltProgram.run(["metrics", folder.url.path, "--format", "json"])
    #expect(everything.text.contains("Secret Town"))
    for arguments in [
      ["metrics", folder.url.path, "--public", "--format", "json"], ["gaps", folder.url.path, "--public"],
      ["isolated", folder.url.path, "--public"], ["gaps", folder.url.path, "--public", "--questionnaire"],
      ["diagram", folder.url.path, "--public", "-o", "-"],
    ] {
      let outcome = try BuiltProgram.run(arguments)
      #expect(outcome.status == 0)
      #expect(!outcome.text.lowercased().contains("secret"), "\(arguments)")
    }
    let table = try BuiltProgram.run(["metrics", folder.url.path, "--public"])
    let words = table.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("3 confidential rows left out"))
  }

  @Test("The questionnaire, filled in and put into the folder, completes the data")
  func questionnaireRoundTrip() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data("key,value\ndata_date,2025-01-01\n".utf8).write(to: folder.url.appendingPathComponent("dataset.csv"))
    try Data("id,name,country\na,=Alpha,JP\nb,Beta,JP\n".utf8).write(
      to: folder.url.appendingPathComponent("cities.csv"))
    try Data("from,to\na,b\n".utf8).write(to: folder.url.appendingPathComponent("links.csv"))
    let questions = try BuiltProgram.run(["gaps", folder.url.path, "--questionnaire"])
    #expect(questions.text.contains("'=Alpha"))
    let filled = questions.text.split(separator: "\n").map { line -> String in
      guard line.hasPrefix("a,"), line.contains("international_department") else { return String(line) }
      return line.replacingOccurrences(of: ",,,,,cityweave", with: ",yes,the mayor's office,2025-02-03,,cityweave")
    }
    try Data((filled.joined(separator: "\n") + "\n").utf8).write(to: folder.url.appendingPathComponent("answers.csv"))
    let after = try BuiltProgram.run(["metrics", folder.url.path, "--format", "csv"])
    let row = try #require(after.text.split(separator: "\n").first { $0.hasPrefix("a,") })
    #expect(row.contains(",yes,"), "\(row) \(after.errors)")
  }
}
