import ArgumentParser
import Glibc
import Graphviz

/// Where the process starts: as a command for people, or as a worker that draws.
///
/// Commands are not asynchronous: the tasks of Swift run on threads of Dispatch, which waits for ever where the system
/// gives none. Drawing alone has tasks, after it was asked whether there are threads for them.
@main
enum Program {
  static func main() {
    StandardStreams.secure()
    let words = ProgramArguments.words
    // A worker has one word to read. Understanding commands takes as long as a small picture.
    if case .success(let words) = words, words == [DrawingWorkerCommand.name] { exit(DrawingWorker.run()) }
    MemoryShortage.spareAddressSpace()
    EndingSignals.watch()
    MemoryShortage.watch()
    do {
      do {
        var command = try CityWeaveCommand.parseAsRoot(words.get())
        if let reading = command as? any DatasetCommand { try Foresight.look(at: reading) }
        try command.run()
      } catch let error as ValidationError {
        // The words were understood; it is the data that does not go with them, or no text. A page of usage would hide
        // that.
        Console.say("cityweave: \(error.message)")
        throw ExitStatus.usage
      }
    } catch {
      leave(ending(error))
    }
    leave(EXIT_SUCCESS)
  }

  /// Ends the process as it is: what runs at the end of others would wait for threads that watch over children, and all
  /// that was written has been handed over.
  private static func leave(_ status: Int32) -> Never { _exit(status) }

  /// Says why the program ends, and with what status.
  private static func ending(_ error: any Error) -> Int32 {
    let status = CityWeaveCommand.exitCode(for: error)
    let text = CityWeaveCommand.fullMessage(for: error, columns: nil)
    if text.isEmpty { return status.rawValue }
    guard status.isSuccess else {
      Console.say(text)
      return status.rawValue
    }
    // Help, the version and completions are data: whoever asked for them is told when they could not be written.
    do {
      try Console.put(text + "\n")
      return status.rawValue
    } catch {
      return CityWeaveCommand.exitCode(for: error).rawValue
    }
  }
}
