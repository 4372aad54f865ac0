import Foundation
import Glibc
import Tables
import TestSupport
import Testing

@Suite("OutputFolder")
struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  private func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
  }

  @discardableResult
  private func replace(
    _ names: [String], as text: String, by command: String = "report", in name: String = "out",
    sparing inputs: Set<FileIdentity> = []
  ) throws -> OutputFolder.Notes {
    try OutputFolder.replace(
      folder.path(name), by: command, with: names.map { ($0, Data(text.utf8)) }, sparing: inputs)
  }

  private func status(_ name: String) -> stat {
    var status = stat()
    lstat(folder.path(name), &status)
    return status
  }

  @Test("A folder is made with those above it, and nothing is left beside it")
  func new() throws {
    defer { folder.remove() }
    try replace(["a", "b"], as: "1", in: "x/y/out")
    #expect(try FolderContents(folder.url.path).names == ["x/y/out/.cityweave-files", "x/y/out/a", "x/y/out/b"])
    #expect(try FolderContents.names(in: folder.path("x/y")) == ["out"])
  }

  @Test("Files of an earlier run are replaced or gone, and what others put there stays the same file")
  func replaces() throws {
    defer { folder.remove() }
    try replace(["a", "b"], as: "1")
    try put("mine", "out/c")
    try FileManager.default.createDirectory(atPath: folder.path("out/d/e"), withIntermediateDirectories: true)
    try put("deep", "out/d/e/f")
    symlink("c", folder.path("out/link"))
    symlink("nowhere", folder.path("out/nothing"))
    mkfifo(folder.path("out/pipe"), 0o640)
    chmod(folder.path("out/d"), 0o555)
    chmod(folder.path("out/a"), 0o600)
    chmod(folder.path("out"), 0o750)
    let (file, inner, above) = (status("out/c"), status("out/d/e/f"), status("out/d"))
    try replace(["a", "z"], as: "2")
    var expected = ["a": "2", "z": "2", "c": "mine", "d/e/f": "deep", "link": "→ c", "nothing": "→ nowhere"]
    expected[".cityweave-files"] = "report\ta\nreport\tz\n"
    #expect(try FolderContents(folder.path("out")).files == expected.mapValues { Data($0.utf8) })
    #expect(status("out/c").st_ino == file.st_ino && status("out/d/e/f").st_ino == inner.st_ino)
    #expect(status("out/c").st_nlink == 1 && status("out/c").st_mtim.tv_nsec == file.st_mtim.tv_nsec)
    #expect(status("out/d").st_mode == above.st_mode && status("out/d").st_mtim.tv_nsec == above.st_mtim.tv_nsec)
    #expect(status("out/pipe").st_mode & S_IFMT == S_IFIFO)
    #expect(status("out/a").st_mode & 0o777 == 0o600 && status("out").st_mode & 0o777 == 0o750)
    #expect(try FolderContents.names(in: folder.url.path) == ["out"])
    chmod(folder.path("out/d"), 0o755)
  }

  @Test("Two commands that write into one folder leave each other's files, but for those of one name")
  func twoCommands() throws {
    defer { folder.remove() }
    try replace(["a", "both"], as: "1")
    try replace(["b", "both"], as: "2", by: "gallery")
    try replace(["c"], as: "3")
    let expected = ["b": "2", "both": "2", "c": "3", ".cityweave-files": "gallery\tb\ngallery\tboth\nreport\tc\n"]
    #expect(try FolderContents(folder.path("out")).files == expected.mapValues { Data($0.utf8) })
  }

  @Test("Links, pipes and folders under names that are written are not followed: they give way, or are refused")
  func namesInTheWay() throws {
    defer { folder.remove() }
    try put("precious", "input")
    try FileManager.default.createDirectory(atPath: folder.path("out"), withIntermediateDirectories: false)
    symlink("../input", folder.path("out/a"))
    mkfifo(folder.path("out/b"), 0o600)
    try replace(["a", "b"], as: "1")
    #expect(text(folder.path("input")) == Data("precious".utf8))
    #expect(try FolderContents(folder.path("out")).files["a"] == Data("1".utf8))
    #expect(try FolderContents(folder.path("out")).files["b"] == Data("1".utf8))
    mkdir(folder.path("out/c"), 0o755)
    #expect(throws: OutputFolder.Failure.folderInTheWay(path: folder.path("out/c"))) { try replace(["c"], as: "2") }
    #expect(try FolderContents.names(in: folder.url.path) == ["input", "out"])
  }

  @Test("A list that names what it must not is no leave to remove that")
  func hostileList() throws {
    defer { folder.remove() }
    try replace(["a"], as: "1")
    try put("mine", "kept")
    mkdir(folder.path("out/d"), 0o755)
    try put(
      "report\t../kept\nreport\td\nreport\t..\nreport\t.\nreport\ta\textra\n\tx\nreport\n", "out/.cityweave-files")
    try replace(["b"], as: "2")
    #expect(text(folder.path("kept")) == Data("mine".utf8))
    #expect(try FolderContents.names(in: folder.path("out")) == [".cityweave-files", "a", "b", "d"])
  }

  @Test("A link to a folder stays one, and the folder that it leads to is written")
  func link() throws {
    defer { folder.remove() }
    mkdir(folder.path("real"), 0o755)
    symlink("real/deep", folder.path("out"))
    for text in ["1", "2"] { try replace(["a"], as: text) }
    #expect(status("out").st_mode & S_IFMT == S_IFLNK)
    #expect(text(folder.path("real/deep/a")) == Data("2".utf8))
    #expect(try FolderContents.names(in: folder.path("real")) == ["deep"])
  }

  @Test("Files that were read are neither replaced nor removed")
  func inputs() throws {
    defer { folder.remove() }
    try replace(["a", "b"], as: "1")
    let inputs = Set([try #require(FileIdentity(folder.path("out/b")))])
    for names in [["a", "b"], ["a"]] {
      #expect(throws: OutputFolder.Failure.isInput(path: folder.path("out/b"))) {
        try replace(names, as: "2", sparing: inputs)
      }
    }
    #expect(text(folder.path("out/a")) == Data("1".utf8))
  }

  @Test(
    "The folder of a data set, what lies in it, what it lies in, and a folder with a data set are refused under every name"
  )
  func check() throws {
    defer { folder.remove() }
    mkdir(folder.path("data"), 0o755)
    mkdir(folder.path("data/sub"), 0o755)
    try put("id", "data/cities.csv")
    symlink("data", folder.path("link"))
    symlink("data/new", folder.path("dangling"))
    let data = folder.path("data")
    for name in ["data", "data/", "data/.", "link", "data/sub/..", "none/../data"] {
      #expect(throws: OutputFolder.Failure.isInput(path: folder.url.path + "/" + name)) {
        try OutputFolder.check(folder.url.path + "/" + name, sparing: data, with: [])
      }
    }
    for name in ["data/sub", "data/new", "link/a/b", "dangling", "none/../data/new", "none/../link/new"] {
      let path = folder.url.path + "/" + name
      #expect(throws: OutputFolder.Failure.liesInInput(path: path, folder: folder.path("link"))) {
        try OutputFolder.check(path, sparing: folder.path("link"), with: [])
      }
    }
    #expect(throws: OutputFolder.Failure.holdsData(path: data, file: "cities.csv")) {
      try OutputFolder.check(data, sparing: folder.path("elsewhere"), with: ["links.csv", "cities.csv"])
    }
    try OutputFolder.check(folder.path("out"), sparing: data, with: ["cities.csv"])
    mkdir(folder.path("data/sub/own"), 0o755)
    let inner = folder.url.path + "/link/sub/../sub/own"
    for above in [folder.url.path, folder.path("data"), folder.path("link"), folder.path("data/sub")] {
      #expect(throws: OutputFolder.Failure.holdsInput(path: above, folder: inner)) {
        try OutputFolder.check(above, sparing: inner, with: [])
      }
    }
    #expect(OutputFolder.Failure.holdsInput(path: "a", folder: "a/b").isMisuse)
  }

  @Test("Who holds the folder is named, and nothing is changed; when that has ended it can be written")
  func lock() throws {
    defer { folder.remove() }
    try replace(["a"], as: "1")
    mkdir(folder.path(".out.cityweave"), 0o755)
    try put("4711\n0\n0\n", ".out.cityweave/lock")
    let held = open(folder.path(".out.cityweave/lock"), O_RDWR)
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    let failure = OutputFolderRun.$patience.withValue(0) {
      #expect(throws: OutputFolder.Failure.self) { try replace(["a"], as: "2") }
    }
    #expect(failure?.description.contains("process 4711 since 1970-01-01 00:00:00 UTC") == true)
    #expect(text(folder.path("out/a")) == Data("1".utf8))
    close(held)
    #expect(try !replace(["a"], as: "2").clearedLeftovers)
    #expect(try FolderContents.names(in: folder.url.path) == ["out"])
  }
}
