import Foundation
import Glibc
import Graphs

/// What came of timing a benchmark.
struct Timing: Sendable {
  /// Seconds on the clock, run by run.
  let times: [Double]
  /// The median of the seconds that all threads computed.
  let cpu: Double
  /// The most memory that the process held, graph included; nil where the system does not say.
  let peakBytes: Int?
  /// What the last run found.
  let values: [Double]
}

/// Times benchmarks by the system's steady clock.
enum Stopwatch {
  /// Runs a benchmark several times.
  ///
  /// - Parameters:
  ///   - warmsUp: Whether a run that is not timed comes first; a long one is not repeated for that.
  ///   - budget: Seconds after which no other run begins.
  static func time(
    _ task: BenchTask, _ input: BenchInput, threads: Int, repetitions: Int, warmsUp: Bool, budget: Double
  ) throws -> Timing {
    let options = RunOptions(threads: threads)
    PeakMemory.reset()
    let clock = ContinuousClock()
    let begin = clock.now
    if warmsUp {
      _ = try task.run(input, options)
      PeakMemory.reset()
    }
    var times: [Double] = []
    var cpu: [Double] = []
    var finish: @Sendable () -> [Double] = { [] }
    repeat {
      let usage = processorSeconds()
      let start = clock.now
      finish = try task.run(input, options)
      times.append(seconds(clock.now - start))
      cpu.append(processorSeconds() - usage)
    } while times.count < repetitions && seconds(clock.now - begin) < budget
    let peak = PeakMemory.bytes
    return Timing(times: times, cpu: cpu.median, peakBytes: peak, values: finish())
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static func processorSeconds() -> Double {
    var usage = rusage()
    guard getrusage(Int32(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}

/// The most memory that this process held at once.
enum PeakMemory {
  /// Starts anew from what is held now, where Linux allows it.
  static func reset() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// The peak since then. Not `ru_maxrss`, which counts what the parent held when it started this process.
  static var bytes: Int? {
    ProcessStatus.kibibytes(of: "VmHWM").map { $0 * 1024 }
  }
}

extension [Double] {
  /// The middle value, or the mean of the two in the middle; 0 when there is none.
  var median: Double {
    let ascending = sorted()
    guard !ascending.isEmpty else { return 0 }
    return (ascending[(count - 1) / 2] + ascending[count / 2]) / 2
  }
}
