import Foundation
import Glibc

/// What this process holds at a moment, as Linux tells it.
struct HeldResources {
  /// Memory, in KiB.
  let residentKiB: Int
  /// Files, pipes and sockets that are open.
  let descriptors: Int
  /// Children that ended and were not asked how.
  let zombies: Int

  static func now() -> HeldResources {
    let ids = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter { Int($0) != nil }
    let parent = "\(getpid())"
    let zombies = ids.count { id in
      let bytes = FileManager.default.contents(atPath: "/proc/\(id)/stat") ?? Data()
      // The name of the program stands in brackets and may hold anything.
      let words = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
      return words.count > 1 && words[0] == "Z" && words[1] == parent[...]
    }
    return HeldResources(
      residentKiB: ProcessStatus.kibibytes(of: "VmRSS") ?? 0,
      descriptors: (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count ?? 0, zombies: zombies
    )
  }
}
