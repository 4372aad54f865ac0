import Foundation
import TestSupport
import Testing

@Suite("The gallery")
struct GalleryCommandTests {
  private func folder() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("cityweave-gallery-\(UUID().uuidString)").path
  }

  @Test("Every kind is drawn, the page shows each, and a second gallery is the same to the byte")
  func whole() throws {
    let (first, second) = (folder(), folder())
    defer { for path in [first, second] { try? FileManager.default.removeItem(atPath: path) } }
    for path in [first, second] {
      let outcome = try BuiltProgram.run(["gallery", CommandTests.data, "-o", path, "--formats", "svg,pdf"])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let all = try FileManager.default.contentsOfDirectory(atPath: first).sorted()
    let names = all.filter { $0 != ".cityweave-files" }
    #expect(all.count == names.count + 1)
    let kinds = Set(names.filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) })
    #expect(kinds.isSuperset(of: ["network", "agencies", "gaps", "ego-kitakyushu"]))
    #expect(names.count == 2 * kinds.count + 1)
    let page = try String(contentsOfFile: first + "/index.html", encoding: .utf8)
    #expect(!page.contains("<h2>Not drawn") && !page.contains("<script"))
    for kind in kinds {
      #expect(page.contains("<img src=\"\(kind).svg\"") && page.contains("href=\"\(kind).pdf\""), "\(kind)")
    }
    #expect(
      page.contains("cityweave diagram datasets/asia-cooperation --kind ego --city kitakyushu -o ego-kitakyushu.svg"))
    for name in names {
      #expect(FileManager.default.contentsEqual(atPath: "\(first)/\(name)", andPath: "\(second)/\(name)"), "\(name)")
    }
  }

  @Test("The command below a picture chooses the same part of the data as the gallery")
  func part() throws {
    let path = folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let part = ["--theme", "waste", "--country", "JP,VN", "--within", "citynet", "--as-of", "2020", "--public"]
    let outcome = try BuiltProgram.run(["gallery", CommandTests.data] + part + ["-o", path, "--formats", "svg"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try String(contentsOfFile: path + "/index.html", encoding: .utf8)
    let line = try #require(page.split(separator: "\n").first { $0.contains("--kind network") })
    for word in part { #expect(line.contains(word), "\(word): \(line)") }
    let again = path + "/again.svg"
    let words = ["diagram", CommandTests.data] + part + ["--kind", "network", "-o", again]
    #expect(try BuiltProgram.run(words).status == 0)
    #expect(FileManager.default.contentsEqual(atPath: path + "/network.svg", andPath: again))
  }

  @Test("What cannot be drawn is named with its reason")
  func few() throws {
    let path = folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let data = path + "/it's data"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try "id,name,country\n<b>,<b>Huế</b>,VN\n".write(toFile: data + "/cities.csv", atomically: true, encoding: .utf8)
    let outcome = try BuiltProgram.run(["gallery", data, "-o", path + "/out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try String(contentsOfFile: path + "/out/index.html", encoding: .utf8)
    #expect(page.contains("<li>ego: no city has a city partner</li>"))
    #expect(!page.contains("<b>"))
  }

  @Test("A format that the page cannot show is refused alone, and one that does not exist always")
  func formats() throws {
    for formats in ["pdf", "", "png,jpg"] {
      #expect(try BuiltProgram.run(["gallery", CommandTests.data, "-o", folder(), "--formats", formats]).status == 64)
    }
  }
}

extension String {
  fileprivate func write(toFile path: String, atomically: Bool, encoding: Encoding) throws {
    try write(to: URL(fileURLWithPath: path), atomically: atomically, encoding: encoding)
  }
}
