import Foundation
import Glibc
import Synchronization
import Tables
import TestSupport
import Testing

/// Each call to the system that writing makes is refused once, with what disks and limits say.
@Suite("Refused calls to the system")
struct OutputFaultTests {
  /// Counts calls, and refuses one.
  private final class Refusal: Sendable {
    private let calls = Mutex<[SystemCall]>([])
    let place: Int
    let code: Int32

    init(_ place: Int, _ code: Int32) { (self.place, self.code) = (place, code) }

    var count: Int { calls.withLock(\.count) }

    func refuse(_ call: SystemCall) -> Int32? {
      calls.withLock { calls in
        calls.append(call)
        return calls.count == place + 1 ? code : nil
      }
    }
  }

  @Test(
    "A file is old or new whichever call is refused, nothing is left beside it, and path and reason are told",
    arguments: [ENOSPC, EIO, EDQUOT, EFBIG, EROFS])
  func file(code: Int32) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("a.csv")
    try OutputFile.write(Data("old".utf8), to: path, replacing: false)
    var states: Set<String> = []
    for place in 0..<20 {
      let refusal = Refusal(place, code)
      let failure = SystemCall.refusing({ refusal.refuse($0) }) { () -> OutputFile.Failure? in
        do throws(OutputFile.Failure) { try OutputFile.write(Data("new".utf8), to: path, replacing: true) } catch {
          return error
        }
        return nil
      }
      states.insert(try String(contentsOfFile: path, encoding: .utf8))
      #expect(try FolderContents.names(in: folder.url.path) == ["a.csv"])
      guard refusal.count > place else { break }
      let said = try #require(failure).description
      let reason = code == EFBIG ? "the limit for files" : String(cString: strerror(code))
      #expect(said.hasPrefix(path) && said.contains(reason), "\(said)")
      #expect(place < 19)
    }
    #expect(states == ["old", "new"])
  }

  @Test(
    "A folder is old or new as a whole whichever call is refused, also where the file system cannot exchange",
    arguments: [true, false])
  func folder(canExchange: Bool) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let (out, names) = (folder.path("out"), ["a", "b", "c"])
    func write(_ names: [String], _ text: String) throws(OutputFolder.Failure) {
      try OutputFolder.replace(out, by: "report", with: names.map { ($0, Data(text.utf8)) })
    }
    var places = 0
    for place in 0..<200 {
      try? FileManager.default.removeItem(atPath: out)
      try write(names + ["d"], "old")
      mkdir(out + "/mine", 0o700)
      try Data("kept".utf8).write(to: URL(fileURLWithPath: out + "/mine/notes"))
      let old = try FolderContents(out)
      let refusal = Refusal(place, ENOSPC)
      let failure = SystemCall.refusing({
        let code = refusal.refuse($0)
        return code ?? ($0 == .exchange && !canExchange ? EINVAL : nil)
      }) { () -> OutputFolder.Failure? in
        do throws(OutputFolder.Failure) { try write(names, "new") } catch { return error }
        return nil
      }
      let now = try FolderContents(out)
      #expect(now == old || (now.files["a"] == Data("new".utf8) && now.names.count == 5), "\(place): \(now.names)")
      #expect(now.files["mine/notes"] == Data("kept".utf8))
      // What could not be put right is put right by the next run.
      try write(names, "next")
      #expect(try FolderContents(out).files["mine/notes"] == Data("kept".utf8))
      #expect(try FolderContents.names(in: folder.url.path) == ["out"])
      guard refusal.count > place else { break }
      #expect(failure?.description.contains("No space left on device") == true, "\(place)")
      places = place
    }
    #expect(places > 20 && places < 199)
  }

  @Test("Files that can have no second name are moved, and those put there meanwhile are not lost")
  func noLinks() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let out = folder.path("out")
    try OutputFolder.replace(out, by: "report", with: [("a", Data("1".utf8)), ("b", Data("1".utf8))])
    mkdir(out + "/d", 0o700)
    for name in ["mine", "d/deep"] { try Data("kept".utf8).write(to: URL(fileURLWithPath: "\(out)/\(name)")) }
    try SystemCall.refusing({ call in
      if call == .exchange { try? Data("late".utf8).write(to: URL(fileURLWithPath: out + "/late")) }
      return call == .link ? EPERM : nil
    }) {
      _ = try OutputFolder.replace(out, by: "report", with: [("a", Data("2".utf8))])
    }
    let expected = ["a": "2", "mine": "kept", "d/deep": "kept", "late": "late", ".cityweave-files": "report\ta\n"]
    #expect(try FolderContents(out).files == expected.mapValues { Data($0.utf8) })
    #expect(try FolderContents.names(in: folder.url.path) == ["out"])
  }

  @Test("Removing what is unfinished takes the draft and the temporary file away, and its writer gives up")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outputs = UnfinishedOutputs()
    UnfinishedOutputs.$current.withValue(outputs) {
      for last in [SystemCall.sync, .write] {
        SystemCall.refusing({ call in
          if call == last { outputs.removeAll() }
          return nil
        }) {
          #expect(throws: OutputFile.Failure.interrupted(path: folder.path("a"))) {
            try OutputFile.write(Data("x".utf8), to: folder.path("a"), replacing: true)
          }
        }
      }
      SystemCall.refusing({ call in
        if call == .sync { outputs.removeAll() }
        return nil
      }) {
        #expect(throws: OutputFolder.Failure.interrupted(path: folder.path("x/out"))) {
          try OutputFolder.replace(folder.path("x/out"), by: "report", with: [("a", Data("1".utf8))])
        }
      }
    }
    #expect(try FolderContents.names(in: folder.url.path).isEmpty)
  }
}
