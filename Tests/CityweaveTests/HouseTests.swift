import Foundation
import TestSupport
import Testing

@Suite("The house")
struct HouseTests {
  /// The floors table of the architecture page: target → what it may import.
  private func floors() throws -> [String: Set<String>] {
    let page = try Checkout.text("Sources/cityweave/cityweave.docc/Architecture.md")
    var floors: [String: Set<String>] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      floors[cells[0].replacingOccurrences(of: "`", with: "")] = Set(
        cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return floors
  }

  @Test("Each target imports only what the architecture page allows")
  func importsFollowTheTable() throws {
    let floors = try floors()
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root.appendingPathComponent("Sources").path)
    #expect(Set(targets) == Set(floors.keys))
    let ours = Set(floors.keys)
    for target in targets.sorted() {
      let allowed = try #require(floors[target])
      for path in Checkout.files(below: "Sources/\(target)", ending: ".swift") {
        for line in try Checkout.text(path).split(separator: "\n") where line.contains("import ") {
          let words = line.split(separator: " ")
          guard let position = words.firstIndex(of: "import"), position <= 1, position + 1 < words.count else {
            continue
          }
          let module = String(words[position + 1])
          guard ours.contains(module) else { continue }
          #expect(allowed.contains(module) || allowed == ["all"], "\(path) imports \(module)")
        }
      }
    }
  }

