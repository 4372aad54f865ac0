import Foundation

/// What Linux tells of this process, field by field.
enum ProcessStatus {
  /// A field of memory, in KiB, such as `VmRSS`; nil where the system does not tell it.
  static func kibibytes(of field: String) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    for line in status.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0] == field[...] else { continue }
      return parts[1].split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
    }
    return nil
  }
}
