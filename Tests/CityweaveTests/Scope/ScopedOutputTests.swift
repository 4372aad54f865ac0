import Foundation
import TestSupport
import Testing

/// Every command with every way to look at a part: no sentence says of a part what only the whole could bear.
@Suite("Outputs about a part", .serialized)
struct ScopedOutputTests {
  private static let data = "datasets/asia-cooperation"

  /// Filters, with the words by which an output says them.
  private static let parts: [(words: [String], said: String)] = [
    (["--theme", "waste"], "on waste"), (["--layers", "bilateral"], "of the kind bilateral"),
    (["--public"], "in public rows"),
    (["--theme", "water", "--layers", "programmatic,membership"], "on water of the kinds programmatic and membership"),
    (["--country", "VN", "--subnetwork"], "among cities of Vietnam and those linked with them"),
  ]

  private static let commands = [
    ["metrics"], ["isolated"], ["gaps"], ["gaps", "--coverage", "country"], ["expected"], ["resilience"],
    ["programme", "--links", "3"], ["reciprocity", "--samples", "100"], ["bands", "--repetitions", "20"],
    ["chance", "--samples", "100"], ["themes"], ["match", "hue"], ["match", "--all"],
    ["compare", "--from", "2010", "--to", "2020"],
    ["whatif", "--city", "hue"],
  ]

  /// Says that there is nothing, or nothing else.
  private static let absolutes =
    #"(?i)no (?:recorded |present )?links? (?:is|are|has|recorded)|no link left|with anybody|at all\b|only (?:recorded )?partner|isolated|no city partner|nobody on record|no recorded link"#

  private static func arguments(_ command: [String], _ part: [String], _ format: String) -> [String] {
    var words = [command[0], data] + command.dropFirst()
    words += part
    return words + ["--format", format]
  }

  @Test("Every output of a part says in its title of which part it is, and every row of a file does")
  func titles() throws {
    for (part, said) in Self.parts {
      for command in Self.commands {
        let text = try BuiltProgram.run(Self.arguments(command, part, "md"))
        #expect(text.status == 0, "\(command) \(part): \(text.errors)")
        let title = text.text.split(separator: "\n").first.map(String.init) ?? ""
        #expect(title.contains(said), "\(command) \(part): \(title)")
        let table = try BuiltProgram.run(Self.arguments(command, part, "csv")).text.split(separator: "\n")
        if let header = table.first, table.count > 1 {
          #expect(header.hasSuffix(",scope"), "\(command) \(part): \(header)")
        }
      }
    }
  }

