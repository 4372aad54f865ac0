public import Analysis
import CityNetwork

// The model behind expected numbers.
extension Wording {
  /// What has an effect, such as `in Japan`.
  public func name(of term: ExpectationModel.Term) -> String {
    switch term {
    case .people: say("expected.term.people")
    case .distance: say("expected.term.distance")
    case .capital(let answer): say("expected.term.capital.\(answer.rawValue)")
    case .level(.unknown): say("expected.term.level.unknown")
    case .level(let level): say("expected.peers.level", ["level": level.rawValue])
    case .otherLevels: say("expected.term.level.others")
    case .country(let code): say("expected.place.country", ["country": country(code)])
    case .restOfRegion(let region): say("expected.place.rest", ["region": region])
    case .otherCountries: say("expected.place.otherCountries")
    }
  }

  /// The number of partners of a row of cities.
  package func partners(of row: ExpectationModel.CountRow) -> String {
    row.isOrMore ? say("expected.fit.orMore", ["partners": number(row.partners)]) : number(row.partners)
  }

  /// How the model was fitted, what it found, and how well it fits.
  package func lead(of model: ExpectationModel) -> String {
    let kind =
      model.isNegativeBinomial
      ? say("expected.model.wide", ["spread": decimal(model.overdispersion, places: 2)]) : say("expected.model.plain")
    let omitted = [
      model.withoutPopulation > 0
        ? say("expected.model.withoutPopulation", ["cities": number(model.withoutPopulation)]) : nil,
      model.withoutCoordinate > 0
        ? say("expected.model.withoutPlace", ["cities": number(model.withoutCoordinate)]) : nil,
      model.withoutLike > 0 ? say("expected.model.withoutLike", ["cities": number(model.withoutLike)]) : nil,
    ].compactMap(\.self)
    let cities = count(model.cities, .city)
    return sentences([
      omitted.isEmpty
        ? say("expected.model.cities", ["kind": kind, "cities": cities])
        : say("expected.model.known", ["kind": kind, "cities": cities, "omitted": list(omitted)]),
      say("expected.model.reference", ["groups": row(model.reference.map(name))]),
      distance(model), capital(model),
      say(
        "expected.model.fit",
        ["share": percent(max(0, model.pseudoR2)), "dispersion": decimal(model.dispersion, places: 2)]),
    ])
  }

  /// Which countries the model names, and how to take that.
  package func countriesLead(of model: ExpectationModel) -> String {
    say(
      "expected.countries.lead",
      [
        "countries": count(model.countriesTested, .country), "least": number(ExpectationModel.minimumGroup),
        "properties": model.capitalEffect == nil
          ? say("expected.countries.properties") : say("expected.countries.properties.capital"),
      ])
  }

  /// Whether distance matters, as far as the data tells.
  private func distance(_ model: ExpectationModel) -> String {
    guard let effect = model.distanceEffect else { return say("expected.distance.onePlace") }
    return say("expected.distance.\(effect.verdict.rawValue)", ["interval": interval(effect)])
  }

  /// Whether being the capital matters, as far as the data tells; nil where it plays no part.
  private func capital(_ model: ExpectationModel) -> String? {
    model.capitalEffect.map { effect in
      say("expected.capital.\(effect.verdict.rawValue)", ["interval": interval(effect)])
    }
  }

  private func interval(_ effect: ExpectationModel.Effect) -> String {
    say(
      "expected.interval",
      ["lower": decimal(effect.lower, places: 2), "upper": decimal(effect.upper, places: 2)])
  }
}
