import Statistics
import Testing

@Suite struct QuantilesTests {
  @Test("a quantile between two values is interpolated, as R's default does")
  func interpolation() {
    let quantiles = Quantiles([4, 1, 3, 2])
    #expect(quantiles.value(at: 0) == 1)
    #expect(quantiles.value(at: 0.25) == 1.75)
    #expect(quantiles.median == 2.5)
    #expect(quantiles.value(at: 1) == 4)
    #expect(quantiles.interquartileRange == 1.5)
  }

  @Test("an empty sample has no quantile, and one value is all of them")
  func small() {
    #expect(Quantiles([]).median == nil)
    #expect(Quantiles([7]).value(at: 0.3) == 7)
  }
}
