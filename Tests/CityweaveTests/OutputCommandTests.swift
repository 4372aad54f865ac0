import Foundation
import Intake
import Presentation
import TestSupport
import Testing

@Suite("Outputs of commands")
struct OutputCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try put("id,name,country\na,Aa,VN\nb,Bb,JP\nc,Cc,TH\n", "data/cities.csv")
    try put("from,to,themes\na,b,waste\nb,c,water\n", "data/links.csv")
    try put("id,city,title,themes\np1,a,Sorting at home,waste\n", "data/practices.csv")
  }

  private func put(_ text: String, _ name: String) throws {
    let url = URL(fileURLWithPath: folder.path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test("No table of the report has the name of a file of a data set, in whatever letter case")
  func names() {
    let data = Set(DataFile.allCases.map { $0.fileName.lowercased() })
    for table in ReportTable.allCases {
      #expect(DataFile(fileName: table.fileName) == nil && !data.contains(table.fileName.lowercased()), "\(table)")
    }
  }

  @Test("What report and gallery write has no name of a file of a data set")
  func writtenNames() throws {
    defer { folder.remove() }
    for (command, names) in [("report", 16), ("gallery", 8)] {
      let run = try BuiltProgram.run([command, folder.path("data"), "-o", folder.path(command)])
      #expect(run.status == 0, "\(run.errors)")
      let written = try FolderContents(folder.path(command)).names
      #expect(written.count > names)
      for name in written { #expect(DataFile(fileName: name) == nil, "\(name)") }
    }
  }

  @Test("Two results into standard output are refused, and nothing is written")
  func twoResultsIntoOneStream() throws {
    defer { folder.remove() }
    let run = try BuiltProgram.run(
      ["diagram", folder.path("data"), "--kind", "network", "-o", "-", "--save-places", "-"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasSuffix("cityweave: - is named for two results; choose another name for one of them\n"))
  }

  @Test(
    "A folder output into the data set or another one, into a folder in it, or over one that it lies in is refused at once"
  )
  func refusedFolders() throws {
    defer { folder.remove() }
    try put("id,name,country\nx,X,VN\n", "other/cities.csv")
    let link = folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "data")
    let before = try FolderContents(folder.url.path)
    for command in ["report", "gallery"] {
      let below = ["data", "data/", "data/new", "data/../data", "link", "link/x", "other", "none/../data"]
      for target in below + [".", "data/.."] {
        let run = try BuiltProgram.run([command, folder.path("data"), "-o", "\(folder.url.path)/\(target)"])
        #expect(run.status == 64, "\(command) \(target): \(run.errors)")
        #expect(run.errors.hasPrefix("cityweave: \(folder.url.path)/\(target) "), "\(run.errors)")
      }
    }
    #expect(try FolderContents(folder.url.path) == before)
  }

  @Test("A file output in place of a file that was read is refused, whatever was read and however it is named")
  func refusedFiles() throws {
    defer { folder.remove() }
    try put("part,weight\nlinks,40\ndepartment,20\nsize,20\nneeds,20\n", "weights.csv")
    try put("id\na\nb\n", "list.csv")
    try put("action,what,id\nremove,city,c\n", "scenario.csv")
    try put("title: {}\n", "style.yaml")
    try FileManager.default.linkItem(atPath: folder.path("data/links.csv"), toPath: folder.path("hard.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("soft.csv"), withDestinationPath: folder.path("data/cities.csv"))
    let before = try FolderContents(folder.url.path)
    let data = folder.path("data")
    let runs = [
      ["metrics", data, "-o", folder.path("data/cities.csv")], ["metrics", data, "-o", folder.path("hard.csv")],
      ["isolated", data, "-o", folder.path("soft.csv")], ["metrics", data, "-o", folder.path("data/practices.csv")],
      ["gaps", data, "--weights", folder.path("weights.csv"), "-o", folder.path("weights.csv")],
      ["metrics", data, "--within", folder.path("list.csv"), "-o", folder.path("list.csv")],
      ["whatif", data, folder.path("scenario.csv"), "-o", folder.path("scenario.csv")],
    ]
    for words in runs {
      let run = try BuiltProgram.run(words + ["--force"])
      #expect(run.status == 74 && run.errors.contains("is one of the files that were read"), "\(words): \(run.errors)")
    }
    #expect(try FolderContents(folder.url.path) == before)
  }

  @Test("An output to a stream goes by: standard output under its names, a full device is told")
  func streams() throws {
    defer { folder.remove() }
    let plain = try BuiltProgram.run(["metrics", folder.path("data")])
    for name in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
      let run = try BuiltProgram.run(["metrics", folder.path("data"), "-o", name, "--format", "table"])
      #expect(run.status == 0 && run.output == plain.output, "\(name): \(run.errors)")
    }
    let full = try BuiltProgram.run(["metrics", folder.path("data"), "-o", "/dev/full"])
    #expect(full.status == 74)
    #expect(full.errors.hasSuffix("cityweave: /dev/full could not be written: No space left on device\n"))
  }

  @Test("Pictures of an earlier report with diagrams do not stay beside one without")
  func noMix() throws {
    defer { folder.remove() }
    let (data, out) = (folder.path("data"), folder.path("out"))
    #expect(try BuiltProgram.run(["report", data, "-o", out]).status == 0)
    try put("mine", "out/notes.txt")
    #expect(try FolderContents.names(in: out).contains("network.svg"))
    #expect(try BuiltProgram.run(["report", data, "-o", out, "--no-diagrams"]).status == 0)
    #expect(try BuiltProgram.run(["report", data, "-o", folder.path("alone"), "--no-diagrams"]).status == 0)
    var alone = try FolderContents(folder.path("alone")).files
    alone["notes.txt"] = Data("mine".utf8)
    #expect(try FolderContents(out).files == alone)
  }
}
