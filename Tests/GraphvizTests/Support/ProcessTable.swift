import Foundation
import Glibc

/// What the kernel tells about processes.
enum ProcessTable {
  /// Whether no process bears a mark any more. The kernel takes a moment to clear away a whole group; a process that was
  /// not killed stays for hours.
  ///
  /// - Parameters:
  ///   - mark: A part of the command line, its words parted by zero bytes.
  ///   - file: `cmdline`, or `environ` for a part of the environment.
  static func vanishes(_ mark: String, from file: String = "cmdline") -> Bool {
    (0..<1_000).contains { _ in
      all.allSatisfy { id in
        let bytes = FileManager.default.contents(atPath: "/proc/\(id)/\(file)") ?? Data()
        return !String(decoding: bytes, as: UTF8.self).contains(mark)
      }
    }
  }

  /// The children of this process that have ended and were not asked how.
  static var zombies: [String] {
    let parent = "\(getpid())"
    return all.filter { id in
      let bytes = FileManager.default.contents(atPath: "/proc/\(id)/stat") ?? Data()
      // The name of the program stands in brackets and may hold anything.
      let words = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
      return words.count > 1 && words[0] == "Z" && words[1] == parent[...]
    }
  }

  /// The memory that this process holds, in bytes.
  static var residentBytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1_024
  }

  /// How many files, pipes and sockets this process has open.
  static var openDescriptors: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count ?? 0
  }

  private static var all: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter { Int($0) != nil }
  }
}
