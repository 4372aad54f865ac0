import Glibc

/// How much memory the system would still give this process.
enum AvailableMemory {
  /// The least of what the machine, the limit of the address space and the container leave, in bytes; nil where none of
  /// them says.
  ///
  /// - Complexity: O(1); a handful of small files of the system are read.
  static var bytes: Int? { [machine, addressSpace, container].compactMap(\.self).min() }

  /// What the machine has without taking it from others, swap space included.
  private static var machine: Int? {
    let numbers = numbers(of: "/proc/meminfo")
    return numbers["MemAvailable:"].map { ($0 + (numbers["SwapFree:"] ?? 0)) * 1024 }
  }

  private static var addressSpace: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, let most = Int(exactly: limit.rlim_cur),
      most < 1 << 50
    else { return nil }
    let used = text(of: "/proc/self/statm")?.split(separator: " ").first.flatMap { Int($0) } ?? 0
    return max(0, most - used * sysconf(Int32(_SC_PAGESIZE)))
  }

  /// What the control groups leave that the process is in, of the second version or the first.
  private static var container: Int? {
    guard let lines = text(of: "/proc/self/cgroup")?.split(separator: "\n") else { return nil }
    var left: [Int] = []
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { continue }
      let names =
        parts[1].isEmpty ? ("memory.max", "memory.current") : ("memory.limit_in_bytes", "memory.usage_in_bytes")
      guard parts[1].isEmpty || parts[1].split(separator: ",").contains("memory") else { continue }
      let root = parts[1].isEmpty ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory"
      // A container may show its own group as the root, and each group above limits it too.
      var path = parts[2].split(separator: "/").filter { $0 != ".." }
      while true {
        let folder = ([root] + path.map(String.init)).joined(separator: "/")
        if let most = number(in: "\(folder)/\(names.0)"), most < 1 << 50, let used = number(in: "\(folder)/\(names.1)")
        {
          // Files that the system keeps at hand are given up when memory is wanted.
          let files = numbers(of: "\(folder)/memory.stat")["inactive_file"] ?? 0
          left.append(max(0, most - max(0, used - files)))
        }
        if path.popLast() == nil { break }
      }
    }
    return left.min()
  }

  private static func number(in path: String) -> Int? {
    text(of: path).flatMap { Int($0.trimmingPrefix(while: \.isWhitespace).prefix(while: \.isNumber)) }
  }

  /// The first number of each line, by its first word.
  private static func numbers(of path: String) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for line in (text(of: path) ?? "").split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2)
      if words.count > 1 { numbers[String(words[0])] = Int(words[1]) }
    }
    return numbers
  }

  /// The first 16 KiB of a file of the system; nil where it is not there.
  private static func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16 << 10)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }
}
