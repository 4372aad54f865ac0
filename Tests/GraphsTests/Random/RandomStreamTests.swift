import Graphs
import Testing

@Suite("RandomStream")
struct RandomStreamTests {
  @Test("A seed and a number name one stream for ever")
  func reproducible() {
    var first = RandomStream(seed: 42, number: 3)
    var second = RandomStream(seed: 42, number: 3)
    var other = RandomStream(seed: 42, number: 4)
    let drawn = (0..<8).map { _ in first.next() }
    #expect(drawn == (0..<8).map { _ in second.next() })
    #expect(drawn != (0..<8).map { _ in other.next() })
  }

  @Test("Whole numbers below a bound are equally likely, to five standard errors")
  func uniform() {
    var random = RandomStream(seed: 1)
    var counts = [Int](repeating: 0, count: 7)
    let draws = 70_000
    for _ in 0..<draws { counts[random.whole(below: 7)] += 1 }
    let deviation = (Double(draws) / 7 * (6.0 / 7)).squareRoot()
    #expect(counts.allSatisfy { abs(Double($0) - Double(draws) / 7) < 5 * deviation })
  }

  @Test("Units lie in 0..<1 and average a half; a permutation holds every number once")
  func shapes() {
    var random = RandomStream(seed: 9)
    let units = (0..<10_000).map { _ in random.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
    #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.015)
    #expect(random.permutation(of: 100).sorted() == Array(0..<100))
    #expect(random.permutation(of: 0).isEmpty)
  }
}
