import Graphs
import Synchronization
import TestSupport
import Testing

@Suite("RunOptions: threads, cancellation, progress")
struct RunOptionsTests {
  /// Several blocks of sources, several of them in a wave.
  private let graph = RandomGraph.connected(count: 400, extra: 900, seed: 7)

  @Test("Fewer than one thread means one")
  func threadMinimum() {
    #expect(RunOptions(threads: 0).threads == 1)
    var options = RunOptions.default
    options.threads = -3
    #expect(options.threads == 1)
    #expect(RunOptions.default.threads >= 1)
  }

  @Test("The number of threads changes no bit", arguments: [2, 3, 8, 1000])
  func sameBits(_ threads: Int) throws {
    let one = RunOptions(threads: 1)
    let many = RunOptions(threads: threads)
    let lengths = (0..<graph.edgeCount).map { 1 + $0 % 3 }
    for lengths in [nil, lengths] {
      #expect(
        try graph.betweennessCentrality(lengths: lengths, options: one).map(\.bitPattern)
          == graph.betweennessCentrality(lengths: lengths, options: many).map(\.bitPattern))
      #expect(
        try graph.edgeBetweennessCentrality(lengths: lengths, options: one).map(\.bitPattern)
          == graph.edgeBetweennessCentrality(lengths: lengths, options: many).map(\.bitPattern))
      #expect(
        try graph.harmonicCentrality(lengths: lengths, options: one).map(\.bitPattern)
          == graph.harmonicCentrality(lengths: lengths, options: many).map(\.bitPattern))
      #expect(
        try graph.closenessCentrality(lengths: lengths, options: one).map(\.bitPattern)
          == graph.closenessCentrality(lengths: lengths, options: many).map(\.bitPattern))
      #expect(
        try graph.distanceStatistics(lengths: lengths, options: one)
          == graph.distanceStatistics(lengths: lengths, options: many))
    }
  }

  @Test("Every measure asks for cancellation before it works, and throws it")
  func cancelledAtOnce() {
    let options = RunOptions(isCancelled: { true })
    let graph = graph
    let measures: [@Sendable () throws -> Void] = [
      { _ = try graph.betweennessCentrality(options: options) },
      { _ = try graph.harmonicCentrality(options: options) },
      { _ = try graph.closenessCentrality(options: options) },
      { _ = try graph.pageRank(options: options) },
      { _ = try graph.eigenvectorCentrality(options: options) },
      { _ = try graph.weakComponents(options: options) },
      { _ = try graph.strongComponents(options: options) },
      { _ = try graph.blockStructure(options: options) },
      { _ = try graph.articulationPoints(options: options) },
      { _ = try graph.bridges(options: options) },
      { _ = try graph.coreNumbers(options: options) },
      { _ = try graph.triangleCounts(options: options) },
      { _ = try graph.localClusteringCoefficients(options: options) },
      {
        _ = try graph.averageClustering(countingUndefinedAsZero: true, options: options)
      },
      { _ = try graph.transitivity(options: options) },
      {
        let ring = Graph(vertexCount: 2, edges: [(0, 1)], isDirected: true)
        _ = try ring.reciprocity(options: options)
      },
      { _ = try graph.degreeAssortativity(options: options) },
      {
        _ = try graph.nominalAssortativity(of: Array(repeating: 0, count: graph.vertexCount), options: options)
      },
      {
        _ = try graph.numericAssortativity(of: Array(repeating: 0, count: graph.vertexCount), options: options)
      },
      { _ = try graph.maximalCliques(options: options) },
      { _ = try graph.shortestDistances(from: [0], options: options) },
      { _ = try graph.distanceStatistics(options: options) },
    ]
    for (index, measure) in measures.enumerated() {
      #expect(throws: RunInterruption.cancelled, "measure \(index)") { try measure() }
    }
  }

  @Test("The number of threads changes no bit of what is built on path measures", arguments: [2, 3, 16])
  func sameBitsBuiltOnPaths(_ threads: Int) throws {
    let one = RunOptions(threads: 1)
    let many = RunOptions(threads: threads)
    #expect(
      try graph.bridgingCentrality(options: one).map(\.bitPattern)
        == graph.bridgingCentrality(options: many).map(\.bitPattern))
    #expect(
      try graph.distanceWeightedFragmentation(options: one) == graph.distanceWeightedFragmentation(options: many))
    #expect(try graph.burtConstraint(options: one) == graph.burtConstraint(options: many))
  }

  @Test("Measures of brokerage, mixing and flows ask for cancellation before they work, and throw it")
  func cancelledBrokerageAndMixing() {
    let options = RunOptions(isCancelled: { true })
    let graph = graph
    let groups = Array(repeating: 0, count: graph.vertexCount)
    let measures: [@Sendable () throws -> Void] = [
      { _ = try graph.katzCentrality(options: options) },
      { _ = try graph.katzCentrality(attenuation: 0.01, options: options) },
      { _ = try graph.hyperlinkInducedTopicSearch(options: options) },
      { _ = try graph.burtConstraint(options: options) },
      { _ = try graph.effectiveSizes(options: options) },
      { _ = try graph.efficiencies(options: options) },
      { _ = try graph.bridgingCoefficients(options: options) },
      { _ = try graph.bridgingCentrality(options: options) },
      { _ = try graph.brokerageRoles(groups: groups, options: options) },
      { _ = try graph.expectedBrokerageRoles(groups: groups, options: options) },
      { _ = try graph.externalInternalIndex(of: groups, options: options) },
      { _ = try graph.modularity(of: groups, options: options) },
      { _ = try graph.richClubCoefficients(options: options) },
      { _ = try graph.richClubCoefficients(against: [graph], options: options) },
      { _ = try graph.fragmentation(options: options) },
      { _ = try graph.distanceWeightedFragmentation(options: options) },
      { _ = try graph.corePeripheryFit(mixedCells: .linked, options: options) },
      { _ = try Graph.path(4).corePeripheryFit(mixedCells: .leftOut, options: options) },
      { _ = try graph.localEdgeConnectivity(from: 0, to: 1, options: options) },
      { _ = try graph.localVertexConnectivity(from: 0, to: 1, options: options) },
    ]
    for (index, measure) in measures.enumerated() {
      #expect(throws: RunInterruption.cancelled, "measure \(index)") { try measure() }
    }
  }

  @Test("Path measures stop between two batches of sources", arguments: [1, 3])
  func cancelledLater(_ threads: Int) {
    let asked = Counter()
    let options = RunOptions(threads: threads, isCancelled: { asked.increment() > 50 })
    #expect(throws: RunInterruption.cancelled) { try graph.betweennessCentrality(options: options) }
    // At least one question a batch: each thread may ask once more after the answer turned to yes.
    #expect(asked.value <= 51 + threads)
  }

  @Test("Sequential passes ask again while they work")
  func cancelledDuringPass() {
    let asked = Counter()
    let options = RunOptions(isCancelled: { asked.increment() > 1 })
    #expect(throws: RunInterruption.cancelled) { try Graph.path(20_000).weakComponents(options: options) }
    let askedAgain = Counter()
    let power = RunOptions(isCancelled: { askedAgain.increment() > 10 })
    #expect(throws: RunInterruption.cancelled) { try Graph.path(1000).eigenvectorCentrality(options: power) }
    #expect(askedAgain.value == 11)
  }

  @Test("Progress never falls and ends at 1", arguments: [1, 2])
  func progress(_ threads: Int) throws {
    let told = Log()
    let options = RunOptions(threads: threads, progress: { told.append($0) })
    _ = try graph.betweennessCentrality(options: options)
    // Of two threads only one tells; how much of the work falls to it depends on the machine.
    #expect(told.values.count > (threads == 1 ? 3 : 0))
    #expect(told.values == told.values.sorted())
    #expect(told.values.last == 1)
  }

  @Test("An interruption describes itself in one sentence")
  func descriptions() {
    #expect(RunInterruption.cancelled.description == "The run was cancelled.")
    #expect(RunInterruption.limit(.steps(allowed: 5)).description == "The search took more than 5 steps.")
  }
}

private final class Counter: Sendable {
  private let count = Atomic(0)
  var value: Int { count.load(ordering: .sequentiallyConsistent) }
  func increment() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }
}

private final class Log: Sendable {
  private let log = Mutex<[Double]>([])
  var values: [Double] { log.withLock { $0 } }
  func append(_ value: Double) { log.withLock { $0.append(value) } }
}
