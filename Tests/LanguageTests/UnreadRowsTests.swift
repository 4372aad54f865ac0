import Analysis
import CityNetwork
import Foundation
import Intake
import Language
import Tables
import TestSupport
import Testing

@Suite("Nothing follows from what was not read")
struct UnreadRowsTests {
  /// A folder in which every city but one has links, of every sort that a mutation may touch.
  private static let files: [String: String] = [
    "dataset.csv": "key,value\ntitle,Seven\ndata_date,2026-01-01\n",
    "cities.csv": """
    id,name,country,population,international_department
    hue,Huế,VN,350000,no
    rennes,Rennes,FR,220000,yes
    namur,Namur,BE,110000,unknown
    cork,Cork,IE,210000,unknown
    bern,Bern,CH,130000,unknown
    oulu,Oulu,FI,200000,no
    lone,Lone,VN,5000,unknown

    """,
    "agencies.csv": "id,name,kind,country\nnet,Net of Cities,city_network,FR\n",
    "links.csv": """
    from,to,kind,themes,from_year,status,title
    hue,rennes,bilateral,waste;water,2001,active,Water
    hue,namur,bilateral,water,2010,active,
    rennes,cork,bilateral,education,2005,active,School
    bern,net,membership,energy;health,2012,active,
    oulu,bern,bilateral,waste,2015,active,"Waste, well sorted"

    """,
    "needs.csv": "city,kind,themes,detail\nhue,need,water,Clean water\n",
  ]

  private static let names = [
    "links.tsv", "links.txt", "Links.csv", "LINKS.CSV", "links.csv.txt", "links (1).csv", "links - Copy.csv",
    "Copy of links.csv", "links copy 2.csv", "links.xlsx", "links.ods", "Links.XLSX", "links.numbers", "links.csv.gz",
    "links.json", "links.csv.bak", "links.csv~", "links", "link.csv", "linsk.csv", "partnerships.csv", "twins.tsv",
    "Our links.xlsx", "edges.csv", "links.pdf", "links-1.csv",
  ]

  /// One change that a person or a program may make to a folder.
  private struct Mutation {
    var random: SplitMix64
    var files: [String: [UInt8]]
    var name = ""

    mutating func pick<Item>(_ items: [Item]) -> Item { items[random.whole(below: items.count)] }

