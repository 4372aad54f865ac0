import Synchronization

/// What was built how often while a piece of work was done: two constructions of one thing are one too many.
package final class ConstructionCount: Sendable {
  /// What is counted.
  package enum Thing: String, Sendable, CaseIterable {
    case cityGraph, situations, view, gapRegister, matchFacts, introducers
  }

  private let counts = Mutex<[Thing: Int]>([:])

  /// Nothing counted yet.
  package init() {}

  /// How often a thing was built.
  package subscript(thing: Thing) -> Int { counts.withLock { $0[thing] ?? 0 } }

  fileprivate func note(_ thing: Thing) { counts.withLock { $0[thing, default: 0] += 1 } }

  /// Counts whatever a piece of work builds, on this task and those that it starts.
  package func during<Value>(_ work: () throws -> Value) rethrows -> Value {
    try Construction.$count.withValue(self, operation: work)
  }

  /// The same for work that waits.
  package func duringAsync<Value>(
    isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Value
  ) async rethrows -> Value {
    try await Construction.$count.withValue(self, operation: work, isolation: isolation)
  }
}

/// Tells the count that is kept, where one is.
enum Construction {
  @TaskLocal fileprivate static var count: ConstructionCount?

  static func note(_ thing: ConstructionCount.Thing) { count?.note(thing) }
}
