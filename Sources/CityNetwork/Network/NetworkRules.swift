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
            report(.invalidCoordinate, "latitude", "the latitude is not between -90 and 90")
          }
          if !(abs(point.longitudeDegrees) <= 180) {
            report(.invalidCoordinate, "longitude", "the longitude is not between -180 and 180")
          }
        }
        for (population, field) in [(city.population, "population"), (city.otherPopulation, "other_population")] {
          guard let population else { continue }
          if population.count < 0 { report(.invalidPopulation, field, "the population is negative") }
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
          report(.invalidAmount, "amount", "the amount is negative or not a number")
        }
        if let staff = link.staff, !(staff >= 0 && staff.isFinite) {
          report(.invalidAmount, "staff", "the staff is negative or not a number")
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
          report(.invalidAmount, field, "the number is negative")
        }
      }
    }

    private mutating func begin(_ collection: Violation.Collection, _ index: Int, _ id: EntityID) {
      entry = .init(collection: collection, index: index)
      self.id = id
    }

    private mutating func register(as sort: Entity.Sort) {
      if id.rawValue.isEmpty {
        report(.blankID, "id", "the id is empty")
      } else if let earlier = entities[id] {
        report(.duplicateID, "id", "the id is taken by another \(earlier.sort.rawValue)", earlier: earlier.entry)
      } else {
        entities[id] = (sort, entry)
      }
    }

    private mutating func unique(among ids: inout [EntityID: Int]) {
      if id.rawValue.isEmpty {
        report(.blankID, "id", "the id is empty")
      } else if let earlier = ids.updateValue(entry.index, forKey: id) {
        ids[id] = earlier
        report(
          .duplicateID, "id", "the id is taken by another row",
          earlier: .init(collection: entry.collection, index: earlier))
      }
    }

    private mutating func name(_ name: String) {
      if name.isEmpty { report(.blankName, "name", "the name is empty") }
    }

    private mutating func reference(_ target: EntityID?, to sorts: [Entity.Sort], _ field: String) {
      guard let target else { return }
      if let found = entities[target], sorts.contains(found.sort) { return }
      let wanted = sorts.count == Entity.Sort.allCases.count ? "entry" : sorts.map(\.rawValue).joined(separator: " or ")
      report(.unknownReference, field, "“\(target)” is no \(wanted) of this data set")
    }

    private mutating func year(_ year: Int?, _ field: String) {
      if let year, !YearSpan.plausibleYears.contains(year) {
        report(.invalidYear, field, "the year \(year) is not between 1800 and 2100")
      }
    }

    private mutating func years(_ years: YearSpan) {
      year(years.from, "from_year")
      year(years.to, "to_year")
      if let from = years.from, let to = years.to, to < from {
        report(.reversedYears, "to_year", "the last year \(to) is before the first year \(from)")
      }
    }

    private mutating func report(
      _ rule: Violation.Rule, _ field: String, _ detail: String, earlier: Violation.Entry? = nil
    ) {
      violations.append(
        Violation(rule: rule, entry: entry, id: id, field: field, earlier: earlier, detail: detail))
    }
  }
}