  @Test("What no product offers is visible within the package only: targets beside the products, and helpers of tests")
  func onlyProductsArePublic() throws {
    let inside = [
      "Sources/Statistics", "Sources/Optimization", "Sources/Styles", "Sources/Synthesis",
      "Sources/Tables/Files", "Sources/Presentation/Tables/Column", "Tests",
    ]
    var read = 0
    for path in Checkout.files(below: "Sources", ending: ".swift") + Checkout.files(below: "Tests", ending: ".swift") {
      guard inside.contains(where: path.hasPrefix) else { continue }
      read += 1
      for line in try Checkout.text(path).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        #expect(!code.hasPrefix("public ") || code.hasPrefix("public import"), "\(path) has \(code)")
      }
    }
    #expect(read > 300)
  }

  @Test("Library targets print nothing and never stop the process")
  func librariesAreQuiet() throws {
    let forbidden = ["print(", "fatalError(", "try!", "TODO", "FIXME"]
    for path in Checkout.files(below: "Sources", ending: ".swift") where !path.hasPrefix("Sources/cityweave/") {
      for (number, line) in try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = line.trimmingCharacters(in: .whitespaces)
        guard !code.hasPrefix("//") else { continue }
        for word in forbidden where code.hasPrefix(word) || code.contains(" \(word)") {
          Issue.record("\(path):\(number + 1) has \(word)")
        }
      }
    }
  }

  @Test("Files are read in one way, to a limit, and by nobody else")
  func filesAreReadInOnePlace() throws {
    // Edge lists are read in pieces by several threads, and refuse whatever is no file; who writes opens what it replaces;
    // streams that are closed are opened on nothing; what the system says of memory is read to 16 KiB; benches read what
    // they wrote.
    let readers = [
      "Sources/Tables/Reading/FileReading.swift", "Sources/Graphs/EdgeList/EdgeListSource.swift",
      "Sources/cityweave/Process/StandardStreams.swift", "Sources/cityweave/Process/AvailableMemory.swift",
    ]
    let folders = ["Sources/Tables/Files/", "Sources/cityweave-bench/"]
    let ways = [
      "contentsOf:", "contentsOfFile:", "contents(atPath:", "forReadingFrom:", "forReadingAtPath:", "InputStream(url",
      "InputStream(fileAtPath", "fopen(", "O_RDONLY", "mmap(", "FileDescriptor.open",
    ]
    // Adding to a list is no reading; a folder is opened to be written through, and what the system makes up is short.
    let others = ["append(contentsOf:", "insert(contentsOf:", "write(contentsOf:", "O_DIRECTORY", "/proc/", "//"]
    for path in Checkout.files(below: "Sources", ending: ".swift")
    where !readers.contains(path) && !folders.contains(where: path.hasPrefix) {
      for line in try Checkout.text(path).split(separator: "\n") where !others.contains(where: line.contains) {
        for way in ways { #expect(!line.contains(way), "\(path) reads by itself: \(way)") }
      }
    }
  }

  @Test("Whether a link is there is judged in one place, and what became of it between two years in one other")
  func presenceIsJudgedOnce() throws {
    let judges = ["Sources/Analysis/Study/Judgement.swift", "Sources/Analysis/Change/LinkChange.swift"]
    let rules = [".presence(in:", ".presence(in ", "status == .ended", "status != .ended"]
    for target in ["Analysis", "Diagrams", "Presentation", "cityweave"] {
      for path in Checkout.files(below: "Sources/\(target)", ending: ".swift") where !judges.contains(path) {
        let code = try Checkout.text(path).split(separator: "\n").filter { !$0.contains("///") }.joined(separator: "\n")
        for rule in rules { #expect(!code.contains(rule), "\(path) judges by itself: \(rule)") }
      }
    }
  }

  @Test("Nothing is recognised by its English text: what a thing is, its type or id says")
  func nothingIsRecognisedByProse() throws {
    // Two words, or a word with a capital: text for people. Ids, file names and marks of formats have neither.
    let prose = #""[^"\\^]*(?:[A-Z“][a-z]|[a-z],? [a-z])[^"]*""#
    let rules = try [
      #"(?:hasPrefix|hasSuffix|contains|range\(of:|firstRange\(of:|firstIndex\(of:|trimmingPrefix)\(? ?"# + prose,
      "(?:==|!=|~=) " + prose, "case " + prose, #"\[(?:"[^"]*", )*"# + prose + #"(?:, "[^"]*")*\]\.contains"#,
      #"\.(?:title|heading|displayName|sentence|reason) (?:==|!=) "#,
    ].map { try NSRegularExpression(pattern: $0) }
    // The name of a column of a table is an id; other names are for people.
    let names = try NSRegularExpression(pattern: #"\.name (?:==|!=) "#)
    for target in ["Analysis", "Diagrams", "Presentation"] {
      for path in Checkout.files(below: "Sources/\(target)", ending: ".swift") {
        for (number, line) in try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//")
        {
          let text = String(line)
          for rule in target == "Presentation" ? rules : rules + [names] {
            let match = rule.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
            #expect(match == nil, "\(path):\(number + 1) recognises something by its text: \(text)")
          }
        }
      }
    }
  }

  @Test("The theme that says nothing is named once")
  func generalIsNamedOnce() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift")
    where path != "Sources/CityNetwork/Links/Theme.swift" {
      #expect(try !Checkout.text(path).contains("\"general\""), "\(path) names the theme by itself")
    }
  }

  @Test("Analysis keeps no dictionary by id, but those that are asked by people or files")
  func identityIsByNumber() throws {
    // What a request or a file names, one city's brief, and answers by id; none of it in an inner loop.
    let edges = [
      "Programme/ProgrammeRequest.swift", "Brief/SupporterFinder.swift", "Expected/ExpectationModel.swift",
      "Expected/ExpectedLinks.swift", "Reciprocity/PossibleReturn.swift", "Matching/Evaluation/MatchSplit.swift",

    ]
    for path in Checkout.files(below: "Sources/Analysis", ending: ".swift") {
      guard !edges.contains(where: path.hasSuffix) else { continue }
      #expect(try !Checkout.text(path).contains("[EntityID:"), "\(path) keeps a dictionary by id")
    }
  }

  @Test("No file is larger than 3 MB, and none names a machine's folders")
  func filesAreSmallAndPortable() throws {
    let machineFolders = ["/" + "work/", "/" + "root/"]
    for folder in ["datasets", "Sources", "Tests", "output/gallery"] {
      for path in Checkout.files(below: folder, ending: "") {
        let url = Checkout.root.appendingPathComponent(path)
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
        #expect((attributes[.size] as? Int ?? 0) <= 3_000_000, "\(path)")
        guard path.hasSuffix(".swift") || path.hasSuffix(".md") || path.hasSuffix(".py") else { continue }
        let text = try Checkout.text(path)
        for folder in machineFolders { #expect(!text.contains(folder), "\(path) names \(folder)") }
      }
    }
  }
}
