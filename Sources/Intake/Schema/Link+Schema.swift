package import CityNetwork

extension Link {
  /// The columns of `links.csv`; the id is blank where the row has none.
  package static let schema = RowSchema<Link>(blank: Link(id: "", from: "", to: ""), keeping: \.provenance) {
    Field("id", .id, \.id, aliases: ["key", "link_id"])
    Field("from", .id, \.from, aliases: ["source_id", "src", "city_a", "city1", "a", "provider", "donor"]).required
    Field("to", .id, \.to, aliases: ["target", "target_id", "dst", "city_b", "city2", "b", "recipient"]).required
    Field("kind", .word, \.kind, blank: .unspecified, aliases: ["type", "layer"])
    Field("direction", .word, \.direction, blank: .unknown, aliases: ["role"])
    Field.themes(\.themes)
    Field("title", .text, \.title, aliases: ["label", "description"])
    Field("programme", .id, \.programme, aliases: ["program", "programme_id"])
    Field.fromYear(\.years.from)
    Field.toYear(\.years.to)
    Field("status", .status, \.status)
    Field("funder", .id, \.funder, aliases: ["funding_by", "funded_by"])
    Field("stage", .word, \.stage)
    amountField
    Field("staff", .number, \.staff)
    Field("financing", .word, \.financing, aliases: ["financing_source"])
    Field.source(\.provenance.source).origin
    Field("last_verified", .date, \.lastVerified, aliases: ["verified"])
    Field("confidence", .confidence, \.confidence)
    Field.confidential(\.isConfidential)
    Field.note(\.note)
  }

  private static let amountField = Field<Link>([
    .init("amount", .number, aliases: ["budget"]) { $0.amount?.value },
    .init("currency", .line) { $0.amount?.currency },
  ]) { columns in
    { reader, link in
      link.amount = reader.amount(columns[0], currency: columns[1])
      return link.amount != nil
    }
  }
}

/// One row of the table of link events.
package struct LinkEventRow: Sendable, Hashable {
  /// The link that it happened to.
  package var link: EntityID
  /// What happened.
  package var event: Link.Event
  /// The number of its row in the file.
  package var row: Int

  /// An event of a link.
  package init(link: EntityID, event: Link.Event, row: Int = 0) {
    self.link = link
    self.event = event
    self.row = row
  }

  /// The columns of `link_events.csv`.
  package static let schema = RowSchema<LinkEventRow>(begin: { row, provenance in
    LinkEventRow(link: "", event: .init(year: 0, kind: .other, provenance: provenance), row: row)
  }) {
    Field("link", .id, \.link, aliases: ["link_id"]).required.decisive
    Field("year", .year, \.event.year, aliases: ["date"]).required.decisive
    Field("kind", .word, \.event.kind, aliases: ["type", "event"])
    Field.note(\.event.note)
    Field.source(\.event.provenance.source)
  }
}
