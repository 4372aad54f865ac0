import Foundation
import TestSupport
import Testing

/// Where sentences may stand, and that there are no more of them elsewhere than there are.
@Suite("Prose")
struct ProseTests {
  /// Literals of three words and more in files not named for them, by target: sentences, and names of fonts, tables of
  /// data and notation of formats, which are none. A number that is not the count of today fails: it only goes down.
  private static let allowed = [
    "Analysis": 1, "CityNetwork": 1, "Diagrams": 1, "Graphviz": 12, "Intake": 1, "Presentation": 3, "Synthesis": 5,
  ]

  /// Files that may hold sentences: those named for diagnostics and refusals, and those named for command help.
  private static func mayHoldProse(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    // What is wrong, and how to mend it.
    let faults = ["Diagnostic", "Diagnostics", "Failure", "Fault", "Refusal", "Refusals", "Error", "Interruption"]
    if faults.contains(where: { name.hasSuffix("\($0).swift") }) { return true }
    // What a builder promises, said to whoever breaks it: the messages of assertions.
    if name.hasSuffix("+Invariants.swift") { return true }
    guard path.hasPrefix("Sources/cityweave/") else { return false }
    // What commands say of themselves, and to whoever waits for them.
    if path.hasPrefix("Sources/cityweave/Session/Diagnostics/") { return true }
    return ["Command.swift", "Options.swift", "Option.swift", "OptionGroup.swift", "Choice.swift"]
      .contains(where: name.hasSuffix)
  }

  @Test("Sentences stand in Language, and in files named for diagnostics or command help")
  func sentencesStandOnOneFloor() throws {
    var found: [String: [String]] = [:]
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      let target = String(path.split(separator: "/")[1])
      guard target != "cityweave-bench", !path.hasPrefix("Sources/Language/Files/"), !Self.mayHoldProse(path) else {
        continue
      }
      for literal in SwiftLiterals(in: try Checkout.text(path)).prose {
        found[target, default: []].append("\(path):\(literal.line): \(literal.text)")
      }
    }
    for target in Set(found.keys).union(Self.allowed.keys).sorted() {
      let (sentences, allowed) = (found[target, default: []], Self.allowed[target, default: 0])
      let list = sentences.joined(separator: "\n")
      #expect(sentences.count == allowed, "\(target) has \(sentences.count), and \(allowed) are allowed:\n\(list)")
    }
    #expect(Self.allowed.values.reduce(0, +) < 40)
  }

  @Test(
    "A literal is found in each of its forms",
    arguments: [
      (#"let a = "three plain words""#, "three plain words"),
      (#"let a = "the city \(name) is far away""#, "the city ◊ is far away"),
      (#"let a = "the \(list("a \(b) c", "d")) is nested here""#, "the ◊ is nested here"),
      (#"let a = "the \(f(")")) closes in quotes""#, "the ◊ closes in quotes"),
      (#"let a = "it \"quotes\" three words""#, #"it \"quotes\" three words"#),
      (##"let a = #"a raw "quoted" literal stands"#"##, #"a raw "quoted" literal stands"#),
      (##"let a = #"raw \#(name) with three words"#"##, "raw ◊ with three words"),
      (
        "let a = \"\"\"\n  several lines of\n  a \"quoted\" text\n  \"\"\"",
        "\n  several lines of\n  a \"quoted\" text\n  "
      ),
      (
        "let a = \"\"\"\n  one \\(x ?? \"\"\"\n  y\n  \"\"\") with some words\n  \"\"\"",
        "\n  one ◊ with some words\n  "
      ),
    ])
  func literalsAreFound(_ source: String, _ text: String) {
    #expect(SwiftLiterals(in: source).prose.map(\.text) == [text])
  }

  @Test("A literal within an interpolation is found as well, with the line that it stands on")
  func nestedLiteralsAreFound() {
    let source =
      "// first\nlet a = \"x \\(isOne ? \"one nested short sentence\" : \"\") y\"\nlet b = \"and another sentence here\""
    let found = SwiftLiterals(in: source).prose
    #expect(found.map(\.text) == ["one nested short sentence", "and another sentence here"])
    #expect(found.map(\.line) == [2, 3])
  }

  @Test(
    "Comments, messages for programmers, single words and letters are no sentences",
    arguments: [
      #"// let a = "three plain words""#, #"/* "three plain words" /* "and some more" */ "in a comment" */"#,
      #"/// says "three plain words""#, #"precondition(a > b, "the order of a and b")"#,
      #"precondition(list.contains("x"), "the order (\(a)) of a and b")"#,
      #"preconditionFailure("this cannot happen here")"#, #"assert(x, "this holds for all")"#,
      #"assertionFailure("there is no phrase")"#, #"fatalError("there is no phrase")"#,
      #"let a = "two words""#, #"let a = "a b c d e""#, #"let a = "gaps.title.of.all""#,
      #"let a = "\(one) \(two) \(three)""#,
      #"let a = #/three "plain words" here/#"#,
    ])
  func otherTextsAreNone(_ source: String) {
    #expect(SwiftLiterals(in: source).prose.map(\.text) == [])
  }
}
