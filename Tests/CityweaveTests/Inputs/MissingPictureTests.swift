import Foundation
import TestSupport
import Testing

@Suite("Pictures that cannot be drawn")
struct MissingPictureTests {
  /// Runs the program and ends every worker that it starts.
  private static func withoutWorkers(_ words: [String]) throws -> BuiltProgram.Outcome {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    // The watcher is nobody's child, so that it does not end itself; it leaves with the program.
    return try BuiltProgram.shell(
      """
      me=$$
      ( ( while [ "$(cut -d ' ' -f 3 /proc/$me/stat)" != Z ] && [ -e /proc/$me/task ]; do
            for child in $(cat /proc/$me/task/*/children); do kill -9 $child; done
          done ) >/dev/null 2>&1 & )
      exec cityweave \(line)
      """)
  }

  private static func data(_ folder: TemporaryFolder) throws -> String {
    try folder.data(["cities.csv": "id,name,country\na,Aa,VN\nb,Bb,JP\n", "links.csv": "from,to\na,b\n"])
  }

  @Test("A report without its pictures is a report all the same, and says in their place which are missing and why")
  func report() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try Self.withoutWorkers(["report", try Self.data(folder), "-o", folder.path("r")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("that was the picture “network”"))
    let page = try String(contentsOfFile: folder.path("r/report.html"), encoding: .utf8)
    #expect(page.contains("This picture is missing: Graphviz stopped in the middle of the drawing (signal 9)."))
    #expect(
      page.contains("All cities, agencies and programmes of the data set, with their recorded links. This picture"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("r"))
    #expect(names.contains("metrics.csv") && !names.contains("network.svg"))
  }

  @Test("A gallery of which nothing could be drawn is none, and nothing is written")
  func gallery() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try Self.withoutWorkers(["gallery", try Self.data(folder), "-o", folder.path("g")])
    #expect(outcome.status == 70 && outcome.errors.contains("that was the picture “network”"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("g/index.html")))
  }
}
