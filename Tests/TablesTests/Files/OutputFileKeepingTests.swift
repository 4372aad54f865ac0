import Foundation
import Glibc
import Tables
import TestSupport
import Testing

@Suite("What a file that is written leaves as it was")
struct OutputFileKeepingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test(
    "The mode of a file that is replaced stays; a new one has that which the process gives",
    arguments: [0o600, 0o664, 0o444])
  func mode(mode: Int) throws {
    defer { folder.remove() }
    let path = folder.path("a.csv")
    try OutputFile.write(Data("old".utf8), to: path, replacing: false)
    let usual = umask(0)
    umask(usual)
    #expect(self.mode(path) == 0o666 & ~usual)
    chmod(path, mode_t(mode))
    try OutputFile.write(Data("new".utf8), to: path, replacing: true)
    #expect(self.mode(path) == mode_t(mode))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("new".utf8))
  }

  @Test("A file that was read is not replaced, under whatever name it is reached")
  func inputs() throws {
    defer { folder.remove() }
    let path = folder.path("cities.csv")
    try OutputFile.write(Data("id".utf8), to: path, replacing: false)
    link(path, folder.path("hard.csv"))
    symlink("cities.csv", folder.path("soft.csv"))
    let inputs = Set([try #require(FileIdentity(path))])
    for name in ["cities.csv", "hard.csv", "soft.csv", "../\(folder.url.lastPathComponent)/cities.csv"] {
      #expect(throws: OutputFile.Failure.isInput(path: folder.path(name))) {
        try OutputFile.write(Data("x".utf8), to: folder.path(name), replacing: true, sparing: inputs)
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("id".utf8))
    try OutputFile.write(Data("x".utf8), to: folder.path("other.csv"), replacing: true, sparing: inputs)
  }

  @Test("A folder that is not there is named")
  func noFolder() throws {
    defer { folder.remove() }
    let path = folder.path("none/a.csv")
    let failure = #expect(throws: OutputFile.Failure.self) {
      try OutputFile.write(Data(), to: path, replacing: false)
    }
    #expect(failure?.description == "\(path) could not be written: there is no folder \(folder.path("none"))")
  }

  @Test("Files that belong together are written all or none, and never into one")
  func several() throws {
    defer { folder.remove() }
    let (a, b) = (folder.path("a"), folder.path("b"))
    try OutputFile.write(Data("old".utf8), to: b, replacing: false)
    #expect(throws: OutputFile.Failure.exists(path: b)) {
      try OutputFile.write([(Data("1".utf8), a), (Data("2".utf8), b)], replacing: false)
    }
    #expect(throws: OutputFile.Failure.twice(path: b)) {
      try OutputFile.write([(Data("1".utf8), b), (Data("2".utf8), b)], replacing: true)
    }
    #expect(try FolderContents(folder.url.path).files == ["b": Data("old".utf8)])
    try OutputFile.write([(Data("1".utf8), a), (Data("2".utf8), b)], replacing: true)
    #expect(try FolderContents(folder.url.path).files == ["a": Data("1".utf8), "b": Data("2".utf8)])
  }

  @Test("What a killed run left beside a file is removed by the next, and what others have there is not")
  func leftovers() throws {
    defer { folder.remove() }
    for name in [".a.csv.cityweave-0badcafe", ".a.csv.cityweave-notes", ".b.csv.cityweave-0badcafe"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    }
    // One that somebody writes just now.
    let held = open(folder.path(".a.csv.cityweave-12345678"), O_WRONLY | O_CREAT, 0o600)
    defer { close(held) }
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    #expect(try OutputFile.write(Data("1".utf8), to: folder.path("a.csv"), replacing: false) == 1)
    let left = [".a.csv.cityweave-12345678", ".a.csv.cityweave-notes", ".b.csv.cityweave-0badcafe", "a.csv"]
    #expect(try FolderContents.names(in: folder.url.path) == left)
  }

  @Test("A name as long as the system allows can be written")
  func longName() throws {
    defer { folder.remove() }
    let path = folder.path(String(repeating: "é", count: 125) + ".csv")
    for text in ["old", "new"] { try OutputFile.write(Data(text.utf8), to: path, replacing: true) }
    #expect(try FolderContents(folder.url.path).files.values.map(\.self) == [Data("new".utf8)])
  }

  @Test("A pipe is written to and stays one; one that nobody reads any more is told of")
  func pipe() throws {
    defer { folder.remove() }
    let path = folder.path("pipe")
    mkfifo(path, 0o600)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    try OutputFile.write(Data("gone by".utf8), to: path, replacing: false)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &bytes, 16) == 7)
    close(reader)
    #expect(try FolderContents.names(in: folder.url.path) == ["pipe"])
    var ends: [Int32] = [0, 0]
    #expect(Glibc.pipe(&ends) == 0)
    try OutputFile.write(Data("x".utf8), to: "/dev/fd/\(ends[1])", replacing: false)
    #expect(read(ends[0], &bytes, 16) == 1)
    ends.forEach { close($0) }
    SystemCall.refusing({ $0 == .write ? EPIPE : nil }) {
      #expect(throws: OutputFile.Failure.readerGone(path: "/dev/null")) {
        try OutputFile.write(Data("x".utf8), to: "/dev/null", replacing: false)
      }
    }
  }
}
