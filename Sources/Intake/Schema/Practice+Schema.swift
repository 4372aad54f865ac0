package import CityNetwork

extension Practice {
  /// The columns of `practices.csv`.
  package static let schema = RowSchema<Practice>(blank: Practice(id: "", city: "", title: ""), keeping: \.provenance) {
    Field("id", .id, \.id, aliases: ["key", "code"]).required
    Field("city", .id, \.city, aliases: ["city_id"]).required
    Field("title", .text, \.title, aliases: ["name", "label"]).required
    Field.themes(\.themes)
    Field("year", .year, \.year, aliases: ["date"])
    Field("outcome", .text, \.outcome, aliases: ["result", "results"])
    Field("mistakes", .text, \.mistakes, aliases: ["challenge_or_mistake", "challenge", "mistake", "lessons"])
    Field.source(\.provenance.source)
  }
}

extension Need {
  /// The columns of `needs.csv`; the id is blank where the row has none.
  package static let schema = RowSchema<Need>(blank: Need(id: "", city: "", kind: .need), keeping: \.provenance) {
    Field("id", .id, \.id, aliases: ["key", "code"])
    Field("city", .id, \.city, aliases: ["city_id"]).required
    Field("kind", .word, \.kind, aliases: ["type"]).required
    Field.themes(\.themes)
    Field("detail", .text, \.detail, aliases: ["text", "description"])
    Field("year", .year, \.year, aliases: ["date"])
    Field("met", .word, \.met, aliases: ["is_met"])
    Field.source(\.provenance.source)
  }
}

extension Completeness {
  /// The columns of `completeness.csv`.
  package static let schema = RowSchema<Completeness>(blank: Completeness(id: "", subject: ""), keeping: \.provenance) {
    Field("id", .id, \.id, aliases: ["key", "code"]).required.identity
    Field("programme", .id, \.programme, aliases: ["programme_id", "agency"])
    Field("subject", .text, \.subject, aliases: ["what", "name"]).required.identity
    Field("said_minimum", .integer, \.saidMinimum, aliases: ["said", "said_min"])
    Field("said_maximum", .integer, \.saidMaximum, aliases: ["said_max"])
    Field("captured", .integer, \.captured, aliases: ["recorded"])
    Field("unit", .text, \.unit)
    Field("period", .text, \.period)
    Field.source(\.provenance.source).origin
    Field.note(\.note)
  }
}
