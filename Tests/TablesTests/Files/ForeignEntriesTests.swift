import Foundation
import Glibc
import Tables
import TestSupport
import Testing

@Suite("What others put into a folder")
struct ForeignEntriesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func replace(_ text: String) throws(OutputFolder.Failure) {
    try OutputFolder.replace(folder.path("out"), by: "report", with: [("a", Data(text.utf8))])
  }

  /// A path in the folder of the test whose last parts are bytes that are no UTF-8.
  private func path(_ name: [UInt8]) -> [CChar] {
    (Array((folder.path("out") + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
  }

  @Test("Files and folders stay whose names are not UTF-8, also those put there meanwhile", arguments: [true, false])
  func names(canLink: Bool) throws {
    defer { folder.remove() }
    try replace("1")
    let folderName: [UInt8] = [0x64, 0xE9]
    let names = [Array("caf".utf8) + [0xE9] + Array(".txt".utf8), folderName + Array("/in".utf8) + [0xFF]]
    let late = path([0xC3])
    mkdir(path(folderName), 0o700)
    for name in names { close(open(path(name), O_WRONLY | O_CREAT, 0o600)) }
    try SystemCall.refusing({ call in
      if call == .exchange { close(open(late, O_WRONLY | O_CREAT, 0o600)) }
      return call == .link && !canLink ? EPERM : nil
    }) { try replace("2") }
    // Removed here, as Foundation finds nothing under such names.
    for path in names.map(path) + [late] { #expect(unlink(path) == 0) }
    #expect(rmdir(path(folderName)) == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("out/a"))) == Data("2".utf8))
    #expect(try FolderContents.names(in: folder.url.path) == ["out"])
  }

  @Test("What can neither be in the new folder nor be moved is told with what to do, and the folder is left")
  func notTakenOver() throws {
    defer { folder.remove() }
    try replace("1")
    try FileManager.default.createDirectory(atPath: folder.path("out/sub"), withIntermediateDirectories: false)
    try Data("kept".utf8).write(to: URL(fileURLWithPath: folder.path("out/sub/in")))
    let failure = SystemCall.refusing({ $0 == .link ? EXDEV : nil }) {
      #expect(throws: OutputFolder.Failure.self) { try replace("2") }
    }
    let reason = String(cString: strerror(EXDEV))
    #expect(
      failure?.description == "\(folder.path("out/sub")) could not be taken over into the new folder: \(reason); "
        + "move it elsewhere, or give another folder")
    let expected = ["a": "1", "sub/in": "kept", ".cityweave-files": "report\ta\n"]
    #expect(try FolderContents(folder.path("out")).files == expected.mapValues { Data($0.utf8) })
    #expect(try FolderContents.names(in: folder.url.path) == ["out"])
  }
}
