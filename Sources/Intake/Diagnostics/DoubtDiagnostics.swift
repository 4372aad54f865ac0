import CityNetwork
import Tables

// About rows that are allowed but are probably not what their author meant.
extension CellDiagnostic {
  static func lookAlikeNames(_ city: City, _ other: City) -> Self {
    Self(
      .warning, "name.look-alike", city.name,
      "“\(city.name)” (\(city.id)) and “\(other.name)” (\(other.id))"
        + "\(city.knownCountry.map { " of \($0)" } ?? "") look alike",
      fix: "merge the two rows if they are the same place, or tell them apart by their names")
  }

  /// - Parameter contradictions: What the rows differ in, such as `population 12 and 13`.
  static func repeatedPlace(_ id: EntityID, lines: [Int], _ contradictions: [String]) -> Self {
    let all = "lines \(lines.dropLast().map(String.init).joined(separator: ", ")) and \(lines.last ?? 0)"
    let differences = contradictions.isEmpty ? "" : "; they differ in \(contradictions.joined(separator: ", "))"
    return Self(
      .warning, "id.repeated", id.rawValue, "“\(id)” stands in \(all), which were read as one place\(differences)",
      fix: contradictions.isEmpty
        ? "delete the row that is repeated" : "keep the row that is right; until then the first one counts",
      isAssumption: true)
  }

  static func lookAlikeIDs(_ id: EntityID, _ other: EntityID) -> Self {
    Self(
      .warning, "id.look-alike", id.rawValue, "the ids “\(id)” and “\(other)” differ only by case or width",
      fix: "choose ids that cannot be mistaken for each other")
  }

  static func selfLink(_ link: Link) -> Self {
    Self(
      .warning, "link.self", link.to.rawValue, "the link connects “\(link.from)” with itself",
      fix: "correct one end, most often that of a place of the same name; it is kept but counts in no measure",
      isAssumption: true)
  }

  static func endBeyondData(_ year: Int, dataYear: Int) -> Self {
    Self(
      .warning, "status.contradiction", String(year),
      "the link has ended by its status, and lasts until \(year) by its last year, after the data's date (\(dataYear))",
      fix: "correct one of the two; until then it counts as ended from \(dataYear) on")
  }

  static func repeatedLink(_ link: Link, line: Int) -> Self {
    Self(
      .warning, "link.repeated", "\(link.from) – \(link.to)", "the row says the same as line \(line)",
      fix: "delete one of the two; both are counted as long as they are there")
  }

  static func unlinkedAgency(_ id: EntityID) -> Self {
    Self(.note, "agency.unlinked", id.rawValue, "the agency “\(id)” stands in no link")
  }

  static func unlinkedProgramme(_ id: EntityID) -> Self {
    Self(
      .warning, "programme.unlinked", id.rawValue, "the programme “\(id)” stands in no link",
      fix: "add its members to links.csv")
  }
}

extension Diagnostic {
  static func unknownDepartments(_ unknown: Int, of cities: Int) -> Self {
    Self(
      .note, code: "department.unknown", at: .init(file: DataFile.cities.fileName),
      message: "for \(unknown) of \(cities) cities it is not known whether they have an international department; "
        + "unknown is not read as no",
      fix: "cityweave gaps --questionnaire writes the open questions down")
  }

  static func joinedPairs(_ count: Int, first: Location) -> Self {
    Self(
      .note, code: "link.both-ends", at: first,
      message:
        "\(count == 1 ? "1 partnership is" : "\(count) partnerships are") listed from both ends, in two rows that "
        + "differ in nothing else, and counted once")
  }

  static func countriesNotKnown(_ count: Int, of cities: Int, in file: String) -> Self {
    Self(
      .warning, code: "country.blank", at: .init(file: file),
      message: "for \(count) of \(cities) cities the country is not known, so that nothing is said of their countries",
      fix: "fill in the column “country”: a name, or the code of ISO 3166-1", isAssumption: true)
  }

  static func droppedLinks(_ count: Int) -> Self {
    Self(
      .warning, code: "link.dropped", at: .init(file: DataFile.links.fileName),
      message: "\(count) link\(count == 1 ? "" : "s") with an unknown end \(count == 1 ? "was" : "were") left out, "
        + "as asked for",
      fix: "add the missing cities to cities.csv")
  }
}
