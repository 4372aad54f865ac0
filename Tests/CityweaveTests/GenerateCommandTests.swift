import Foundation
import TestSupport
import Testing

@Suite("generate")
struct GenerateCommandTests {
  @Test("Two runs write the same bytes, which check accepts, and nothing else stays in the folder above")
  func runsTwice() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for name in ["a", "b"] {
      let run = try BuiltProgram.run(["generate", folder.path(name), "--cities", "150", "--seed", "7", "--clique", "6"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.split(separator: " ").count == 7)
      #expect(try BuiltProgram.run(["check", folder.path(name)]).status == 0)
    }
    let above = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(above.sorted() == ["a", "b"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("a")).sorted()
    #expect(names == ["README.md", "agencies.csv", "cities.csv", "dataset.csv", "links.csv", "programmes.csv"])
    for name in names {
      let a = try Data(contentsOf: URL(fileURLWithPath: folder.path("a/\(name)")))
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("b/\(name)"))) == a, "\(name)")
    }
  }

  @Test("A folder with something in it and a file are refused and left as they were; an empty folder is filled")
  func refusesFolders() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let arguments = ["--cities", "5", "--seed", "1"]
    #expect(try BuiltProgram.run(["generate", folder.url.path] + arguments).status == 0)
    let again = try BuiltProgram.run(["generate", folder.url.path, "--cities", "9", "--seed", "1"])
    #expect(again.status == 74)
    #expect(again.errors.contains("is not empty"))
    let file = try BuiltProgram.run(["generate", folder.path("cities.csv")] + arguments)
    #expect(file.status == 74)
    #expect(file.errors.contains("is a file"))
    #expect(try String(contentsOfFile: folder.path("cities.csv"), encoding: .utf8).split(separator: "\n").count == 6)
  }

  @Test(
    "Options out of their ranges are refused as wrong usage",
    arguments: [
      ["--cities", "0"], ["--cities", "9", "--unknown", "2"], ["--cities", "9", "--clique", "10"],
      ["--cities", "9", "--mean-degree", "-1"], ["--cities", "9", "--isolated", "1.5"], ["--cities", "many"],
    ])
  func refusesOptions(options: [String]) throws {
    let run = try BuiltProgram.run(["generate", "never-made", "--seed", "1"] + options)
    #expect(run.status == 64, "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: Checkout.root.appendingPathComponent("never-made").path))
  }
}
