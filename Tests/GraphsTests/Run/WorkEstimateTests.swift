import Graphs
import Testing

@Suite("Work estimates")
struct WorkEstimateTests {
  @Test("Grow with the network, and halve with two cores", arguments: WorkEstimate.Measure.allCases)
  func growth(_ measure: WorkEstimate.Measure) {
    let small = WorkEstimate(measure, vertexCount: 1000, edgeCount: 3000, threads: 1)
    let large = WorkEstimate(measure, vertexCount: 10_000, edgeCount: 30_000, threads: 1)
    #expect(abs(large.seconds / small.seconds - 100) < 1e-6 && large.bytes > small.bytes)
    #expect(WorkEstimate(measure, vertexCount: 0, edgeCount: 0).seconds == 0)
    let two = WorkEstimate(measure, vertexCount: 10_000, edgeCount: 30_000, threads: 2)
    #expect(RunOptions.coreCount < 2 || abs(two.seconds * 2 - large.seconds) < 1e-9)
  }

  @Test("Propose a sample when patience ends, and not before")
  func alternatives() {
    let small = WorkEstimate(.betweenness, vertexCount: 361, edgeCount: 900, threads: 1)
    #expect(small.seconds < 0.01 && small.alternative == nil)
    let large = WorkEstimate(.betweenness, vertexCount: 1_000_000, edgeCount: 10_000_000, threads: 1)
    #expect(large.seconds > 3600 && large.alternative == .betweennessEstimate)
    #expect(
      WorkEstimate(.distances, vertexCount: 1_000_000, edgeCount: 10_000_000, threads: 1).alternative
        == .harmonicEstimate)
  }
}
