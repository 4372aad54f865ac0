import Foundation
import TestSupport
import Testing

@Suite("Options have an effect wherever they are listed")
struct OptionEffectTests {
  /// A value of each option with which something must come out that is not what comes out without it.
  private static let values: [String: String] = [
    "layers": "bilateral", "as-of": "2012", "theme": "waste", "country": "VN", "within": "citynet",
    "encoding": "WINDOWS-1252", "format": "json", "top": "2", "output": "OUT/other.csv", "sort": "betweenness",
    "bodies": "vertices", "merging": "strongest", "sampled": "0.05", "seed": "9", "coverage": "size",
    "fail-if": "no_link>0", "city": "kitakyushu", "budget": "1", "costs": "FILES/costs.csv", "cost": "city=3",
    "capacity": "1", "capacities": "FILES/capacities.csv", "weights": "FILES/weights.csv", "links": "1", "seeds": "2",
    "by": "people", "size": "small", "kinds": "agency", "minimum-score": "6", "samples": "200", "part": "losses",
    "key-players": "3", "from": "2005", "to": "2021", "measure": "harmonic", "drop": "40", "repetitions": "30",
    "steps": "1", "language": "ja", "phrases": "FILES/phrases.csv", "style": "dark", "formats": "pdf,png",
    "candidates": "1", "hide": "latest_years", "projection": "conformal", "place-names": "FILES/names.csv",
    "kind": "gaps", "agency": "citynet", "without": "kitaq", "stale-after": "2",
  ]

  /// Other values, where those of other commands with the same option do not fit.
  private static let otherValues = [
    "themes --part": "practices", "diagram --by": "layer", "brief --format": "html", "brief --output": "OUT/b.html",
    "diagram --output": "OUT/y.pdf", "gallery --output": "OUT/h", "report --output": "OUT/h",
    "compare --output": "OUT/c.csv",
  ]

  /// Options of which nothing is to be seen here, and why.
  private static let reasons = [
    "force": "says what may be replaced, and nothing is there", "threads": "no result depends on it, which tests hold",
    "anyway": "there is memory enough; ScarcityTests",
    "strict-fonts": "all characters of the data have glyphs here", "diagrams": "is so by default",
    "no-diagrams": "is given already", "anchor": "LookCommandTests and PlacesTests", "save-places": "the same",
    "gallery --style": "takes long; DiagramRendering hands it on as for diagram",
    "report --encoding": "as for check, with which it is read alike",
  ]

  /// What a run gives: its status, what it prints, and the files that it writes, but for pages that name its options.
  private struct Result: Equatable {
    let status: Int32
    let output: Data
    let files: [String: Data]
  }

  private static func run(_ words: [String], in folder: TemporaryFolder) throws -> Result {
    let out = folder.path("out-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let outcome = try BuiltProgram.run(
      words.map { $0.replacing("OUT/", with: "\(out)/").replacing("FILES/", with: folder.path("") + "/") })
    let names = (FileManager.default.enumerator(atPath: out)?.compactMap { $0 as? String } ?? [])
    let files = names.filter { !$0.hasSuffix("index.html") }.compactMap { name in
      FileManager.default.contents(atPath: "\(out)/\(name)").map { (name, $0) }
    }
    return Result(
      status: outcome.status, output: outcome.output, files: Dictionary(files, uniquingKeysWith: { $1 }))
  }

