import Foundation
import Glibc
import Synchronization
import Tables
import TestSupport
import Testing

/// What a run that ended early leaves is told apart: a draft is removed, and a folder that was replaced is looked through.
@Suite("Unfinished folders")
struct UnfinishedFolderTests {
  private let folder: TemporaryFolder
  private let names = (0..<800).map { "f\($0)" }

  init() throws { folder = try TemporaryFolder() }

  private func replace(_ names: [String], _ text: String) throws(OutputFolder.Failure) -> OutputFolder.Notes {
    try OutputFolder.replace(folder.path("out"), by: "report", with: names.map { ($0, Data(text.utf8)) })
  }

  private func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
  }

  @Test("A run that is interrupted while it goes on writing leaves nothing that the next one takes for somebody's")
  func interruptedAmidWriting() throws {
    defer { folder.remove() }
    _ = try replace(["a"], "old")
    try put("mine", "out/kept")
    for isBeside in [false, true] {
      for place in [2, 100, 400, 600] {
        let outputs = UnfinishedOutputs()
        let opened = Mutex(0)
        let ended = DispatchSemaphore(value: 0)
        UnfinishedOutputs.$current.withValue(outputs) {
          SystemCall.refusing({ call in
            guard call == .open,
              opened.withLock({ count in
                count += 1
                return count == place + 1
              })
            else { return nil }
            guard isBeside else {
              outputs.removeAll()
              ended.signal()
              return nil
            }
            Thread.detachNewThread {
              outputs.removeAll()
              ended.signal()
            }
            return nil
          }) {
            // Where the removal comes too late, the folder is written.
            _ = try? replace(names, "new")
          }
        }
        ended.wait()
        #expect(access(folder.path(".out.cityweave/folder"), F_OK) != 0, "\(isBeside) \(place)")
        let now = try FolderContents(folder.path("out")).files
        #expect(now["kept"] == Data("mine".utf8) && [3, 802].contains(now.count), "\(now.keys.sorted())")
        _ = try replace(["a"], "old")
        #expect(try FolderContents(folder.path("out")).names == [".cityweave-files", "a", "kept"])
        #expect(try FolderContents.names(in: folder.url.path) == ["out"])
      }
    }
  }

  @Test("A draft of which nothing is said, and what was being removed, are not taken over")
  func nothingIsSaid() throws {
    defer { folder.remove() }
    _ = try replace(["a"], "1")
    for (name, record) in [("folder", nil), ("folder", "1\n2\n0\n"), ("folder", ""), ("gone", nil)] {
      try FileManager.default.createDirectory(
        atPath: folder.path(".out.cityweave/\(name)/d"), withIntermediateDirectories: true)
      try put("half", ".out.cityweave/\(name)/part")
      if let record { try put(record, ".out.cityweave/lock") }
      #expect(try replace(["a"], "2").clearedLeftovers)
      #expect(try FolderContents.names(in: folder.path("out")) == [".cityweave-files", "a"])
      #expect(try FolderContents.names(in: folder.url.path) == ["out"])
    }
  }

  @Test("The lock of a run that could not clear up behind itself stays, and the next run does it")
  func lockStays() throws {
    defer { folder.remove() }
    _ = try replace(["a"], "1")
    let late = folder.path("out/late")
    let isExchanged = Mutex(false)
    let failure = SystemCall.refusing({ call in
      if call == .exchange {
        try? Data("late".utf8).write(to: URL(fileURLWithPath: late))
        isExchanged.withLock { $0 = true }
      }
      return call == .rename && isExchanged.withLock(\.self) ? EIO : nil
    }) {
      #expect(throws: OutputFolder.Failure.self) { try replace(["a"], "2") }
    }
    #expect(failure?.description.contains("late could not be written") == true)
    #expect(try FolderContents.names(in: folder.path(".out.cityweave")) == ["folder", "lock"])
    #expect(try replace(["a"], "3").clearedLeftovers)
    #expect(try FolderContents(folder.path("out")).files["late"] == Data("late".utf8))
    #expect(try FolderContents.names(in: folder.url.path) == ["out"])
  }

  @Test("An interruption need not wait until what was replaced is removed")
  func afterTheExchange() throws {
    defer { folder.remove() }
    _ = try replace(["a"], "1")
    let outputs = UnfinishedOutputs()
    let isExchanged = Mutex(false)
    try UnfinishedOutputs.$current.withValue(outputs) {
      try SystemCall.refusing({ call in
        if call == .exchange { isExchanged.withLock { $0 = true } }
        if call == .sync, isExchanged.withLock(\.self) { outputs.removeAll() }
        return nil
      }) {
        _ = try replace(["a"], "2")
      }
    }
    #expect(try FolderContents(folder.path("out")).files["a"] == Data("2".utf8))
    #expect(try FolderContents.names(in: folder.url.path) == ["out"])
  }

  @Test(
    "A folder that cannot be locked is told with the reason, and nothing is left beside it", arguments: [ENOLCK, EIO])
  func noLocks(code: Int32) throws {
    defer { folder.remove() }
    let reason = String(cString: strerror(code))
    SystemCall.refusing({ $0 == .lock ? code : nil }) {
      #expect(throws: OutputFolder.Failure.refused(path: folder.path("out"), reason: reason)) {
        try replace(["a"], "1")
      }
    }
    #expect(try FolderContents.names(in: folder.url.path).isEmpty)
    OutputFolderRun.$patience.withValue(0) {
      SystemCall.refusing({ $0 == .lock ? EWOULDBLOCK : nil }) {
        #expect(throws: OutputFolder.Failure.held(path: folder.path("out"), process: nil, since: nil)) {
          try replace(["a"], "1")
        }
      }
    }
  }
}
