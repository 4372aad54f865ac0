import ArgumentParser
import Glibc
import Graphviz

/// Where the process starts: as a command for people, or as a worker that draws.
@main
enum Program {
  static func main() async {
    // A worker has one word to read. Understanding commands takes as long as a small picture.
    if CommandLine.arguments.dropFirst().elementsEqual([DrawingWorkerCommand.name]) { exit(DrawingWorker.run()) }
    do {
      var command = try CityWeaveCommand.parseAsRoot()
      do {
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      } catch let error as ValidationError {
        // The words were understood; it is the data that does not go with them. A page of usage would hide that.
        Console.say("cityweave: \(error.message)")
        throw ExitStatus.usage
      }
    } catch {
      CityWeaveCommand.exit(withError: error)
    }
  }
}
