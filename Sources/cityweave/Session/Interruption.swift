import ArgumentParser
import Graphs

/// Runs measures so that their interruptions become exit codes.
enum Interruption {
  /// Runs a measure.
  ///
  /// - Parameters:
  ///   - threads: How many threads to use; nil for one a core.
  ///   - work: What is being done, to be shown with its progress to a person who looks; nil shows nothing.
  static func run<Value>(
    threads: Int? = nil, telling work: String? = nil, _ body: (RunOptions) throws -> Value
  ) throws -> Value {
    defer { if work != nil { Console.endProgress() } }
    var options = RunOptions(threads: threads ?? RunOptions.coreCount)
    if let work {
      options.progress = { share in Console.progress("\(work) … \(Int(share * 100)) %") }
    }
    do {
      return try body(options)
    } catch RunInterruption.cancelled {
      throw EndingSignals.status
    } catch let interruption as RunInterruption {
      Console.say("cityweave: \(interruption)")
      throw ExitStatus.internalFault
    }
  }
}
