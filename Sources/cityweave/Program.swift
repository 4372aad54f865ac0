import ArgumentParser
import Glibc
import Graphviz

/// Where the process starts: as a command for people, or as a worker that draws.
@main
enum Program {
  static func main() async {
    // A worker has one word to read. Understanding commands takes as long as a small picture.
    if CommandLine.arguments.dropFirst().elementsEqual([DrawingWorkerCommand.name]) { exit(DrawingWorker.run()) }
    await CityWeaveCommand.main()
  }
}
