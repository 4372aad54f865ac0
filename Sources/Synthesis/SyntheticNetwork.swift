package import CityNetwork
internal import Graphs

/// A made-up network of cities that looks like a real one.
///
/// Sizes of cities follow Zipf's law within each country, and links the law of Chung and Lu with a power law of expected
/// degrees, with a liking of some countries for others. Rows are made when they are asked for, each from a stream of
/// random numbers of its own, so that a million cities take little memory.
///
///     let network = SyntheticNetwork(try GenerationPlan(cityCount: 1000, seed: 7, cliqueSizes: [28]))
///     network.city(at: 0).name
///
/// - Complexity: O(*n* log *n* + *m*) time on average and O(*n* + *m*) memory to make, for *n* cities and *m* links.
/// - Note: The same network on every run.
/// - SeeAlso: F. Chung, L. Lu, *Ann. Comb.* 6:125–145, 2002. doi:10.1007/PL00012580
package struct SyntheticNetwork: Sendable {
  /// A group of cities that are all linked with one another under one programme.
  package struct PlantedClique: Sendable, Hashable {
    /// The programme.
    package let programme: EntityID
    /// The cities, ordered by id.
    package let cities: [EntityID]
  }

  /// A link that a row will be made of.
  enum Tie {
    case cities(UInt32, UInt32)
    case planted(UInt32, UInt32, clique: Int)
    /// With an agency, or from the number of agencies on with a programme.
    case body(Int, city: UInt32)
  }

  /// What it was made from.
  package let plan: GenerationPlan
  /// The groups that were planted, in the order of ``GenerationPlan/cliqueSizes``.
  package let plantedCliques: [PlantedClique]
  /// The number of programmes: the planted cliques' come last.
  package let programmeCount: Int

  let countries: SyntheticCountries
  let names: PlaceNames
  let populations: [Int]
  let countryOfCity: [UInt8]
  let ties: [Tie]

  /// The network of a plan.
  package init(_ plan: GenerationPlan) {
    self.plan = plan
    let countries = SyntheticCountries(cityCount: plan.cityCount, seed: plan.seed)
    let names = PlaceNames(count: plan.cityCount, seed: plan.seed)
    self.countries = countries
    self.names = names
    (populations, countryOfCity) = Self.settled(plan: plan, countries: countries)

    var roles = DrawnStream.roles.stream(seed: plan.seed)
    let order = roles.permutation(of: plan.cityCount)
    let linkable = order.prefix(plan.linkableCount).sorted()
    var rest = order.prefix(plan.linkableCount)
    var cliques: [[Int]] = []
    for size in plan.cliqueSizes {
      cliques.append(rest.prefix(size).sorted())
      rest = rest.dropFirst(size)
    }
    let background = BackgroundLinks(
      plan: plan, linkable: linkable, populations: populations, countryOfCity: countryOfCity, countries: countries)
    let links = CliquePlanting.plant(cliques, into: background.pairs, cityCount: plan.cityCount)

    let ordinary = linkable.isEmpty ? 0 : plan.agencyCount / 2
    programmeCount = ordinary + cliques.count
    plantedCliques = cliques.enumerated().map { number, members in
      PlantedClique(
        programme: Self.programmeID(ordinary + number), cities: members.map { EntityID(names.name($0)) }.sorted())
    }
    var ties: [Tie] = links.background.map { .cities($0.0, $0.1) }
    ties += links.planted.map { .planted($0.pair.0, $0.pair.1, clique: $0.clique) }
    ties += Self.bodyTies(plan: plan, programmes: ordinary, linkable: linkable, links: links.background)
    self.ties = ties
  }

  /// The number of cities.
  package var cityCount: Int { plan.cityCount }
  /// The number of agencies.
  package var agencyCount: Int { plan.agencyCount }
  /// The number of links.
  package var linkCount: Int { ties.count }

  /// All of it as a network.
  ///
  /// - Throws: ``InvalidNetwork`` never for a network made here: its ids are different and its links end at something.
  package func network() throws(InvalidNetwork) -> CityNetwork {
    try CityNetwork(
      dataset: dataset, cities: (0..<cityCount).map(city(at:)), agencies: (0..<agencyCount).map(agency(at:)),
      programmes: (0..<programmeCount).map(programme(at:)), links: (0..<linkCount).map(link(at:)))
  }

  /// What the data set says of itself.
  package var dataset: DatasetDescription {
    var dataset = DatasetDescription(title: "Synthetic network of \(cityCount) cities, seed \(plan.seed)")
    dataset.summary = "Made up by cityweave generate; no city, agency, programme or link in it is real"
    dataset.dataDate = "\(plan.year)-01-01"
    dataset.license = "CC0 1.0"
    return dataset
  }

  /// Zipf's law: the city of rank *r* in its country has the largest city's people divided by *r*, give or take a tenth.
  private static func settled(plan: GenerationPlan, countries: SyntheticCountries) -> ([Int], [UInt8]) {
    var random = DrawnStream.populations.stream(seed: plan.seed)
    var populations: [Int] = []
    var countryOfCity: [UInt8] = []
    for country in countries.countries.indices {
      for rank in 0..<(countries.starts[country + 1] - countries.starts[country]) {
        let expected = Double(SyntheticCountries.shares[country].largestCity) / Double(rank + 1)
        populations.append(max(200, Int(expected * (0.9 + 0.2 * random.unit()))))
        countryOfCity.append(UInt8(country))
      }
    }
    return (populations, countryOfCity)
  }

  /// Links of agencies and programmes with cities: a few of them reach many cities, and well-linked cities are reached
  /// by more of them. Each has at least one.
  private static func bodyTies(
    plan: GenerationPlan, programmes: Int, linkable: [Int], links: [(UInt32, UInt32)]
  ) -> [Tie] {
    let count = plan.agencyCount + programmes
    guard count > 0, !linkable.isEmpty else { return [] }
    var random = DrawnStream.agencyLinks.stream(seed: plan.seed)
    var ties: [Tie] = []
    var present = Set<UInt64>()
    for number in 0..<max(count, plan.linkableCount * 6 / 10) {
      let skewed = random.unit()
      let body = number < count ? number : min(count - 1, Int(skewed * skewed * Double(count)))
      let byLink = random.happens(0.5)
      let city: UInt32
      if byLink, !links.isEmpty {
        let pair = links[random.whole(below: links.count)]
        city = random.happens(0.5) ? pair.0 : pair.1
      } else {
        city = UInt32(linkable[random.whole(below: linkable.count)])
      }
      guard present.insert(UInt64(body) << 32 | UInt64(city)).inserted else { continue }
      ties.append(.body(body, city: city))
    }
    return ties
  }
}
