package import CityNetwork
internal import Graphs

extension SyntheticNetwork {
  /// The city of a number, `0..<cityCount`: country by country, each from its largest city down.
  package func city(at index: Int) -> City {
    var random = DrawnStream.city.stream(seed: plan.seed, row: index)
    let number = Int(countryOfCity[index])
    let country = countries.countries[number]
    let people = populations[index]
    let name = names.name(index)
    var city = City(id: EntityID(name), name: name.prefix(1).uppercased() + name.dropFirst(), country: country.code)
    city.region = country.region
    city.level = Self.level(people: people)
    let (north, east) = (random.unit(), random.unit())
    if !random.happens(plan.unknownShare / 2), let latitudes = country.latitudes, let longitudes = country.longitudes {
      city.coordinate = .init(
        latitudeDegrees: Self.place(north, in: latitudes), longitudeDegrees: Self.place(east, in: longitudes))
    }
    if !random.happens(plan.unknownShare / 2) {
      city.population = .init(count: people, year: plan.year - 1 - random.whole(below: 10), source: plan.source)
    }
    // The larger a city, the likelier it has a department for international affairs: even odds at 150,000 people.
    let hasDepartment = random.happens(Double(people) / Double(people + 150_000))
    if !random.happens(plan.unknownShare) {
      city.internationalDepartment = Sourced(hasDepartment ? .yes : .no, source: plan.source)
    }
    // The largest city of each country is its capital; that takes no chance, so that other facts stay as they were.
    city.capital = index == countries.starts[number] ? .yes : .no
    if city.capital == .yes { city.note = "made-up capital" }
    city.provenance.source = plan.source
    return city
  }

  /// The agency of a number, `0..<agencyCount`.
  package func agency(at index: Int) -> Agency {
    var random = DrawnStream.agency.stream(seed: plan.seed, row: index)
    let country = countries.countries[random.whole(below: countries.countries.count)].code
    let kind = Self.kind(ofAgency: index)
    let word = kind.rawValue.split(separator: "_").joined(separator: " ")
    var agency = Agency(id: Self.agencyID(index), name: "Synthetic \(word) \(index + 1)", kind: kind)
    agency.country = kind == .cityNetwork || kind == .internationalOrganisation ? "international" : country
    agency.provenance.source = plan.source
    return agency
  }

  /// The programme of a number, `0..<programmeCount`; those of planted cliques come last.
  package func programme(at index: Int) -> Programme {
    var programme = Programme(id: Self.programmeID(index), name: "Synthetic programme \(index + 1)")
    programme.lead = agencyCount > 0 ? Self.agencyID(index % agencyCount) : nil
    programme.years.from = plan.year - 1 - index % 20
    programme.themes = [Theme.known[index % Theme.known.count]]
    let planted = index - (programmeCount - plantedCliques.count)
    if planted >= 0 { programme.note = "planted clique of \(plantedCliques[planted].cities.count) cities" }
    programme.provenance.source = plan.source
    return programme
  }

  static func agencyID(_ index: Int) -> EntityID { EntityID("agency-\(index + 1)") }
  static func programmeID(_ index: Int) -> EntityID { EntityID("programme-\(index + 1)") }

  /// Every third agency is a network of cities.
  static func kind(ofAgency index: Int) -> Agency.Kind {
    switch index % 6 {
    case 0, 3: .cityNetwork
    case 1: .nationalDevelopmentAgency
    case 2: .nationalGovernment
    case 4: .internationalOrganisation
    default: .ngo
    }
  }

  private static func level(people: Int) -> City.Level {
    switch people {
    case 2_000_000...: .metropolis
    case 100_000...: .city
    case 20_000...: .municipality
    case 5_000...: .town
    default: .village
    }
  }

  /// A place within a box, a degree away from its edges, to four decimals.
  private static func place(_ share: Double, in box: ClosedRange<Double>) -> Double {
    let low = box.lowerBound + 1
    let degrees = low + share * max(0, box.upperBound - 1 - low)
    return (degrees * 10_000).rounded() / 10_000
  }
}
