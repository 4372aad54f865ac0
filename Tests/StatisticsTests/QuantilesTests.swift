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

  @Test("leaving out one value gives the quantiles of the others, whichever it is")
  func leavingOut() {
    let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    let all = Quantiles(values)
    for position in all.sorted.indices {
      var rest = all.sorted
      rest.remove(at: position)
      for share in [0, 0.1, 0.25, 0.5, 0.75, 1] {
        #expect(all.value(at: share, leavingOut: position) == Quantiles(rest).value(at: share))
      }
    }
    #expect(Quantiles([7]).value(at: 0.5, leavingOut: 0) == nil)
    #expect(Quantiles([7, 8]).value(at: 0.5, leavingOut: 0) == 8)
    #expect(all.position(of: 1) == 0 && all.position(of: 9) == 7 && all.position(of: 7) == nil)
    #expect(Quantiles([]).position(of: 0) == nil)
  }
}
