package import CityNetwork

extension Agency {
  /// The columns of `agencies.csv`.
  package static let schema = RowSchema<Agency>(blank: Agency(id: "", name: ""), keeping: \.provenance) {
    Field("id", .id, \.id, aliases: ["key", "code", "agency_id"]).required
    Field("name", .name, \.name, aliases: ["label", "title", "agency"]).required
    Field("short_name", .line, \.shortName, aliases: ["abbreviation", "acronym"])
    Field("kind", .word, \.kind, aliases: ["type"])
    Field("country", .countryOrInternational, \.country, aliases: ["country_code", "iso"])
    Field.confidential(\.isConfidential)
    Field.source(\.provenance.source).origin
    Field.note(\.note)
  }
}

extension Programme {
  /// The columns of `programmes.csv`.
  package static let schema = RowSchema<Programme>(blank: Programme(id: "", name: ""), keeping: \.provenance) {
    Field("id", .id, \.id, aliases: ["key", "code", "programme_id"]).required
    Field("name", .name, \.name, aliases: ["label", "title", "programme"]).required
    Field("short_name", .line, \.shortName, aliases: ["abbreviation", "acronym"])
    Field("country", .countryOrInternational, \.country, aliases: ["country_code", "iso"])
    Field("lead", .id, \.lead, aliases: ["agency", "lead_agency"])
    Field.fromYear(\.years.from)
    Field.toYear(\.years.to)
    Field.themes(\.themes)
    Field.confidential(\.isConfidential)
    Field.source(\.provenance.source).origin
    Field.note(\.note)
  }
}
