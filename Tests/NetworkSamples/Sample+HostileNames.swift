package import CityNetwork

extension Sample {
  /// A network in which every city, agency, programme, region, title and remark bears one of the names given.
  ///
  /// One agency for every twenty cities and one programme for every forty. Every eleventh city has no link; the first is
  /// linked with every fifth, the others in chains of seven; all themes, kinds, directions, years and countries are mixed.
  ///
  /// - Parameter names: At least 40.
  package static func network(named names: [String]) throws -> CityNetwork {
    let bodies = names.count / 20
    let cityNames = Array(names.dropFirst(bodies + bodies / 2))
    let agencies = (0..<bodies).map { Agency(id: EntityID("agency\($0)"), name: names[$0]) }
    let programmes = (0..<(bodies / 2)).map { Programme(id: EntityID("prog\($0)"), name: names[bodies + $0]) }
    let countries = ["VN", "JP", "TH", "KH", "DE", "BR"]
    let cities = cityNames.enumerated().map { index, name in
      city(EntityID("c\(index)")) {
        $0.name = name
        $0.country = countries[index % countries.count]
        $0.region = index % 3 == 0 ? nil : cityNames[index % 7]
        $0.note = name
        $0.population = index % 4 == 0 ? nil : .init(count: 60_000 + 9_000 * index)
        $0.internationalDepartment = .init([.unknown, .yes, .no][index % 3], source: name, note: name)
        $0.coordinate =
          index % 9 == 0
          ? nil
          : .init(latitudeDegrees: Double(index * 37 % 140) - 60, longitudeDegrees: Double(index * 53 % 350) - 175)
      }
    }
    var links: [Link] = []
    for index in cities.indices.dropFirst() where index % 11 != 0 {
      let other = index % 5 == 0 ? 0 : index % 7 == 1 ? nil : index - 1
      if let other, other % 11 != 0 || other == 0 {
        links.append(
          link(cities[other].id, cities[index].id) {
            $0.kind = Link.Kind.allCases[index % Link.Kind.allCases.count]
            $0.themes = index % 2 == 0 ? ["water"] : ["waste", "energy"]
            $0.years = YearSpan(from: 1990 + index % 30, to: index % 6 == 0 ? 2015 : nil)
            $0.direction = Link.Direction.allCases[index % Link.Direction.allCases.count]
            $0.title = cityNames[index]
            $0.note = cityNames[index]
          })
      }
      if index % 2 == 0 { links.append(link(agencies[index % agencies.count].id, cities[index].id)) }
      if index % 6 == 0 { links.append(link(agencies[0].id, cities[index].id) { $0.id = EntityID("again\(index)") }) }
      if index % 4 == 0 {
        links.append(link(cities[index].id, programmes[index % programmes.count].id) { $0.kind = .membership })
      }
    }
    let needs = cities.indices.filter { $0 % 8 == 0 }.map { index in
      var need = Need(id: EntityID("need\(index)"), city: cities[index].id, kind: .need)
      (need.themes, need.detail) = (["health"], cityNames[index])
      return need
    }
    return try network(cities: cities, agencies: agencies, programmes: programmes, links: links, needs: needs)
  }
}