  @Test("No sentence of a part is absolute without saying of which part it is")
  func sentences() throws {
    let absolute = try Regex(Self.absolutes)
    for (part, said) in Self.parts {
      for command in Self.commands {
        let outcome = try BuiltProgram.run(Self.arguments(command, part, "jsonl"))
        let document = try BuiltProgram.run(Self.arguments(command, part, "json"))
        #expect(outcome.status == 0 && document.status == 0)
        for text in Self.texts(of: document.output) {
          for sentence in Self.sentences(text) where sentence.firstMatch(of: absolute) != nil {
            #expect(
              sentence.lowercased().contains(said.lowercased())
                || !part.contains("--public") && Self.isOfWhole(sentence),
              "\(command) \(part): \(sentence)")
          }
        }
      }
    }
  }

  /// Sentences that say themselves that they are of the whole, or that no part can make false: definitions, doors that are
  /// looked for in the whole, and what is said of departments and completeness.
  private static func isOfWhole(_ sentence: String) -> Bool {
    // Needs are held against all links, whatever is looked at.
    [
      "It states", "a need is stated", "Over all links on record", "Door: nobody on record",
      "Nobody on record knows both",
    ]
    .contains(where: sentence.contains)
  }

  private static func sentences(_ text: String) -> [String] {
    text.components(separatedBy: ". ").flatMap { $0.components(separatedBy: "\n") }
  }

  /// All texts of a JSON document that hold more than one word; ids and names of columns have none.
  private static func texts(of data: Data) -> [String] {
    func walk(_ value: Any) -> [String] {
      switch value {
      case let text as String: text.contains(" ") ? [text] : []
      case let list as [Any]: list.flatMap(walk)
      case let object as [String: Any]: object.sorted { $0.key < $1.key }.flatMap { walk($0.value) }
      default: []
      }
    }
    return (try? JSONSerialization.jsonObject(with: data)).map(walk) ?? []
  }

  @Test("A report on a part says so in its title and in every absolute sentence")
  func report() throws {
    let absolute = try Regex(Self.absolutes)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try BuiltProgram.run(
      ["report", Self.data, "--theme", "waste", "--no-diagrams", "-o", folder.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try String(contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
    #expect(page.contains("– on waste</title>"))
    let plain = page.replacing(try Regex(#"(?s)<(?:style|script|svg).*?</(?:style|script|svg)>"#), with: "")
      .replacing(try Regex("</?(?:a|strong|em|span)[^>]*>"), with: "").replacing(try Regex("<[^>]+>"), with: "\n")
    for sentence in Self.sentences(plain) where sentence.firstMatch(of: absolute) != nil {
      // Headings of columns stand in a table whose title says it; definitions are of no part.
      let isDefinition = ["isolated city", "isolated cities", "through it at all"].contains(where: sentence.contains)
      guard sentence != "newly isolated", !isDefinition else { continue }
      #expect(sentence.contains("n waste") || Self.isOfWhole(sentence), "\(sentence)")
    }
  }

  @Test("A brief on a part tells of the part and of the whole, in each language", arguments: ["en", "ja"])
  func briefs(language: String) throws {
    let part = ["en": "on waste", "ja": "廃棄物の分野"][language] ?? ""
    for city in ["hai-phong", "hue", "battambang", "seoul", "benapole"] {
      let outcome = try BuiltProgram.run(["brief", Self.data, city, "--theme", "waste", "--language", language])
      #expect(outcome.status == 0)
      let lines = outcome.text.split(separator: "\n").map(String.init)
      #expect(lines.first?.contains(part) ?? false, "\(city): \(lines.first ?? "")")
      let whole = try BuiltProgram.run(["brief", Self.data, city, "--language", language])
      // What the page says is missing is missing in the whole.
      func missing(_ text: String) -> [String] {
        Array(
          text.split(separator: "\n").map(String.init).drop { $0 != "## What is missing" && $0 != "## 足りないもの" }
            .dropFirst().prefix { !$0.hasPrefix("##") })
      }
      let numbers = try Regex(#"\\\[[0-9, ]+\\\]"#)
      #expect(
        missing(outcome.text).map { $0.replacing(numbers, with: "") }
          == missing(whole.text).map { $0.replacing(numbers, with: "") })
    }
    let hidden = try BuiltProgram.run(["brief", Self.data, "hai-phong", "--theme", "waste"])
    #expect(
      !hidden.text.contains("no link of Hai Phong with anybody")
        && hidden.text.contains("Other partner cities: Kitakyushu"))
  }

  @Test("Pictures of a part say so in their titles")
  func pictures() throws {
    for (part, said) in Self.parts.dropLast() {
      for kind in ["network", "gaps", "coverage", "countries", "timeline"] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).dot")
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = try BuiltProgram.run(["diagram", Self.data, "--kind", kind, "-o", file.path] + part)
        #expect(outcome.status == 0, "\(kind) \(part): \(outcome.errors)")
        let drawing = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(drawing.contains("– \(said)"), "\(kind) \(part)")
      }
    }
  }

  @Test("A country chooses what is shown, in every command alike: the same numbers as without it")
  func countries() throws {
    for command in ["metrics", "gaps", "isolated", "expected"] {
      func rows(_ words: [String]) throws -> [[Substring]] {
        let lines = try BuiltProgram.run([command, Self.data, "--format", "csv"] + words).text.split(separator: "\n")
        return lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      }
      let whole = Dictionary(try rows([]).map { ($0[0], $0) }, uniquingKeysWith: { a, _ in a })
      for row in try rows(["--country", "VN"]) {
        #expect(row.dropLast() == whole[row[0]].map { $0[...] }, "\(command) \(row[0])")
      }
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try BuiltProgram.run(["report", Self.data, "--country", "VN", "--no-diagrams", "-o", folder.path])
    #expect(report.status == 0)
    let table = try String(contentsOf: folder.appendingPathComponent("metrics.csv"), encoding: .utf8)
    let alone = try BuiltProgram.run(["metrics", Self.data, "--country", "VN", "--format", "csv"]).text
    #expect(Set(table.split(separator: "\n").dropFirst()) == Set(alone.split(separator: "\n").dropFirst()))
    #expect(try BuiltProgram.run(["metrics", Self.data, "--subnetwork"]).status == 64)
  }
}
