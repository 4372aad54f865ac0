import ArgumentParser
import Graphs

/// Runs measures so that their interruptions become exit codes.
enum Interruption {
  /// Runs a measure with the default options.
  static func run<Value>(_ body: (RunOptions) throws -> Value) throws -> Value {
    do {
      return try body(.default)
    } catch RunInterruption.cancelled {
      throw ExitCode(130)
    } catch let interruption as RunInterruption {
      Console.say("cityweave: \(interruption)")
      throw ExitStatus.internalFault
    }
  }
}
