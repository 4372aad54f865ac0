import Foundation

/// What a process that ran one benchmark tells, ours or another tool's.
struct PeerRun: Codable, Sendable {
  /// Seconds, run by run.
  let times: [Double]
  /// The median of the seconds that all threads computed.
  let cpu: Double
  /// The most memory that the process held; nil where the system does not say.
  let peakBytes: Int?
}

/// One contestant on one benchmark: a tool, or this library.
struct Contestant: Codable, Sendable {
  let library: String
  let version: String
  /// The median seconds of each process.
  var rounds: [Double] = []
  var cpu: [Double] = []
  var peakBytes: Int?
  /// Why there is no time; nil where there is one.
  var failure: String?
  /// How far its values are from ours; nil for ours, and where they cannot be compared.
  var deviation: Double?
  /// Whether that is as near as it has to be.
  var agrees: Bool?

  var median: Double { rounds.median }

  init(library: String, version: String) {
    self.library = library
    self.version = version
  }

  /// Takes up what a process told; returns the values that it wrote.
  mutating func add(_ process: ChildProcess, values path: String, timeout: Double) throws -> [Double]? {
    let outcome = try process.run(timeout: timeout)
    guard let status = outcome.status else {
      failure = "longer than \(Figure.digits(timeout)) s"
      return nil
    }
    guard status == 0, let run = try? JSONDecoder().decode(PeerRun.self, from: Data(outcome.output.utf8)) else {
      let reason = outcome.errors.split(separator: "\n").last.map(String.init) ?? "it ended with status \(status)"
      failure = String(reason.prefix(200))
      return nil
    }
    rounds.append(run.times.median)
    cpu.append(run.cpu)
    peakBytes = run.peakBytes.map { max($0, peakBytes ?? 0) }
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return data.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map { bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
    }
  }
}

/// How far two results are apart.
enum Deviation {
  /// Up to this relative error, values count as the same: other tools stop their iterations earlier than we do.
  static let tolerance = 1e-6

  /// The distance of other values from ours, and whether it is small enough; nil where the numbers of values differ.
  ///
  /// Values: the greatest relative error, where values below the floor of the agreement count as that.
  /// Quality: how much better the other is. Bounds: the greatest absolute difference.
  static func of(_ others: [Double], from ours: [Double], _ agreement: BenchTask.Agreement) -> (Double, Bool)? {
    guard others.count == ours.count, !ours.isEmpty else { return nil }
    switch agreement {
    case .values, .vector:
      let floor = agreement.floor * (ours.map { abs($0) }.max() ?? 0)
      let worst = zip(others, ours).reduce(0.0) { worst, pair in
        guard pair.0.isFinite else { return .infinity }
        let size = Swift.max(abs(pair.0), abs(pair.1), floor)
        return Swift.max(worst, size > 0 ? abs(pair.0 - pair.1) / size : 0)
      }
      return (worst, worst <= tolerance)
    case .quality:
      return (others[0] - ours[0], others[0].isFinite)
    case .within(let bound):
      let worst = zip(others, ours).reduce(0.0) { Swift.max($0, abs($1.0 - $1.1)) }
      return (worst, worst <= 2 * bound)
    }
  }
}
