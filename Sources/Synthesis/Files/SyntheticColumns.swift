internal import CityNetwork
internal import Intake

/// The columns that a synthetic data set fills in; what stands in them follows from the files' fields.
enum SyntheticColumns {
  static let cities = RowWriting(
    City.schema,
    only: [
      "id", "name", "country", "region", "level", "capital", "latitude", "longitude", "population", "population_year",
      "population_source", "international_department", "international_department_source", "source", "note",
    ])

  static let agencies = RowWriting(Agency.schema, only: ["id", "name", "kind", "country", "source"])

  static let programmes = RowWriting(
    Programme.schema, only: ["id", "name", "lead", "from_year", "themes", "source", "note"])

  static let links = RowWriting(
    Link.schema,
    only: [
      "id", "from", "to", "kind", "direction", "themes", "programme", "from_year", "to_year", "status", "funder",
      "stage", "amount", "currency", "financing", "source",
    ])
}
