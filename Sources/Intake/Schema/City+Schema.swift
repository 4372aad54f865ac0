package import CityNetwork

extension City {
  /// The columns of `cities.csv`.
  package static let schema = RowSchema<City>(blank: City(id: "", name: "", country: ""), keeping: \.provenance) {
    Field("id", .id, \.id, aliases: ["key", "code", "city_id"]).required.identity
    Field("name", .name, \.name, aliases: ["label", "city", "city_name"]).required.identity
    Field("other_names", .list, \.otherNames, blank: [], aliases: ["alternate_names", "aliases", "native_name"])
    Field("country", .country, \.country, blank: "", aliases: ["country_code", "iso"]).identity
    Field("region", .line, \.region, aliases: ["continent"])
    Field("level", .word, \.level, aliases: ["kind"])
    Field("capital", .word, \.capital, aliases: ["is_capital", "national_capital"])
    coordinateField
    populationField("population", \.population, aliases: ["pop", "inhabitants"])
    populationField("other_population", \.otherPopulation, aliases: [])
    departmentField
    listField("industries", \.industries, aliases: ["industry"])
    listField("policies", \.policies, aliases: ["policy"])
    Field("themes", .themes, \.themes, aliases: ["theme", "topic", "topics"])
    Field("geonames_id", .integer, \.geonamesID, aliases: ["geonameid", "geonames"])
    Field("confidence", .confidence, \.confidence)
    Field.confidential(\.isConfidential)
    Field("last_verified", .date, \.lastVerified, aliases: ["verified"])
    Field.source(\.provenance.source).origin
    Field.note(\.note)
  }

  private static let coordinateField = Field<City>([
    .init("latitude", .number, aliases: ["lat", "y"]) { $0.coordinate?.latitudeDegrees },
    .init("longitude", .number, aliases: ["lon", "lng", "long", "x"]) { $0.coordinate?.longitudeDegrees },
    .init("coordinate_note", .text, aliases: ["coord_note"]) { $0.coordinate?.note },
  ]) { columns in
    { reader, city in
      city.coordinate = reader.coordinate(columns[0], columns[1], note: columns[2], inCountry: city.country)
      return city.coordinate != nil
    }
  }

  private static func populationField(
    _ name: String, _ path: any WritableKeyPath<City, Population?> & Sendable, aliases: [String]
  ) -> Field<City> {
    Field([
      .init(name, .people, aliases: aliases) { $0[keyPath: path]?.count },
      .init(name + "_year", .year) { $0[keyPath: path]?.year },
      .init(name + "_source", .text) { $0[keyPath: path]?.source },
    ]) { columns in
      { reader, city in
        guard let count = reader.people(columns[0]) else { return false }
        city[keyPath: path] = Population(count: count, year: reader.year(columns[1]), source: reader.text(columns[2]))
        return true
      }
    }
  }

  private static let answerWord = Content<Answer>.word

  private static let departmentField = Field<City>([
    .init("international_department", answerWord, aliases: ["international_office", "has_international_department"]) {
      $0.internationalDepartment.value
    },
    .init("international_department_note", .text) { $0.internationalDepartment.note },
    .init("international_department_source", .text) { $0.internationalDepartment.source },
  ]) { columns in
    let readAnswer = answerWord.reading(columns[0])
    return { reader, city in
      let answer = readAnswer(&reader) ?? .unknown
      let source = reader.text(columns[2])
      city.internationalDepartment = Sourced(answer, source: source, note: reader.text(columns[1]))
      return true
    }
  }

  private static func listField(
    _ name: String, _ path: any WritableKeyPath<City, Sourced<[String]>?> & Sendable, aliases: [String]
  ) -> Field<City> {
    Field([
      .init(name, .list, aliases: aliases) { $0[keyPath: path]?.value },
      .init(name + "_source", .text) { $0[keyPath: path]?.source },
    ]) { columns in
      let readItems = Content<[String]>.list.reading(columns[0])
      return { reader, city in
        guard let items = readItems(&reader) else { return false }
        city[keyPath: path] = Sourced(items, source: reader.text(columns[1]))
        return true
      }
    }
  }
}
