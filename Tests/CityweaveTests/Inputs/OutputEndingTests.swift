import Foundation
import TestSupport
import Testing

/// Every command that writes, with names of every sort of file: what is written is what the name says, or nothing is.
@Suite("What is written is what its name says")
struct OutputEndingTests {
  /// Endings that officers' programs have.
  private static let endings = [
    "csv", "CSV", "tsv", "json", "jsonl", "ndjson", "md", "markdown", "html", "htm", "txt", "svg", "pdf", "png", "dot",
    "xlsx", "xls", "ods", "docx", "graphml", "gexf", "gml", "net", "zip", "jpg", "parquet", "csv.gz", "table", "2026",
  ]

  /// What a command is told besides a name, where it is more or something else than usual: a list of words for each use.
  private static let uses: [String: [[String]]] = [
    "gaps": [[], ["--questionnaire"], ["--coverage", "country"], ["--rules"]],
    "match": [["hub"], ["--all"]], "whatif": [["--city", "hub"]], "brief": [["hub"]],
    "resilience": [[], ["--part", "mends"]], "generate": [["--cities", "5", "--seed", "1"]],
    "report": [["--no-diagrams"]], "programme": [["--links", "1"]],
  ]

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let folder: TemporaryFolder
  private let data: String

  init() throws {
    folder = try TemporaryFolder()
    data = try folder.data([
      "cities.csv": """
      id,name,country,population,latitude,longitude
      hub,Húb-Stadt,VN,9000000,10,106
      's-h,'s-Hertogenbosch,NL,90000,51.7,5.3
      far,"=Far, away",JP,80000,35,139
      ko,北九州市,JP,900000,33.9,130.8
      lone,Løne,VN,7000,11,107

      """,
      "links.csv": """
      from,to,kind,direction,themes,from_year
      hub,'s-h,bilateral,mutual,water,2010
      hub,far,bilateral,provider_to_recipient,waste,2012
      ko,hub,bilateral,provider_to_recipient,waste,2015

      """, "dataset.csv": "key,value\ndata_date,2026-01-01\n",
    ])
  }

  private static func isFolder(_ words: [String]) -> Bool { ["report", "gallery", "generate"].contains(words[0]) }

  /// The commands that write somewhere, each with the words of its uses, without the name to write to.
  private func uses() throws -> [[String]] {
    try CommandOptions.all().flatMap { command -> [[String]] in
      let name = command.commandName
      guard name == "generate" || command.options.contains(where: { $0.name == "output" }) else { return [] }
      let least = CommandOptions.least[name] ?? []
      let usual = least.firstIndex(of: "-o").map { Array(least[..<$0] + least[($0 + 2)...]) } ?? least
      let start = command.readsDataset ? [name, data] : [name]
      return (Self.uses[name] ?? [usual]).map { start + $0 }
    }
  }

  private static func run(_ words: [String], to path: String) throws -> BuiltProgram.Outcome {
    // The folder to make is named first.
    words[0] == "generate"
      ? try BuiltProgram.run([words[0], path] + words.dropFirst()) : try BuiltProgram.run(words + ["-o", path])
  }