  /// The bundled data with a confidential link, variants of it in which some options find what they are for, and files for
  /// options that take one.
  private static func material() throws -> (folder: TemporaryFolder, data: String, variants: [String: String]) {
    let folder = try TemporaryFolder()
    let bundled = Checkout.root.appendingPathComponent(CommandTests.data).path
    let (data, dangling) = (folder.path("data"), folder.path("dangling"))
    let (doubtful, foreign) = (folder.path("doubtful"), folder.path("foreign"))
    for copy in [data, dangling, doubtful, foreign] { try FileManager.default.copyItem(atPath: bundled, toPath: copy) }
    func append(_ row: String, _ copy: String) throws {
      let path = "\(copy)/links.csv"
      try (String(contentsOfFile: path, encoding: .utf8) + row + "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    }
    for city in ["phichit", "takhli", "surabaya"] {
      let row = ",\(city),kitakyushu,bilateral,mutual,waste,,,2011,,active,,,,,,,secret,,,yes,"
      try append(row, data)
      try append(row, dangling)
    }
    try append(",surabaya,nowhere,,,,,,,,,,,,,,,,,,,", dangling)
    try "a,b\n1,2\n".write(toFile: "\(doubtful)/budget.csv", atomically: true, encoding: .utf8)
    try Data([UInt8]("key,value\ndata_date,2026-01-01\ntitle,Amiti".utf8) + [0xE9, 0x0A])
      .write(to: URL(fileURLWithPath: "\(foreign)/dataset.csv"))
    let files = [
      "costs.csv": "kind,cost\ncity,7\n", "capacities.csv": "id,capacity\nkitakyushu,0\nyokohama,0\nsurabaya,0\n",
      "weights.csv": "part,weight\nlinks,1\ndepartment,0\nsize,0\nneeds,0\n",
      "phrases.csv": "key,text\nlanguage,fr\nbrief.steps,Les pas\n", "names.csv": "id,name\nsurabaya,Soerabaja\n",
    ]
    for (name, text) in files { try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8) }
    return (folder, data, ["allow-missing-cities": dangling, "strict": doubtful, "encoding": foreign])
  }

  @Test("Each option of each command changes what comes out, or is refused")
  func effects() async throws {
    let (folder, data, variants) = try Self.material()
    defer { folder.remove() }
    let commands = try CommandOptions.all().filter(\.readsDataset)
    #expect(commands.count >= 15)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for command in commands {
        group.addTask {
          let name = command.commandName
          let least = CommandOptions.least[name] ?? []
          let usual = try Self.run([name, data] + least, in: folder)
          #expect(usual.status == 0, "\(name)")
          for option in command.options
          where Self.reasons[option.name] == nil && Self.reasons["\(name) --\(option.name)"] == nil {
            let flag = "--\(option.name)"
            var words = Self.without(option, least)
            if option.takesValue {
              let value = try #require(
                Self.otherValues["\(name) \(flag)"] ?? Self.values[option.name], "\(name) \(flag)")
              words += [flag, value]
            } else {
              words.append(flag)
            }
            let variant = variants[option.name]
            let before = try variant.map { try Self.run([name, $0] + least, in: folder) } ?? usual
            let after = try Self.run([name, variant ?? data] + words, in: folder)
            #expect(after != before, "\(name) \(flag) changes nothing, and is not refused")
            #expect([0, 1, 64, 65].contains(after.status), "\(name) \(flag): \(after.status)")
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// The words without an option that stands among them.
  private static func without(_ option: CommandOptions.Argument, _ words: [String]) -> [String] {
    let names = (option.names ?? []).flatMap { ["-\($0.name)", "--\($0.name)"] }
    guard let place = words.firstIndex(where: names.contains) else { return words }
    var words = words
    words.removeSubrange(place..<(option.takesValue ? place + 2 : place + 1))
    return words
  }

  @Test(
    "Options that would be listed and not read in some use are refused there, with the reason",
    arguments: [
      ("check DATA --theme waste", "Unknown option"), ("check DATA --public", "Unknown option"),
      ("metrics DATA --seed 4", "--seed goes with --sampled or --bands"),
      ("match DATA surabaya --top 2", "--top does not go with one city"),
      ("match DATA --evaluate --top 2", "--top does not go with"),
      ("gaps DATA --rules --country VN", "--country does not go with gaps --rules"),
      ("gaps DATA --questionnaire --top 2", "--top does not go with"),
      ("gaps DATA --coverage size --top 2", "--top does not go with"),
      ("themes DATA --top 2", "Unknown option"),
      ("programme DATA --top 2", "Unknown option"), ("chance DATA --top 2", "Unknown option"),
      ("report DATA -o x --no-diagrams --style dark", "--style does not go with --no-diagrams"),
      ("report DATA -o x --no-diagrams --strict-fonts", "--strict-fonts does not go with --no-diagrams"),
      ("brief DATA surabaya --style dark", "--style does not go with a brief on standard output"),
      ("metrics DATA --theme watse", "Did you mean “waste”?"),
      ("metrics DATA --country atlantis", "“ATLANTIS” is the name or code of no country"),
      ("metrics DATA --layers bilatteral", "Did you mean “bilateral”?"),
      ("metrics DATA --layers ,", "--layers names nothing"), ("metrics DATA --theme=,", "--theme names nothing"),
      ("metrics DATA --country=,", "--country names nothing"), ("programme DATA --cost ,", "--cost names no cost"),
      ("diagram DATA -o x.svg --kind change --to=0", "0 is not a year between 1800 and 2100"),
      ("diagram DATA -o x.svg --kind change --to=10000", "10000 is not a year between 1800 and 2100"),
      ("diagram DATA -o x.svg --kind change --to=-9223372036854775808", "is not a year between 1800 and 2100"),
      ("programme DATA --budget 1e300", "--budget takes a number above 0"),
    ])
  func refused(line: String, reason: String) throws {
    let words = line.split(separator: " ").map { $0 == "DATA" ? CommandTests.data : String($0) }
    let outcome = try BuiltProgram.run(words)
    #expect(outcome.status == 64, "\(line): \(outcome.errors)")
    #expect(outcome.errors.contains(reason), "\(line): \(outcome.errors)")
  }
}
