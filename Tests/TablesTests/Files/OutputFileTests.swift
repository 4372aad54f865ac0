import Foundation
import Tables
import Testing

/// Everything but the write to `/dev/null` happens in a new temporary folder, so that nothing is harmed by running as
/// root.
@Suite("OutputFile")
struct OutputFileTests {
  private let files = FileManager.default

  /// Runs a test in a new folder, which is deleted afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = files.temporaryDirectory.appendingPathComponent("cityweave-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    try body(folder.path)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func type(_ path: String) throws -> FileAttributeType? {
    try files.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }

  @Test("A new file is written whole and nothing else is left in its folder")
  func newFile() throws {
    try inFolder { folder in
      try OutputFile.write(Data("one\n".utf8), to: folder + "/a.csv", replacing: false)
      #expect(try text(folder + "/a.csv") == "one\n")
      #expect(try files.contentsOfDirectory(atPath: folder) == ["a.csv"])
    }
  }

  @Test("A file that is there stays as it is unless it may be replaced")
  func existing() throws {
    try inFolder { folder in
      let path = folder + "/a.csv"
      try OutputFile.write(Data("one".utf8), to: path, replacing: false)
      #expect(throws: OutputFile.Failure.exists(path: path)) {
        try OutputFile.write(Data("two".utf8), to: path, replacing: false)
      }
      #expect(try text(path) == "one")
      try OutputFile.write(Data("2".utf8), to: path, replacing: true)
      #expect(try text(path) == "2")
      #expect(try files.contentsOfDirectory(atPath: folder) == ["a.csv"])
      #expect(OutputFile.Failure.exists(path: path).description.contains("--force"))
    }
  }

  @Test("A folder is refused, also with leave to replace")
  func folder() throws {
    try inFolder { folder in
      for replacing in [false, true] {
        #expect(throws: OutputFile.Failure.isDirectory(path: folder)) {
          try OutputFile.write(Data("x".utf8), to: folder, replacing: replacing)
        }
      }
      let left = try files.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test("A symbolic link stays one: its target is written, also through several links")
  func link() throws {
    try inFolder { folder in
      try files.createDirectory(atPath: folder + "/real", withIntermediateDirectories: false)
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/real/a.csv"))
      try files.createSymbolicLink(atPath: folder + "/one", withDestinationPath: "real/a.csv")
      try files.createSymbolicLink(atPath: folder + "/two", withDestinationPath: folder + "/one")
      #expect(throws: OutputFile.Failure.exists(path: folder + "/two")) {
        try OutputFile.write(Data("new".utf8), to: folder + "/two", replacing: false)
      }
      try OutputFile.write(Data("new".utf8), to: folder + "/two", replacing: true)
      #expect(try type(folder + "/one") == .typeSymbolicLink)
      #expect(try type(folder + "/two") == .typeSymbolicLink)
      #expect(try text(folder + "/real/a.csv") == "new")
      #expect(try files.contentsOfDirectory(atPath: folder + "/real") == ["a.csv"])
      #expect(try files.contentsOfDirectory(atPath: folder).sorted() == ["one", "real", "two"])
    }
  }

  @Test("A symbolic link to nothing makes the file that it names")
  func danglingLink() throws {
    try inFolder { folder in
      try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "target.csv")
      try OutputFile.write(Data("new".utf8), to: folder + "/link", replacing: false)
      #expect(try type(folder + "/link") == .typeSymbolicLink)
      #expect(try text(folder + "/target.csv") == "new")
      #expect(try files.contentsOfDirectory(atPath: folder).sorted() == ["link", "target.csv"])
    }
  }

  @Test("Symbolic links in a circle are refused and left alone")
  func circle() throws {
    try inFolder { folder in
      try files.createSymbolicLink(atPath: folder + "/a", withDestinationPath: "b")
      try files.createSymbolicLink(atPath: folder + "/b", withDestinationPath: "a")
      #expect(throws: OutputFile.Failure.self) {
        try OutputFile.write(Data("x".utf8), to: folder + "/a", replacing: true)
      }
      #expect(try files.contentsOfDirectory(atPath: folder).sorted() == ["a", "b"])
      #expect(try type(folder + "/a") == .typeSymbolicLink)
    }
  }

  @Test("A device is written to as a stream and stays a device", arguments: [false, true])
  func device(replacing: Bool) throws {
    try OutputFile.write(Data("gone".utf8), to: "/dev/null", replacing: replacing)
    #expect(try type("/dev/null") == .typeCharacterSpecial)
  }

  @Test("A link to a device streams too, and both stay what they are")
  func linkToDevice() throws {
    try inFolder { folder in
      try files.createSymbolicLink(atPath: folder + "/null", withDestinationPath: "/dev/null")
      try OutputFile.write(Data("gone".utf8), to: folder + "/null", replacing: false)
      #expect(try type(folder + "/null") == .typeSymbolicLink)
      #expect(try type("/dev/null") == .typeCharacterSpecial)
      #expect(try files.contentsOfDirectory(atPath: folder) == ["null"])
    }
  }

  @Test("A missing folder is named in the failure, and nothing is made")
  func missingFolder() throws {
    try inFolder { folder in
      let path = folder + "/missing/a.csv"
      let failure = #expect(throws: OutputFile.Failure.self) {
        try OutputFile.write(Data("x".utf8), to: path, replacing: true)
      }
      #expect(failure?.description.contains(path) == true)
      let left = try files.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test("A file in the way of a folder is named in the failure")
  func fileAsFolder() throws {
    try inFolder { folder in
      try OutputFile.write(Data("x".utf8), to: folder + "/a", replacing: false)
      #expect(throws: OutputFile.Failure.self) {
        try OutputFile.write(Data("x".utf8), to: folder + "/a/b", replacing: true)
      }
      #expect(throws: OutputFolder.Failure.self) { try OutputFolder.make(folder + "/a/b") { _ in } }
      #expect(try text(folder + "/a") == "x")
    }
  }

  @Test("An empty file can be written")
  func empty() throws {
    try inFolder { folder in
      try OutputFile.write(Data(), to: folder + "/a", replacing: false)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/a")).isEmpty)
    }
  }
}
