import Foundation
import TestSupport
import Testing

@Suite("Styles on the command line")
struct LookCommandTests {
  private func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("cityweave-look-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  private func ego(_ arguments: [String]) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["diagram", CommandTests.data, "--kind", "ego", "--city", "kitakyushu", "-o", "-"] + arguments)
  }

  @Test("A look is chosen by its name, and the letters follow")
  func names() throws {
    let (light, dark) = (try ego(["--style", "light"]), try ego(["--style", "dark"]))
    #expect(light.status == 0 && dark.status == 0)
    #expect(light.output == (try ego([])).output)
    #expect(dark.text.contains("#161a1f") && !light.text.contains("#161a1f"))
  }

  @Test("A style file sets sheet, font and title block")
  func file() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("house.yaml")
    try "page: a4 portrait\nfont: DejaVu Sans\ntext-scale: 1.5\ntitle:\n  organisation: City of Huế\n".write(
      to: file, atomically: true, encoding: .utf8)
    let outcome = try ego(["--style", file.path])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("City of Huế") && outcome.text.contains("DejaVu Sans"))
    #expect(outcome.text.contains("width=\"595pt\" height=\"842pt\""))
  }

  @Test("A bad style file is refused with line and column, and nothing is written")
  func bad() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("house.yaml")
    try "theme: dark\nfnt: Sans\n".write(to: file, atomically: true, encoding: .utf8)
    let outcome = try ego(["--style", file.path])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("line 2, column 1: “fnt” is no setting; did you mean “font”?"))
    let missing = try ego(["--style", "drak"])
    #expect(missing.status == 64 && missing.errors.contains("“drak” is neither a style"))
  }

  @Test("A name that no font can draw is told of, drawn all the same, and not written when fonts must be complete")
  func glyphs() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (data, picture) = (folder.appendingPathComponent("data"), folder.appendingPathComponent("x.svg"))
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try "id,name,country\nhue,Hu\u{E8F1},VN\n".write(
      to: data.appendingPathComponent("cities.csv"), atomically: true, encoding: .utf8)
    let drawn = try BuiltProgram.run(["diagram", data.path, "-o", "-"])
    #expect(drawn.status == 0 && drawn.text.hasSuffix("</svg>\n"))
    #expect(drawn.errors.contains("U+E8F1") && drawn.errors.contains("shows as a box"))
    let strict = try BuiltProgram.run(["diagram", data.path, "-o", picture.path, "--strict-fonts"])
    #expect(strict.status == 1 && strict.errors.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: picture.path))
  }
}
