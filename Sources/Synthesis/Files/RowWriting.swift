internal import CityNetwork
internal import Intake
internal import Tables

/// What stands in the columns of one file, bound to the columns that the schema declares for it.
struct RowWriting<Row>: Sendable {
  /// The columns that are filled in, in the schema's order.
  let columns: [String]
  private let cells: [@Sendable (Row) -> CSVWriter.Cell]

  /// - Precondition: Every name is a column of the file.
  init(_ file: DataFile, _ cellsByColumn: [String: @Sendable (Row) -> CSVWriter.Cell]) {
    columns = file.columns.map(\.name).filter { cellsByColumn[$0] != nil }
    precondition(columns.count == cellsByColumn.count, "Every column that is written is declared by the schema.")
    cells = columns.compactMap { cellsByColumn[$0] }
  }

  func cells(of row: Row) -> [CSVWriter.Cell] { cells.map { $0(row) } }
}

/// The columns that a synthetic data set fills in.
enum SyntheticColumns {
  static let cities = RowWriting<City>(
    .cities,
    [
      "id": { .text($0.id.rawValue) }, "name": { .text($0.name) }, "country": { .text($0.country) },
      "region": { .init($0.region) }, "level": { .text($0.level.rawValue) },
      "capital": { .text($0.capital.rawValue) },
      "latitude": { .init($0.coordinate?.latitudeDegrees) }, "longitude": { .init($0.coordinate?.longitudeDegrees) },
      "population": { .init($0.population?.count) }, "population_year": { .init($0.population?.year) },
      "population_source": { .init($0.population?.source) },
      "international_department": { .text($0.internationalDepartment.value.rawValue) },
      "international_department_source": { .init($0.internationalDepartment.source) },
      "source": { .init($0.provenance.source) }, "note": { .init($0.note) },
    ])

  static let agencies = RowWriting<Agency>(
    .agencies,
    [
      "id": { .text($0.id.rawValue) }, "name": { .text($0.name) }, "kind": { .text($0.kind.rawValue) },
      "country": { .init($0.country) }, "source": { .init($0.provenance.source) },
    ])

  static let programmes = RowWriting<Programme>(
    .programmes,
    [
      "id": { .text($0.id.rawValue) }, "name": { .text($0.name) }, "lead": { .init($0.lead?.rawValue) },
      "from_year": { .init($0.years.from) }, "themes": { .text(joined($0.themes)) },
      "source": { .init($0.provenance.source) }, "note": { .init($0.note) },
    ])

  static let links = RowWriting<Link>(
    .links,
    [
      "id": { .text($0.id.rawValue) }, "from": { .text($0.from.rawValue) }, "to": { .text($0.to.rawValue) },
      "kind": { $0.kind == .unspecified ? .blank : .text($0.kind.rawValue) },
      "direction": { $0.direction == .unknown ? .blank : .text($0.direction.rawValue) },
      "themes": { .text(joined($0.themes)) }, "programme": { .init($0.programme?.rawValue) },
      "from_year": { .init($0.years.from) }, "to_year": { .init($0.years.to) },
      "status": { .text($0.status.rawValue) }, "funder": { .init($0.funder?.rawValue) },
      "stage": { .init($0.stage?.rawValue) }, "amount": { .init($0.amount?.value) },
      "currency": { .init($0.amount?.currency) }, "financing": { .init($0.financing?.rawValue) },
      "source": { .init($0.provenance.source) },
    ])

  private static func joined(_ themes: [Theme]) -> String { themes.map(\.rawValue).joined(separator: ";") }
}
