/// The rules that every network keeps.
package enum NetworkRules {
  /// What came of holding some facts against the rules.
  package struct Verdict {
    /// Everything that would make a network of the facts invalid; empty when they are fine.
    package fileprivate(set) var violations: [Violation] = []
    /// The ids of the cities, then of the agencies, then of the programmes, numbered as they come.
    package fileprivate(set) var entities = IDTable()
    /// What each link names, by those numbers; ``LinkEnds/nothing`` where that is not listed.
    package fileprivate(set) var ends: [LinkEnds] = []
    /// The order of the links by id.
    package fileprivate(set) var linkOrder: IDOrder
  }

  /// Holds facts against the rules.
  ///
  /// - Complexity: O(*k*) for *k* entries in all.
  package static func verdict(
    cities: [City], agencies: [Agency], programmes: [Programme], links: [Link], practices: [Practice], needs: [Need],
    completeness: [Completeness]
  ) -> Verdict {
    var check = Check(linkOrder: IDOrder(links))
    check.cities(cities)
    check.agencies(agencies)
    check.programmes(programmes)
    check.links(links)
    check.practices(practices)
    check.needs(needs)
    check.completeness(completeness)
    return check.verdict
  }

  /// The state of one check: what was found so far, and which ids exist.
  private struct Check {
    var verdict: Verdict
    /// What each of the entities is, and where it stands, by number.
    private var registered: [(sort: Entity.Sort, entry: Violation.Entry)] = []
    private var entry = Violation.Entry(collection: .cities, index: 0)
    private var id = EntityID("")

    init(linkOrder: IDOrder) { verdict = Verdict(linkOrder: linkOrder) }

    // Made once: there are as many questions as links.
    private static let anything = Entity.Sort.allCases
    private static let programme: [Entity.Sort] = [.programme]
    private static let bodies: [Entity.Sort] = [.agency, .programme]

    mutating func cities(_ cities: [City]) {
      for index in cities.indices {
        begin(.cities, index, cities[index].id)
        register(as: .city)
        name(cities[index].name)
        if let point = cities[index].coordinate {
          if !(abs(point.latitudeDegrees) <= 90) {
            report(.latitude, "latitude")
          }
          if !(abs(point.longitudeDegrees) <= 180) {
            report(.longitude, "longitude")
          }
        }
        population(cities[index].population, "population")
        population(cities[index].otherPopulation, "other_population")
        if let number = cities[index].geonamesID { whole(number, "geonames_id") }
      }
    }

    private mutating func population(_ population: City.Population?, _ field: String) {
      guard let population else { return }
      if population.count < 0 { report(.negativePopulation, field) } else { whole(population.count, field) }
      year(population.year, field + "_year")
    }

    mutating func agencies(_ agencies: [Agency]) {
      for (index, agency) in agencies.enumerated() {
        begin(.agencies, index, agency.id)
        register(as: .agency)
        name(agency.name)
      }
    }

    mutating func programmes(_ programmes: [Programme]) {
      for (index, programme) in programmes.enumerated() {
        begin(.programmes, index, programme.id)
        register(as: .programme)
        name(programme.name)
        years(programme.years)
        reference(programme.lead, to: [.agency], "lead")
      }
    }

    mutating func links(_ links: [Link]) {
      var ids = (ids: IDTable(), indices: [Int]())
      verdict.ends.reserveCapacity(links.count)
      // By place: a link is large, and copying one takes longer than checking it.
      for index in links.indices {
        begin(.links, index, links[index].id)
        if id.rawValue.isEmpty || verdict.linkOrder.hasRepeats { unique(among: &ids) }
        let ends = LinkEnds(
          from: reference(links[index].from, to: Self.anything, "from"),
          to: reference(links[index].to, to: Self.anything, "to"),
          programme: reference(links[index].programme, to: Self.programme, "programme"),
          funder: reference(links[index].funder, to: Self.bodies, "funder"))
        verdict.ends.append(ends)
        years(links[index].years)
        for event in links[index].events { year(event.year, "year") }
        if let amount = links[index].amount { quantity(amount.value, .amount, "amount") }
        if let staff = links[index].staff { quantity(staff, .staff, "staff") }
      }
    }

    mutating func practices(_ practices: [Practice]) {
      var ids = (ids: IDTable(capacity: practices.count), indices: [Int]())
      for (index, practice) in practices.enumerated() {
        begin(.practices, index, practice.id)
        unique(among: &ids)
        reference(practice.city, to: [.city], "city")
        year(practice.year, "year")
      }
    }

    mutating func needs(_ needs: [Need]) {
      var ids = (ids: IDTable(capacity: needs.count), indices: [Int]())
      for (index, need) in needs.enumerated() {
        begin(.needs, index, need.id)
        unique(among: &ids)
        reference(need.city, to: [.city], "city")
        year(need.year, "year")
      }
    }

    mutating func completeness(_ statements: [Completeness]) {
      var ids = (ids: IDTable(capacity: statements.count), indices: [Int]())
      for (index, statement) in statements.enumerated() {
        begin(.completeness, index, statement.id)
        unique(among: &ids)
        reference(statement.programme, to: [.programme, .agency], "programme")
        let numbers = [
          (statement.saidMinimum, "said_minimum"), (statement.saidMaximum, "said_maximum"),
          (statement.captured, "captured"),
        ]
        for case (let number?, let field) in numbers {
          if number < 0 { report(.negativeNumber, field) } else { whole(number, field) }
        }
      }
    }

    private mutating func begin(_ collection: Violation.Collection, _ index: Int, _ id: EntityID) {
      entry = .init(collection: collection, index: index)
      self.id = id
    }

    private mutating func register(as sort: Entity.Sort) {
      if id.rawValue.isEmpty {
        report(.blankID, "id")
        return
      }
      let (number, isNew) = verdict.entities.insert(id)
      if isNew {
        registered.append((sort, entry))
      } else {
        report(.takenID(by: registered[number].sort), "id", earlier: registered[number].entry)
      }
    }

    private mutating func unique(among seen: inout (ids: IDTable, indices: [Int])) {
      if id.rawValue.isEmpty {
        report(.blankID, "id")
        return
      }
      let (number, isNew) = seen.ids.insert(id)
      if isNew {
        seen.indices.append(entry.index)
      } else {
        report(.repeatedID, "id", earlier: .init(collection: entry.collection, index: seen.indices[number]))
      }
    }

    private mutating func name(_ name: String) {
      if name.isEmpty { report(.blankName, "name") }
    }

    /// The number of what is named; nil where nothing is, or nothing that is listed.
    @discardableResult private mutating func reference(
      _ target: EntityID?, to sorts: [Entity.Sort], _ field: String
    ) -> Int? {
      guard let target else { return nil }
      let found = verdict.entities.number(of: target)
      if let found, sorts.contains(registered[found].sort) { return found }
      report(.unknownReference(target, sorts: sorts), field)
      return found
    }

    private mutating func year(_ year: Int?, _ field: String) {
      if let year, !YearSpan.plausibleYears.contains(year) {
        report(.implausibleYear(year), field)
      }
    }

    /// A whole number, of which sums are made.
    private mutating func whole(_ number: Int, _ field: String) {
      if number > NumberBounds.whole { report(.largeNumber, field) }
      if number < -NumberBounds.whole { report(.smallNumber, field) }
    }

    private mutating func quantity(_ quantity: Double, _ fault: NetworkFault, _ field: String) {
      if !(quantity >= 0 && quantity.isFinite) {
        report(fault, field)
      } else if quantity > NumberBounds.amount {
        report(.largeAmount, field)
      }
    }

    private mutating func years(_ years: YearSpan) {
      year(years.from, "from_year")
      year(years.to, "to_year")
      if let from = years.from, let to = years.to, to < from {
        report(.reversedYears(from: from, to: to), "to_year")
      }
    }

    private mutating func report(_ fault: NetworkFault, _ field: String, earlier: Violation.Entry? = nil) {
      verdict.violations.append(
        Violation(rule: fault.rule, entry: entry, id: id, field: field, earlier: earlier, detail: fault.detail))
    }
  }
}
