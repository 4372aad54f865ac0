import Analysis
import CityNetwork
import Diagrams
import Graphviz
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("Kinds of diagram")
struct DiagramKindTests {
  @Test("Each kind is listed once, is found by its name, and says in a few words what it draws")
  func listed() {
    let names = DiagramKind.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for kind in DiagramKind.allCases {
      #expect(DiagramKind(rawValue: kind.rawValue) == kind)
      let summary = Wording.english.summary(of: kind)
      #expect(!summary.isEmpty && !summary.hasSuffix("."))
      #expect(Wording.english.work(of: kind)?.isEmpty != true)
    }
    #expect(DiagramKind(rawValue: "pie") == nil)
    #expect(Set(wordsOfKinds.keys) == Set(DiagramKind.allCases))
  }

  @Test("What a kind must be told it can be told, and without it there is no diagram but a fault that says what")
  func needs() throws {
    let network = try Sample.mixed(12)
    let context = try DiagramContext(Study(network))
    for kind in DiagramKind.allCases {
      guard let need = kind.need else {
        #expect(throws: Never.self) { try DiagramRequest(kind, years: 2010...2020).diagram(context) }
        continue
      }
      #expect(kind.options.contains(need))
      #expect(throws: need == .city ? DiagramRequest.Fault.noCity(nil) : .noAgency(nil)) {
        try DiagramRequest(kind).diagram(context)
      }
    }
    #expect(throws: DiagramRequest.Fault.noCity("nowhere")) {
      try DiagramRequest(.ego, city: "nowhere").diagram(context)
    }
    #expect(throws: DiagramRequest.Fault.noYears(2010...2010)) {
      try DiagramRequest(.change, years: 2010...2010).diagram(context)
    }
  }

  @Test("A network with everything has an example of every kind, and one with nothing says what it lacks")
  func examples() throws {
    let bundled = try Sample.bundled()
    let context = try DiagramContext(Study(bundled))
    for kind in DiagramKind.allCases {
      let request = try #require(kind.example(DiagramExamples(bundled), of: bundled), "\(kind) has no example")
      #expect(request.kind == kind)
      #expect(throws: Never.self) { try request.diagram(context) }
    }
    let empty = try Sample.mixed(0)
    let missing = DiagramKind.allCases.filter { $0.example(DiagramExamples(empty), of: empty) == nil }
    #expect(missing == [.ego, .change, .reach])
    // Only what may have no example has words for that, and only what takes long says what it does.
    for kind in DiagramKind.allCases {
      #expect(PhraseBook.english.has("diagram.\(kind.rawValue).lack") == missing.contains(kind), "\(kind)")
      #expect(PhraseBook.english.has("diagram.\(kind.rawValue).work") == kind.takesLong, "\(kind)")
    }
  }

  @Test("The kinds that are drawn at given places have no layout, and keep a worker from being asked for one")
  func layouts() throws {
    let without = try DiagramKind.allCases.filter { kind in
      try #require(try kind.diagram(try Sample.bundled(), city: "kitakyushu")).layout == nil
    }
    #expect(without == [.ego, .map, .timeline, .coverage])
  }

  @Test("The page on kinds has a row for each, with what it must be told, and with --top where it takes it")
  func page() throws {
    let page = try Checkout.text("Sources/Diagrams/Diagrams.docc/Kinds.md")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == DiagramKind.allCases.count)
    for kind in DiagramKind.allCases {
      let row = try #require(rows.first { $0.hasPrefix("| `\(kind.rawValue)") })
      #expect(row.contains("--city ID") == (kind.need == .city))
      #expect(row.contains("--agency ID") == (kind.need == .agency))
      #expect(row.contains("--top") == kind.options.contains(.top), "\(kind)")
    }
    let keeping = DiagramKind.allCases.filter(\.keepsPlaces).map { "`\($0.rawValue)`" }.joined(separator: " and ")
    #expect(try Checkout.text("Sources/Diagrams/Diagrams.docc/Styles.md").contains("The kinds \(keeping) keep places."))
  }
}
