import ArgumentParser
import Diagrams
import Graphs
import Graphviz
import Synchronization

extension DiagramRendering {
  /// What came of a diagram, by its place in the list.
  ///
  /// Not a tuple: handed back by the task group, one had its parts mixed up in optimized builds of Swift 6.3.1.
  private struct Outcome: Sendable {
    let index: Int
    let attempt: Attempt
  }

  /// A picture, or why there is none.
  struct Attempt: Sendable {
    /// Nothing where drawing failed, which was told.
    fileprivate(set) var picture: Picture?
    /// Why drawing failed; nil where it did not.
    fileprivate(set) var undrawn: Undrawn?
    /// Why drawing failed, in a sentence; nil where it did not.
    var reason: String? { undrawn?.reason }
  }

  /// Several diagrams in the formats asked for, as many at a time as the machine has cores, and as many workers;
  /// fewer where it has not what so many need.
  ///
  /// - Parameters:
  ///   - diagrams: The diagrams, with names for whoever watches.
  ///   - formats: The formats.
  /// - Returns: The pictures in the order of their diagrams, and why others failed, which was told. One that fails takes no
  ///   other with it.
  func pictures(
    _ diagrams: [(name: String, diagram: Diagram)], as formats: [Graphviz.OutputFormat]
  ) throws -> [Attempt] {
    if diagrams.isEmpty { return [] }
    let workers = try Self.requireRoom(workers: min(RunOptions.coreCount, diagrams.count))
    return try BlockingTask.run { try await pictures(diagrams, as: formats, workers: workers) }
  }

  private func pictures(
    _ diagrams: [(name: String, diagram: Diagram)], as formats: [Graphviz.OutputFormat], workers: Int
  ) async throws -> [Attempt] {
    let queue = Queue(count: diagrams.count)
    let found = try await withThrowingTaskGroup(of: [Outcome].self) { group in
      for _ in 0..<workers {
        group.addTask {
          try await session { session in
            var outcomes: [Outcome] = []
            while let index = queue.next() {
              let (name, diagram) = diagrams[index]
              outcomes.append(Outcome(index: index, attempt: try await drawn(name, diagram, as: formats, in: session)))
              Console.progress("drew \(name) …")
            }
            return outcomes
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    Console.endProgress()
    var attempts = [Attempt](repeating: Attempt(), count: diagrams.count)
    for outcome in found { attempts[outcome.index] = outcome.attempt }
    return attempts
  }

  /// The picture, or why drawing failed, which is told.
  private func drawn(
    _ name: String, _ diagram: Diagram, as formats: [Graphviz.OutputFormat], in session: DrawingRequests
  ) async throws -> Attempt {
    do {
      return Attempt(picture: try await attempt(diagram, as: formats, in: session))
    } catch let undrawn as Undrawn {
      Console.endProgress()
      Console.say("cityweave: \(undrawn.reason)")
      Console.say(ConsoleText.failedPicture(name))
      return Attempt(undrawn: undrawn)
    }
  }

  /// Hands out places of a list, each once.
  private final class Queue: Sendable {
    private let left: Mutex<Range<Int>>

    init(count: Int) { left = Mutex(0..<count) }

    func next() -> Int? { left.withLock { $0.popFirst() } }
  }
}
