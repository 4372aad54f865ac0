import CityNetwork
import Tables

extension RecordReader {
  /// Reads the description of the data set from its table of keys and values.
  mutating func dataset(title: String) -> DatasetDescription {
    var dataset = DatasetDescription(title: title)
    var seen = Set<String>()
    for row in 0..<table.rowCount {
      move(toRow: row)
      guard let key = line("key")?.lowercased() else {
        require("key")
        continue
      }
      if !seen.insert(key).inserted {
        report(
          .error, "dataset.key.duplicate", "key", key, "the key “\(key)” stands twice", fix: "delete one of the rows")
      }
      switch key {
      case "title": dataset.title = line("value") ?? dataset.title
      case "description", "summary": dataset.summary = text("value")
      case "data_date": dataset.dataDate = date("value")
      case "license", "licence": dataset.license = text("value")
      case "attribution": dataset.attribution = text("value")
      case "language", "contact", "source", "version": _ = text("value")
      default:
        let known = ["title", "description", "data_date", "license", "attribution", "language", "contact", "version"]
        let nearest = NearMiss.nearest(to: key, among: known)
        report(
          .warning, "dataset.key.unknown", "key", key, "the key “\(key)” is not known and was not read",
          fix: nearest.map { "did you mean “\($0)”?" } ?? "known are \(known.joined(separator: ", "))")
      }
    }
    return dataset
  }

  /// Reads the city of the present row.
  mutating func city() -> City {
    var city = City(id: requiredID("id") ?? "", name: name("name") ?? "", country: country() ?? "")
    city.otherNames = list("other_names") ?? []
    city.region = line("region")
    city.level = word("level", City.Level.self) ?? .unknown
    city.capital = answer("capital")
    city.coordinate = coordinate(inCountry: city.country)
    city.population = population("population")
    city.otherPopulation = population("other_population")
    city.internationalDepartment = Sourced(
      answer("international_department"), source: text("international_department_source"),
      note: text("international_department_note"))
    city.industries = list("industries").map { Sourced($0, source: text("industries_source")) }
    city.policies = list("policies").map { Sourced($0, source: text("policies_source")) }
    city.themes = themes()
    city.geonamesID = integer("geonames_id")
    city.confidence = confidence()
    city.isConfidential = flag("confidential")
    city.lastVerified = date("last_verified")
    city.note = text("note")
    city.provenance = provenance()
    return city
  }

  /// Reads the agency of the present row.
  mutating func agency() -> Agency {
    var agency = Agency(id: requiredID("id") ?? "", name: name("name") ?? "")
    agency.shortName = line("short_name")
    agency.kind = word("kind", Agency.Kind.self) ?? .unknown
    agency.country = country(orInternational: true)
    agency.isConfidential = flag("confidential")
    agency.note = text("note")
    agency.provenance = provenance()
    return agency
  }

  /// Reads the programme of the present row.
  mutating func programme() -> Programme {
    var programme = Programme(id: requiredID("id") ?? "", name: name("name") ?? "")
    programme.shortName = line("short_name")
    programme.country = country(orInternational: true)
    programme.lead = id("lead")
    programme.years = YearSpan(from: year("from_year"), to: year("to_year"))
    programme.themes = themes() ?? []
    programme.isConfidential = flag("confidential")
    programme.note = text("note")
    programme.provenance = provenance()
    return programme
  }

  private mutating func country() -> String? {
    let country = country(orInternational: false)
    if country == nil { require("country") }
    return country
  }

  private mutating func country(orInternational: Bool) -> String? {
    guard let text = line("country") else { return nil }
    if orInternational, text.lowercased() == "international" { return "international" }
    let code = text.uppercased()
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    guard isCode else {
      let known = Country.all.first { $0.name.lowercased() == text.lowercased() }
      report(
        .error, "country.invalid", "country", text, "“\(text)” is not a two-letter country code",
        fix: known.map { "write \($0.code)" } ?? "write the code of ISO 3166-1, such as JP or VN")
      return nil
    }
    if Country(code: code) == nil {
      report(
        .warning, "country.unknown", "country", text, "\(code) is not a country code of ISO 3166-1 that is known here",
        fix: "check it; it was kept as it is")
    }
    return code
  }

  private mutating func population(_ column: String) -> City.Population? {
    guard let count = integer(column) else { return nil }
    if count > 200_000_000 {
      report(
        .warning, "population.large", column, "\(count)", "a population of \(count) is more than any city has",
        fix: "check the number of digits")
    }
    return City.Population(count: count, year: year(column + "_year"), source: text(column + "_source"))
  }

  private mutating func coordinate(inCountry code: String) -> City.Coordinate? {
    let (latitude, longitude) = (number("latitude"), number("longitude"))
    guard let latitude, let longitude else {
      if (latitude == nil) != (longitude == nil) {
        report(
          .error, "coordinate.incomplete", latitude == nil ? "latitude" : "longitude", "",
          "only one of latitude and longitude can be read", fix: "fill in both, or neither if the place is not known")
      }
      return nil
    }
    let point = City.Coordinate(
      latitudeDegrees: latitude, longitudeDegrees: longitude, note: text("coordinate_note"))
    if latitude == 0, longitude == 0 {
      report(
        .warning, "coordinate.zero", "latitude", "0, 0", "latitude and longitude are both 0, a point in the Atlantic",
        fix: "leave both cells blank if the place is not known")
    } else if let country = Country(code: code), !country.contains(latitude: latitude, longitude: longitude) {
      let isSwapped = country.contains(latitude: longitude, longitude: latitude)
      report(
        .warning, isSwapped ? "coordinate.swapped" : "coordinate.outside-country", "latitude",
        "\(latitude), \(longitude)", "the point lies outside the country \(code)",
        fix: isSwapped ? "latitude and longitude seem to be swapped" : "check the coordinates and the country")
    }
    return point
  }
}
