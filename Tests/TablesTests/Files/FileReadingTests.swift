import Foundation
import Glibc
import Tables
import TestSupport
import Testing

@Suite("Reading of files")
struct FileReadingTests {
  @Test("A file is read whole, or to the limit and one byte")
  func limit() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("x")
    for size in [0, 1, 9, 10, 11, 70_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      for limit in [0, 9, 10, 69_999, 1 << 20] {
        #expect(try FileReading.bytes(of: path, limit: limit) == Array(bytes.prefix(limit + 1)), "\(size) of \(limit)")
      }
    }
  }

  @Test("Of a file of two gigabytes no more is read than was asked for")
  func sparse() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("big")
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, 2 << 30) == 0)
    #expect(try FileReading.bytes(of: path, limit: 1_000).count == 1_001)
  }

  @Test("Files that the system makes up when they are read have no size, and are read all the same")
  func madeUp() throws {
    #expect(try FileReading.bytes(of: "/proc/self/status", limit: 1 << 16).count > 100)
    #expect(try FileReading.bytes(of: "/proc/self/status", limit: 10).count == 11)
  }

  @Test("What is no file is refused by what it is, and never waited for")
  func others() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "nowhere")
    try FileManager.default.createSymbolicLink(atPath: folder.path("round"), withDestinationPath: "round")
    try FileManager.default.createSymbolicLink(atPath: folder.path("to-pipe"), withDestinationPath: "pipe")
    let cases: [(String, FileReading.Kind)] = [
      (folder.url.path, .folder), (pipe, .pipe), (folder.path("to-pipe"), .pipe), ("/dev/zero", .device),
      (folder.path("link"), .brokenLink), (folder.path("round"), .brokenLink),
    ]
    for (path, kind) in cases {
      #expect(FileReading.kind(of: path) == kind, "\(path)")
      #expect(throws: FileReading.Failure.noFile(path: path, kind)) { try FileReading.bytes(of: path, limit: 10) }
    }
    // Links that may well lead somewhere: what the system says of them is told, not that they are broken.
    try Data().write(to: URL(fileURLWithPath: folder.path("file")))
    for (target, reason) in [
      ("file/inside", "Not a directory"), (String(repeating: "x", count: 300), "File name too long"),
    ] {
      let link = folder.path("to-\(reason)")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      #expect(FileReading.kind(of: link) == nil)
      #expect(throws: FileReading.Failure.refused(path: link, reason: reason)) {
        try FileReading.bytes(of: link, limit: 10)
      }
    }
    // A link on the way, not the last: nothing lies there, and nothing can.
    #expect(FileReading.kind(of: folder.path("round/inside")) == nil)
    #expect(throws: FileReading.Failure.missing(path: folder.path("link/inside"))) {
      try FileReading.bytes(of: folder.path("link/inside"), limit: 10)
    }
    #expect(throws: FileReading.Failure.missing(path: folder.path("gone"))) {
      try FileReading.bytes(of: folder.path("gone"), limit: 10)
    }
    #expect(
      FileReading.Failure.noFile(path: "x.csv", .pipe).description
        == "x.csv could not be read: it is a pipe, not a file")
  }
}