  private static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test("Each command with each ending writes what the ending says, or refuses it with the endings that it knows")
  func endings() async throws {
    defer { folder.remove() }
    let uses = try uses()
    #expect(uses.count >= 20)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, words) in uses.enumerated() {
        let start = folder.path("\(number)")
        group.addTask { try Self.tryEndings(words, start) }
      }
      try await group.waitForAll()
    }
  }

  private static func tryEndings(_ words: [String], _ start: String) throws {
    var written = 0
    for (number, ending) in endings.enumerated() {
      let path = "\(start)-\(number).\(ending)"
      let outcome = try run(words, to: path)
      let line = words.joined(separator: " ") + " -o x.\(ending): " + outcome.errors
      guard outcome.status == 0 else {
        #expect(outcome.status == 64 && outcome.output.isEmpty, "\(line)")
        #expect(!FileManager.default.fileExists(atPath: path), "\(line)")
        let reason = isFolder(words) ? "writes a folder" : "written as "
        #expect(outcome.errors.contains(reason), "\(line)")
        continue
      }
      written += 1
      // What is no ending of any file is part of many a folder's name.
      #expect(isFolder(words) ? ["2026", "table"].contains(ending) : holds(try bytes(path), ending), "\(line)")
    }
    #expect(written > 0, "\(words)")
  }

  /// Whether bytes are what an ending says.
  private static func holds(_ bytes: Data, _ ending: String) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    func isJSON(_ text: Substring) -> Bool { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil }
    let lines = text.split(separator: "\n")
    switch ending {
    case "csv", "CSV": return bytes.starts(with: mark) && lines[0].contains(",")
    case "tsv": return !bytes.starts(with: mark) && lines[0].contains("\t")
    case "json": return isJSON(text[...])
    case "jsonl", "ndjson": return lines.allSatisfy(isJSON)
    case "md", "markdown": return text.hasPrefix("# ")
    case "html", "htm": return text.lowercased().hasPrefix("<!doctype html>")
    case "txt": return ![mark, Array("#".utf8), Array("<".utf8), Array("{".utf8)].contains { bytes.starts(with: $0) }
    case "svg": return text.contains("<svg ")
    case "pdf": return bytes.starts(with: Array("%PDF".utf8))
    case "png": return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    case "dot": return text.contains("graph") && text.contains("{")
    default: return false
    }
  }

  @Test("Files named .csv begin with the byte order mark, whatever writes them; nothing else does, nor with --no-bom")
  func marks() throws {
    defer { folder.remove() }
    var seen = 0
    for (number, words) in try uses().enumerated() where words[0] != "gallery" {
      let ending = Self.isFolder(words) ? "" : ".csv"
      let (marked, bare) = (folder.path("\(number)\(ending)"), folder.path("\(number)-bare\(ending)"))
      // Diagrams and briefs are no tables.
      guard try Self.run(words, to: marked).status == 0 else { continue }
      #expect(try Self.run(words + ["--no-bom"], to: bare).status == 0, "\(words)")
      guard Self.isFolder(words) else {
        let plain = try Self.bytes(bare)
        #expect(try Self.bytes(marked) == Data(Self.mark) + plain, "\(words)")
        #expect(!plain.starts(with: Self.mark), "\(words)")
        // Standard output, and a file whose name says nothing, have none.
        let printing = words + (words[0] == "phrases" ? [] : ["--format", "csv"])
        #expect(try BuiltProgram.run(printing).output == plain, "\(words)")
        #expect(try Self.run(printing, to: folder.path("\(number)-plain")).status == 0)
        #expect(try Self.bytes(folder.path("\(number)-plain")) == plain, "\(words)")
        seen += 1
        continue
      }
      let plain = try FolderContents(bare).files
      for (name, bytes) in try FolderContents(marked).files {
        let other = try #require(plain[name], "\(words) \(name)")
        #expect(bytes == (name.hasSuffix(".csv") ? Data(Self.mark) + other : other), "\(words) \(name)")
        seen += 1
      }
    }
    #expect(seen > 30)
  }

  @Test("Ids and names in a CSV file are those of the data, and read as a data set's table they are the same again")
  func namesComeBack() throws {
    defer { folder.remove() }
    let text = try BuiltProgram.run(["metrics", data, "--format", "csv"]).text
    #expect(text.contains("\n's-h,'s-Hertogenbosch,") && text.contains("\nfar,\"'=Far, away\","))
    let (other, path) = (folder.path("other"), folder.path("other/cities.csv"))
    try FileManager.default.copyItem(atPath: data, toPath: other)
    try FileManager.default.removeItem(atPath: path)
    #expect(try BuiltProgram.run(["metrics", data, "-o", path]).status == 0)
    let again = try BuiltProgram.run(["metrics", other, "--format", "csv"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.text == text)
  }

  @Test("A format that is not the ending's is refused; a name without an ending goes with each")
  func contradictions() throws {
    defer { folder.remove() }
    let lines: [(status: Int32, line: String)] = [
      (64, "metrics DATA --format table -o OUT/a.csv"), (64, "metrics DATA --format csv -o OUT/a.txt"),
      (64, "metrics DATA --format csv -o OUT/a.xlsx"), (64, "brief DATA hub --format md -o OUT/a.html"),
      (74, "metrics DATA --format csv -o OUT/a.d/b"), (0, "metrics DATA --format json -o OUT/plain"),
      (0, "metrics DATA --format csv -o OUT/b.csv"), (0, "brief DATA hub --format html -o OUT/page"),
      (64, "diagram DATA -o OUT/picture"), (64, "diagram DATA -o OUT/a.svg --save-places OUT/a.xlsx"),
      (64, "metrics DATA --no-bom"), (64, "metrics DATA --no-bom -o OUT/c.json"),
      (0, "metrics DATA --no-bom --format csv"), (64, "gaps DATA --questionnaire --format csv -o OUT/q.md"),
    ]
    for (status, line) in lines {
      let words = line.split(separator: " ").map {
        String($0).replacing("DATA", with: data).replacing("OUT/", with: folder.path("") + "/")
      }
      let outcome = try BuiltProgram.run(words)
      #expect(outcome.status == status, "\(line): \(outcome.errors)")
    }
  }
}
