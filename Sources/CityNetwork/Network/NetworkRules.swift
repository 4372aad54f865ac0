/// The rules that every network keeps.
enum NetworkRules {
  static func violations(
    cities: [City], agencies: [Agency], programmes: [Programme], links: [Link], practices: [Practice], needs: [Need],
    completeness: [Completeness]
  ) -> [Violation] {
    var check = Check()
    check.cities(cities)
    check.agencies(agencies)
    check.programmes(programmes)
    check.links(links)
    check.practices(practices)
    check.needs(needs)
    check.completeness(completeness)
    return check.violations
  }

  /// The state of one check: what was found so far, and which ids exist.
  private struct Check {
    var violations: [Violation] = []
    private var entities: [EntityID: (sort: Entity.Sort, entry: Violation.Entry)] = [:]
    private var entry = Violation.Entry(collection: .cities, index: 0)
    private var id = EntityID("")

    mutating func cities(_ cities: [City]) {
      for (index, city) in cities.enumerated() {
        begin(.cities, index, city.id)
        register(as: .city)
        name(city.name)
        if let point = city.coordinate {
          if !(abs(point.latitudeDegrees) <= 90) {
            report(.latitude, "latitude")
          }
          if !(abs(point.longitudeDegrees) <= 180) {
            report(.longitude, "longitude")
          }
        }
        for (population, field) in [(city.population, "population"), (city.otherPopulation, "other_population")] {
          guard let population else { continue }
          if population.count < 0 { report(.negativePopulation, field) }
          year(population.year, field + "_year")
        }
      }
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
      var ids: [EntityID: Int] = [:]
      for (index, link) in links.enumerated() {
        begin(.links, index, link.id)
        unique(among: &ids)
        reference(link.from, to: Entity.Sort.allCases, "from")
        reference(link.to, to: Entity.Sort.allCases, "to")
        reference(link.programme, to: [.programme], "programme")
        reference(link.funder, to: [.agency, .programme], "funder")
        years(link.years)
        for event in link.events { year(event.year, "year") }
        if let amount = link.amount, !(amount.value >= 0 && amount.value.isFinite) {
          report(.amount, "amount")
        }
        if let staff = link.staff, !(staff >= 0 && staff.isFinite) {
          report(.staff, "staff")
        }
      }
    }

    mutating func practices(_ practices: [Practice]) {
      var ids: [EntityID: Int] = [:]
      for (index, practice) in practices.enumerated() {
        begin(.practices, index, practice.id)
        unique(among: &ids)
        reference(practice.city, to: [.city], "city")
        year(practice.year, "year")
      }
    }

    mutating func needs(_ needs: [Need]) {
      var ids: [EntityID: Int] = [:]
      for (index, need) in needs.enumerated() {
        begin(.needs, index, need.id)
        unique(among: &ids)
        reference(need.city, to: [.city], "city")
        year(need.year, "year")
      }
    }

    mutating func completeness(_ statements: [Completeness]) {
      var ids: [EntityID: Int] = [:]
      for (index, statement) in statements.enumerated() {
        begin(.completeness, index, statement.id)
        unique(among: &ids)
        reference(statement.programme, to: [.programme, .agency], "programme")
        let numbers = [
          (statement.saidMinimum, "said_minimum"), (statement.saidMaximum, "said_maximum"),
          (statement.captured, "captured"),
        ]
        for (number, field) in numbers where (number ?? 0) < 0 {
          report(.negativeNumber, field)
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
      } else if let earlier = entities[id] {
        report(.takenID(by: earlier.sort), "id", earlier: earlier.entry)
      } else {
        entities[id] = (sort, entry)
      }
    }

    private mutating func unique(among ids: inout [EntityID: Int]) {
      if id.rawValue.isEmpty {
        report(.blankID, "id")
      } else if let earlier = ids.updateValue(entry.index, forKey: id) {
        ids[id] = earlier
        report(.repeatedID, "id", earlier: .init(collection: entry.collection, index: earlier))
      }
    }

    private mutating func name(_ name: String) {
      if name.isEmpty { report(.blankName, "name") }
    }

    private mutating func reference(_ target: EntityID?, to sorts: [Entity.Sort], _ field: String) {
      guard let target else { return }
      if let found = entities[target], sorts.contains(found.sort) { return }
      report(.unknownReference(target, sorts: sorts), field)
    }

    private mutating func year(_ year: Int?, _ field: String) {
      if let year, !YearSpan.plausibleYears.contains(year) {
        report(.implausibleYear(year), field)
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
      violations.append(
        Violation(rule: fault.rule, entry: entry, id: id, field: field, earlier: earlier, detail: fault.detail))
    }
  }
}
