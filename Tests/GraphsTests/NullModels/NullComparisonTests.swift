import Graphs
import TestSupport
import Testing

@Suite("Comparison with random samples")
struct NullComparisonTests {
  @Test("Mean, deviation, shares and chances of a small example")
  func example() {
    let comparison = NullComparison(of: 3, with: [1, 2, 3, 4])
    #expect(comparison.mean == 2.5 && comparison.sampleCount == 4)
    #expect(agree(comparison.standardDeviation, (5.0 / 3).squareRoot()))
    #expect(agree(comparison.zScore, 0.5 / (5.0 / 3).squareRoot()))
    #expect(comparison.shareAtLeast == 0.5 && comparison.shareAtMost == 0.75)
    #expect(comparison.chanceAbove == 0.6 && comparison.chanceBelow == 0.8)
    #expect(comparison.chanceTwoSided == 1)
    let extreme = NullComparison(of: 9, with: [1, 2, 3, 4])
    #expect(extreme.chanceAbove == 0.2 && extreme.chanceTwoSided == 0.4 && extreme.chanceBelow == 1)
  }

  @Test("Samples that do not differ have no z-score, whatever their rounding")
  func constant() {
    let comparison = NullComparison(of: 0.3, with: Array(repeating: 0.1, count: 7))
    #expect(comparison.mean == 0.1 && comparison.standardDeviation == 0 && comparison.zScore == nil)
    #expect(comparison.chanceAbove == 0.125)
    let single = NullComparison(of: 1, with: [1])
    #expect(single.standardDeviation == nil && single.zScore == nil && single.chanceAbove == 1)
  }

  @Test("Triangles that degrees do not explain stand out; a random graph does not")
  func triangles() throws {
    let edges = (0..<20).flatMap { group in
      let start = 3 * group
      return [(start, start + 1), (start + 1, start + 2), (start, start + 2), (start, (start + 3) % 60)]
    }
    let one = RunOptions(threads: 1)
    let observed = Graph(vertexCount: 60, edges: edges)
    let samples = try observed.degreePreservingSamples(count: 199, seed: 1) { try $0.transitivity(options: one) }
    let value = try #require(try observed.transitivity())
    let comparison = NullComparison(of: value, with: samples.compactMap { $0 })
    #expect(comparison.chanceAbove == 1.0 / 200)
    #expect(try #require(comparison.zScore) > 5)
    let plain = try observed.degreePreservingSample(seed: 77).graph
    let plainValue = try #require(try plain.transitivity())
    #expect(NullComparison(of: plainValue, with: samples.compactMap { $0 }).chanceAbove > 0.05)
  }

  @Test("No sample, or a number that is none, is a programming error")
  func badArguments() async {
    await #expect(processExitsWith: .failure) { _ = NullComparison(of: 1, with: []) }
    await #expect(processExitsWith: .failure) { _ = NullComparison(of: .nan, with: [1]) }
  }
}
