import Foundation
import Glibc
import Intake
import Tables
import Testing

@Suite("InputFolder")
struct InputFolderTests {
  private let files = FileManager.default

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = files.temporaryDirectory.appendingPathComponent("cityweave-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    try body(folder.path)
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test(
    "The tables of a folder are read in the order of their names, in any case; other and hidden files are passed over")
  func tables() throws {
    try inFolder { folder in
      for name in ["links.csv", "Cities.CSV", "README.md", ".hidden.csv", "notes.csv~"] {
        try write(name, folder + "/" + name)
      }
      try files.createSymbolicLink(atPath: folder + "/needs.csv", withDestinationPath: "links.csv")
      let read = try InputFolder.read(folder, sizeLimit: 100)
      #expect(read.map(\.name) == ["Cities.CSV", "links.csv", "needs.csv"])
      #expect(read.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Cities.CSV", "links.csv", "links.csv"])
    }
  }

  @Test("One byte over the limit is read, so that the file is seen to be too large")
  func sizeLimit() throws {
    try inFolder { folder in
      try write(String(repeating: "x", count: 50), folder + "/cities.csv")
      let read = try InputFolder.read(folder, sizeLimit: 10)
      #expect(read.map(\.bytes.count) == [11])
      var options = IntakeOptions()
      options.limits.fileBytes = 10
      #expect(NetworkIntake(options: options).read(read, name: "x").codes(.error) == ["file.too-large"])
    }
  }

  @Test("A folder that is not there, and a file in its place, are refused")
  func missing() throws {
    try inFolder { folder in
      let (gone, file) = (folder + "/gone", folder + "/cities.csv")
      try write("x", file)
      #expect(throws: InputFolder.Failure.missing(path: gone)) { try InputFolder.read(gone, sizeLimit: 10) }
      #expect(throws: InputFolder.Failure.notAFolder(path: file)) { try InputFolder.read(file, sizeLimit: 10) }
      #expect(InputFolder.Failure.missing(path: gone).description.contains(gone))
    }
  }

  @Test("A folder, a link to nothing and a device under the name of a table are refused, never waited for")
  func notRegular() throws {
    try inFolder { folder in
      try files.createDirectory(atPath: folder + "/cities.csv", withIntermediateDirectories: false)
      #expect(throws: InputFolder.Failure.self) { try InputFolder.read(folder, sizeLimit: 10) }
      try files.removeItem(atPath: folder + "/cities.csv")
      for target in ["nothing", "/dev/zero"] {
        try files.createSymbolicLink(atPath: folder + "/cities.csv", withDestinationPath: target)
        #expect(throws: InputFolder.Failure.self, "\(target)") { try InputFolder.read(folder, sizeLimit: 10) }
        try files.removeItem(atPath: folder + "/cities.csv")
      }
      let left = try InputFolder.read(folder, sizeLimit: 10)
      #expect(left.isEmpty)
    }
  }

  @Test("Things that only bear the name of a CSV file are named in a warning each, and unknown files are not read")
  func strayThings() throws {
    try inFolder { folder in
      try write("id,name,country\na,Aa,VN\n", folder + "/cities.csv")
      try write("x", folder + "/budget.csv")
      try files.createDirectory(atPath: folder + "/more.csv", withIntermediateDirectories: false)
      try files.createSymbolicLink(atPath: folder + "/old.csv", withDestinationPath: "/nonexistent")
      #expect(mkfifo(folder + "/pipe.csv", 0o600) == 0)
      let read = try InputFolder.read(folder, sizeLimit: 100)
      #expect(read.map(\.name) == ["budget.csv", "cities.csv", "more.csv", "old.csv", "pipe.csv"])
      // Of a table of another name the beginning is looked at, to see whether it holds links.
      #expect(read.map(\.bytes.isEmpty) == [false, false, true, true, true])
      let result = NetworkIntake().read(read, name: "x")
      #expect(result.network != nil)
      let stray = result.diagnostics.sorted.filter { $0.code == "file.unknown" }
      #expect(stray.map(\.location.file) == ["budget.csv", "more.csv", "old.csv", "pipe.csv"])
      #expect(
        stray.map(\.message) == [
          "the file is none of a data set's and was not read", "this is a folder and was not read",
          "this is a link that leads nowhere and was not read", "this is a pipe and was not read",
        ])
    }
  }

  @Test("A pipe under the name of a table is an error that names it, whether or not anybody writes into it")
  func pipe() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/cities.csv", 0o600) == 0)
      let failure = #expect(throws: InputFolder.Failure.self) { try InputFolder.read(folder, sizeLimit: 10) }
      #expect(failure?.description.hasSuffix("cities.csv could not be read: it is a pipe, not a file") == true)
    }
  }
}
