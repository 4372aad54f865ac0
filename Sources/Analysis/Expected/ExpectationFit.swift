/// The model of what cities would have, with the cities that it was fitted to: what is said of each city, and of a
/// programme's countries, rests on it.
struct ExpectationFit: Sendable {
  let sample: ExpectationSample
  /// The model; nil where there is no basis, see ``abstention``.
  let model: ExpectationModel?
  /// Why there is no model; nil where there is one.
  let abstention: ExpectationModel.Abstention?

  /// - Complexity: O(*n p*²) for *n* cities and *p* columns of the model, and a few dozen steps.
  init(_ situations: CitySituations) {
    sample = ExpectationSample(situations)
    do throws(ExpectationModel.Abstention) {
      model = try ExpectationModel(sample)
      abstention = nil
    } catch {
      model = nil
      abstention = error
    }
  }
}