    mutating func text(_ name: String, _ change: (inout [String]) -> Void) {
      var lines = String(decoding: files[name] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
      change(&lines)
      files[name] = Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Changes one cell of one row below the header.
    mutating func cell(_ column: Int, _ change: (String) -> String) {
      let row = 1 + random.whole(below: 5)
      text("links.csv") { lines in
        guard row < lines.count else { return }
        var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard column < cells.count else { return }
        cells[column] = change(cells[column])
        lines[row] = cells.joined(separator: ",")
      }
    }

    mutating func apply() {
      let kind = random.whole(below: 20)
      name += " \(kind)"
      switch kind {
      case 0, 1:
        let other = pick(UnreadRowsTests.names)
        name += " \(other)"
        if let links = files.removeValue(forKey: "links.csv") { files[other] = links }
      case 2: text(pick(["links.csv", "cities.csv"])) { if !$0.isEmpty { $0.removeFirst() } }
      case 3: text("links.csv") { if !$0.isEmpty { $0[0] = $0[0].uppercased() } }
      case 4: cell(1) { _ in "" }
      case 5: cell(1) { _ in "atlantis" }
      case 6: cell(0) { _ in "Atlantis-on-Sea" }
      case 7:
        let row = 1 + random.whole(below: 5)
        text("links.csv") { lines in
          guard row < lines.count else { return }
          var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          guard cells.count > 1 else { return }
          cells[1] = cells[0]
          lines[row] = cells.joined(separator: ",")
        }
      case 8: cell(1) { $0.capitalized }
      case 9: cell(0) { " \($0) " }
      case 10: cell(3) { $0.replacing(";", with: "/") }
      case 11: cell(3) { $0.replacing(";", with: " and ") }
      case 12: cell(3) { "\"" + $0.replacing(";", with: ", ") + "\"" }
      case 13: cell(5) { _ in "ongoing" }
      case 14:
        let row = 1 + random.whole(below: 5)
        text("links.csv") { if row < $0.count { $0.insert($0[row], at: row) } }
      case 15:
        let mark = pick([";", "\t", "|"])
        text("links.csv") { lines in lines = lines.map { $0.replacing(",", with: mark) } }
      case 16:
        let row = 1 + random.whole(below: 5)
        text("links.csv") { lines in
          guard row < lines.count, let comma = lines[row].firstIndex(of: ",") else { return }
          lines[row].remove(at: comma)
        }
      case 17: text("links.csv") { $0.insert("Links of our cities", at: 0) }
      case 18: files["links.csv"] = [UInt8](files["links.csv"]?.map { $0 == 0x0A ? 0x0D : $0 } ?? [])
      default: files["links.csv"] = pick([[], [0x1F, 0x8B, 8, 0], Array("\"from,to\n".utf8), [0xFF, 0xFE, 0x66]])
      }
    }
  }

  private static func read(
    _ files: [String: [UInt8]], _ options: IntakeOptions = IntakeOptions()
  ) throws -> IntakeResult {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("unread-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    return NetworkIntake(options: options).read(try InputFolder.read(folder.path, sizeLimit: 1 << 20), name: "x")
  }

  private static func bytes() -> [String: [UInt8]] { files.mapValues { Array($0.utf8) } }

  /// What is said of a city that had links: in the register, the list of the cut off and the brief.
  private static func said(
    of id: EntityID, _ study: Study
  ) throws -> (classes: Set<Standing>, texts: [(name: String, text: String)]) {
    let words = Wording(of: study)
    let entry = try study.gaps.entries.first { $0.id == id }
    let isolated = try study.isolation.cities.first { $0.id == id }
    let brief = try CityBrief(study.network, city: id)
    let page = brief.flatMap { BriefPage($0, of: study.network, in: .english) }
    let lines = (page?.summary ?? []) + (page?.partnerNotes ?? [])
    let texts = [
      entry.map { ("gaps", words.reason(of: $0)) }, isolated.map { ("isolated", words.reason(of: $0)) },
      ("brief", lines.map(\.text).joined(separator: " ")),
    ].compactMap(\.self)
    return (Set((entry?.classes ?? []) + (isolated?.kinds ?? [])), texts)
  }

  @Test("Undamaged, the folder is read without a doubt, and one city alone has no link")
  func base() throws {
    let result = try Self.read(Self.bytes())
    #expect(result.diagnostics.count(of: .error) + result.diagnostics.count(of: .warning) == 0)
    let network = try #require(result.network)
    let alone = try Study(network).isolation.cities(of: .noLink).map(\.id)
    #expect(alone == ["lone"])
  }

  @Test("After whatever change, a city that had links is never told that none is recorded", arguments: 0..<8)
  func mutated(part: Int) throws {
    let base = try #require(try Self.read(Self.bytes()).network)
    let linked = base.cities.map(\.id).filter { !base.links(of: $0).isEmpty }
    var readings = 0
    for number in 0..<50 {
      let seed = UInt64(part * 50 + number)
      var mutation = Mutation(random: SplitMix64(seed: seed), files: Self.bytes())
      for _ in 0...mutation.random.whole(below: 2) { mutation.apply() }
      var options = IntakeOptions()
      options.allowsUnknownEnds = seed.isMultiple(of: 2)
      guard let network = try Self.read(mutation.files, options).network else { continue }
      readings += 1
      let study = Study(network)
      for id in linked where network.isCity(id) {
        let (classes, texts) = try Self.said(of: id, study)
        let text = texts.map(\.text).joined(separator: " ")
        let place: Comment = "seed \(seed),\(mutation.name): \(id) “\(text)”"
        // The other end of a row that was set aside may be any city: it is in the class, and the row is named.
        #expect(!classes.contains(.noLink) || network.hasRowsSetAside, place)
        let own = network.entityIndex(of: id).map(network.rowsSetAside(at:)) ?? []
        #expect(!classes.contains(.noLink) || own.isEmpty, place)
        if network.links(of: id).allSatisfy(\.isSelfLink) {
          let denies = ["No link is recorded", "no link is recorded", "records no link"]
          #expect(own.isEmpty || !denies.contains { text.contains($0) }, place)
          for (name, told) in texts { #expect(told.contains(/line \d+/), "\(name): \(place)") }
        }
        // A theme that was on a link is on it still, or a row was set aside.
        let (before, after) = (Self.themes(of: id, base), Self.themes(of: id, network))
        #expect(network.hasRowsSetAside || before.isSubset(of: after), place)
      }
    }
    #expect(readings > 5)
  }

  private static func themes(of id: EntityID, _ network: CityNetwork) -> Set<Theme> {
    Set(network.links(of: id).flatMap(\.themes))
  }

  @Test("A table of links under any other name is read, or stops the reading and is named", arguments: names)
  func renamed(name: String) throws {
    var files = Self.bytes()
    files[name] = files.removeValue(forKey: "links.csv")
    let result = try Self.read(files)
    let told = result.diagnostics.kept.filter { $0.location.file == name || $0.message.contains(name) }
    #expect(!told.isEmpty)
    if let network = result.network { #expect(network.links.count == 5) }
  }

  @Test("A row that was dropped is named in every output about the city, in Japanese as well")
  func dropped() throws {
    var files = Self.bytes()
    files["links.csv"] = Array("from,to\nhue,atlantis\nrennes,rennes\nnamur,cork\nnamur,nowhere\n".utf8)
    var options = IntakeOptions()
    options.allowsUnknownEnds = true
    let network = try #require(try Self.read(files, options).network)
    let study = Study(network)
    for (id, line) in [("hue", 2), ("rennes", 3), ("namur", 5)] as [(EntityID, Int)] {
      for (name, text) in try Self.said(of: id, study).texts {
        #expect(text.contains("line \(line)"), "\(name): \(text)")
      }
      let japanese = try #require(PhraseBook(builtIn: "ja"))
      let page = try CityBrief(network, city: id).flatMap { BriefPage($0, of: network, in: japanese) }
      #expect(page?.summary.contains { $0.text.contains("\(line)行目") } == true)
    }
    #expect(try study.isolation.unjudged.map(\.city) == ["hue", "rennes"])
    #expect(Wording(of: study).unjudged(try study.isolation)?.contains("links.csv line 3") == true)
    // In a part, and after what is imagined, the rows are as unread as before.
    var view = NetworkView()
    view.themes = ["waste"]
    #expect(network.viewed(view).network.rowsSetAside(at: try #require(network.cityIndex(of: "hue"))).count == 1)
  }
}
