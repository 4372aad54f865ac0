import Foundation
import TestSupport
import Testing

@Suite("brief")
struct BriefCommandTests {
  private static let data = "datasets/asia-cooperation"

  @Test("A brief in HTML has its picture, one in Markdown has it beside, and both are the same at every run")
  func files() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for run in ["a", "b"] {
      for ending in ["html", "md"] {
        let outcome = try BuiltProgram.run(
          ["brief", Self.data, "battambang", "-o", folder.path("\(run)-battambang.\(ending)")])
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
    }
    func text(_ name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }
    let html = try text("a-battambang.html")
    #expect(html.contains("<svg") && html.contains(">Kitakyushu<") && !html.contains("<script"))
    #expect(try html == text("b-battambang.html"))
    let markdown = try text("a-battambang.md")
    #expect(markdown.contains("](a-battambang.svg)"))
    #expect(try text("a-battambang.svg") == text("b-battambang.svg"))
    #expect(try markdown.replacingOccurrences(of: "a-battambang", with: "b-battambang") == text("b-battambang.md"))
  }

  @Test("Without a file the brief is Markdown without a picture; in Japanese it is Japanese")
  func standardOutput() throws {
    let english = try BuiltProgram.run(["brief", Self.data, "phichit"]).text
    #expect(english.hasPrefix("# Phichit: city partnerships on one page\n") && !english.contains("!["))
    #expect(try BuiltProgram.run(["brief", Self.data, "kitakyushu", "--language", "ja"]).text.hasPrefix("# 北九州"))
  }

  @Test(
    "Bad input is refused with what to do, and nothing is written",
    arguments: [
      (["kitakyusu"], "Did you mean “kitakyushu”"), (["hue", "--language", "xx"], "cityweave phrases writes a file"),
      (["hue", "--country", "VN", "--subnetwork"], "--subnetwork does not go with brief"),
      (["hue", "--format", "html"], "does not fit the file name"),
    ])
  func refused(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try BuiltProgram.run(["brief", Self.data] + arguments + ["-o", folder.path("out.md")])
    #expect(outcome.status == 64 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test("A translation of one's own is used, what it lacks is listed, and a bad one is told by line and column")
  func translation() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let template = try BuiltProgram.run(["phrases"]).text
    #expect(template.hasPrefix("key,text,note\n"))
    let file = folder.path("vi.csv")
    func brief(_ text: String) throws -> BuiltProgram.Outcome {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      return try BuiltProgram.run(["brief", Self.data, "hue", "--phrases", file])
    }
    let partial = try brief("key,text\nlanguage,vi\nhelp.heading,Ai có thể giúp\n")
    #expect(partial.text.contains("## Ai có thể giúp\n") && partial.text.contains("## What is missing\n"))
    #expect(partial.errors.contains("not in vi.csv"))
    let bad = try brief("key,text\nlanguage,vi\nhelp.none,Không {ai}\n")
    #expect(bad.status == 65 && bad.output.isEmpty)
    #expect(bad.errors.contains("vi.csv:3:11: error:") && bad.errors.contains("{ai}"), "\(bad.errors)")
  }
}
