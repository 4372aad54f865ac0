import Tables
import Testing

@Suite("Diagnostics")
struct DiagnosticCollectionTests {
  private func diagnostic(_ severity: Diagnostic.Severity, _ number: Int, file: String = "a.csv") -> Diagnostic {
    Diagnostic(severity, code: "test.code", at: .init(file: file, line: number), message: "number \(number)")
  }

  @Test("A hundred of each severity are kept and all are counted")
  func cap() {
    var collection = DiagnosticCollection()
    for number in 1...250 {
      collection.append(diagnostic(.error, number))
      if number <= 120 { collection.append(diagnostic(.warning, number)) }
    }
    collection.append(diagnostic(.note, 1))
    #expect(collection.kept.count == 201)
    #expect(collection.count(of: .error) == 250)
    #expect(collection.countLeftOut(of: .error) == 150)
    #expect(collection.countLeftOut(of: .warning) == 20)
    #expect(collection.countLeftOut(of: .note) == 0)
    #expect(collection.hasErrors)
  }

  @Test("Joined collections keep a hundred, count all, and stay in the order in which things were found")
  func joining() {
    var (first, second) = (DiagnosticCollection(), DiagnosticCollection())
    for number in 1...60 { first.append(diagnostic(.warning, number)) }
    for number in 61...200 {
      second.append(diagnostic(.warning, number))
      if number % 50 == 0 { second.append(diagnostic(.error, number)) }
    }
    first.append(contentsOf: second)
    #expect(first.count(of: .warning) == 200)
    #expect(first.count(of: .error) == 3)
    #expect(first.kept.filter { $0.severity == .warning }.compactMap(\.location.line) == Array(1...100))
    #expect(first.kept.filter { $0.severity == .error }.compactMap(\.location.line) == [100, 150, 200])
    #expect(first.kept.last?.location.line == 200)
    #expect(first.kept.map(\.severity).firstIndex(of: .error) == 100)
  }

  @Test("Without errors there is none, however many warnings there are")
  func noErrors() {
    var collection = DiagnosticCollection()
    #expect(!collection.hasErrors)
    for number in 1...300 { collection.append(diagnostic(.warning, number)) }
    #expect(!collection.hasErrors)
  }

  @Test("Sorting is by file, line, column and code, with those about the whole file first")
  func sorting() {
    var collection = DiagnosticCollection()
    let places: [(String, Int?, Int?, String)] = [
      ("b.csv", 1, 1, "x.a"), ("a.csv", 10, 2, "x.a"), ("a.csv", 9, 1, "x.b"), ("a.csv", 9, 1, "x.a"),
      ("a.csv", 9, nil, "x.z"),
      ("a.csv", nil, nil, "x.a"),
    ]
    for (file, line, column, code) in places {
      collection.append(Diagnostic(.note, code: code, at: .init(file: file, line: line, column: column), message: "m"))
    }
    let sorted = collection.sorted.map {
      "\($0.location.file) \($0.location.line ?? 0) \($0.location.column ?? 0) \($0.code)"
    }
    #expect(
      sorted == [
        "a.csv 0 0 x.a", "a.csv 9 0 x.z", "a.csv 9 1 x.a", "a.csv 9 1 x.b", "a.csv 10 2 x.a", "b.csv 1 1 x.a",
      ])
  }

  @Test("An over-long part is cut in its middle, so that its beginning and end are still there")
  func shortened() {
    let long = "start" + String(repeating: "a\u{301}", count: 50_000) + "end"
    let diagnostic = Diagnostic(.error, code: "x.y", at: .init(file: "f"), excerpt: long, message: long, fix: long)
    for part in [diagnostic.excerpt, diagnostic.message, diagnostic.fix] {
      #expect(part.unicodeScalars.count <= Diagnostic.longestPart)
      #expect(part.hasPrefix("start"))
      #expect(part.contains("…"))
      #expect(part.hasSuffix("end"))
    }
    let short = String(repeating: "é", count: Diagnostic.longestPart)
    #expect(Diagnostic(.error, code: "x.y", at: .init(file: "f"), message: short).message == short)
  }
}
