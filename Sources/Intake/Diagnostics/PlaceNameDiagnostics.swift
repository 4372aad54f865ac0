import Tables

// About a table of the names that places bear in pictures.
extension Diagnostic {
  static func placeNameColumns(_ columns: [String], at location: Location) -> Self {
    Self(
      .error, code: "place-name.columns", at: location, excerpt: columns.joined(separator: ","),
      message: "a table of place names needs the columns “id” and “name”", fix: "name the two columns so")
  }

  static func unknownPlace(_ id: String, at location: Location) -> Self {
    Self(
      .error, code: "place-name.id.unknown", at: location, excerpt: id,
      message: "this is neither the id of a city nor the two letters of a country",
      fix: "cityweave metrics lists the ids")
  }

  static func repeatedPlace(_ id: String, at location: Location) -> Self {
    Self(
      .error, code: "place-name.repeated", at: location, excerpt: id, message: "this place has a name already",
      fix: "keep one of the rows")
  }
}
