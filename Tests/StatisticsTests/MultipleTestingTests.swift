import Statistics
import Testing

@Suite struct MultipleTestingTests {
  /// R: `p.adjust(c(.01, .04, .03, .005, .6), "holm")` and `"BH"`.
  @Test("Holm's and Benjamini and Hochberg's corrections equal those of R")
  func knownAnswers() {
    let values = [0.01, 0.04, 0.03, 0.005, 0.6]
    let holm = [0.04, 0.09, 0.09, 0.025, 0.6]
    let falseDiscovery = [0.025, 0.05, 0.05, 0.025, 0.6]
    for (found, expected) in zip(MultipleTesting.holm(values), holm) { #expect(abs(found - expected) < 1e-12) }
    for (found, expected) in zip(MultipleTesting.benjaminiHochberg(values), falseDiscovery) {
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test("a corrected value is never below the one given, nor above 1")
  func bounds() {
    let values = [0.9, 0.2, 0.5, 0.5, 0, 1]
    for corrected in [MultipleTesting.holm(values), MultipleTesting.benjaminiHochberg(values)] {
      for (value, after) in zip(values, corrected) { #expect(after >= value && after <= 1) }
    }
    #expect(MultipleTesting.holm([]).isEmpty)
  }
}
