import CityNetwork
import Tables

// About rows that are allowed but are probably not what their author meant.
extension CellDiagnostic {
  static func lookAlikeNames(_ city: City, _ other: City) -> Self {
    Self(
      .warning, "name.look-alike", city.name,
      "“\(city.name)” (\(city.id)) and “\(other.name)” (\(other.id)) of \(city.country) look alike",
      fix: "merge the two rows if they are the same place, or tell them apart by their names")
  }

  static func lookAlikeIDs(_ id: EntityID, _ other: EntityID) -> Self {
    Self(
      .warning, "id.look-alike", id.rawValue, "the ids “\(id)” and “\(other)” differ only by case or width",
      fix: "choose ids that cannot be mistaken for each other")
  }

  static func selfLink(_ link: Link) -> Self {
    Self(
      .warning, "link.self", link.to.rawValue, "the link connects “\(link.from)” with itself",
      fix: "correct one end; it is kept but counts in no measure")
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

  static func droppedLinks(_ count: Int) -> Self {
    Self(
      .warning, code: "link.dropped", at: .init(file: DataFile.links.fileName),
      message: "\(count) link\(count == 1 ? "" : "s") with an unknown end \(count == 1 ? "was" : "were") left out, "
        + "as asked for",
      fix: "add the missing cities to cities.csv")
  }
}
