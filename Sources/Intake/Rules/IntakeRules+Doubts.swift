import CityNetwork
import Tables

extension IntakeRules {
  /// Points out rows that are allowed but are probably not what their author meant, and counts what is unknown.
  mutating func lookForDoubtfulRows() {
    datasetWithoutDate()
    lookAlikes()
    selfLinks()
    repeatedLinks()
    unlinkedEntries()
    unknownDepartments()
  }

  /// True when some cell of a file could not be read: rows then look blank or alike that are not.
  private func hasRefusedValues(_ file: DataFile) -> Bool { readers[file]?.diagnostics.hasErrors ?? false }

  private mutating func datasetWithoutDate() {
    guard records.dataset.dataDate == nil, !hasRefusedValues(.dataset) else { return }
    diagnostics.append(
      Diagnostic(
        .warning, code: "dataset.no-date", at: .init(file: DataFile.dataset.fileName),
        message: "the data set does not say on which day its statuses hold",
        fix: "add a row data_date,YYYY-MM-DD to dataset.csv"))
  }

  private mutating func lookAlikes() {
    var firstByName: [String: Int] = [:]
    var firstByID: [String: Int] = [:]
    for (row, city) in records.cities.enumerated() where !city.name.isEmpty && !city.id.rawValue.isEmpty {
      let nameKey = city.country + " " + CellText.lookAlikeKey(city.name)
      if let earlier = firstByName[nameKey] {
        let other = records.cities[earlier]
        report(
          .warning, "name.look-alike", .cities, row, "name", city.name,
          "“\(city.name)” (\(city.id)) and “\(other.name)” (\(other.id)) of \(city.country) look alike",
          fix: "merge the two rows if they are the same place, or tell them apart by their names")
      } else {
        firstByName[nameKey] = row
      }
      let idKey = CellText.lookAlikeKey(city.id.rawValue)
      if let earlier = firstByID[idKey], records.cities[earlier].id != city.id {
        report(
          .warning, "id.look-alike", .cities, row, "id", city.id.rawValue,
          "the ids “\(city.id)” and “\(records.cities[earlier].id)” differ only by case or width",
          fix: "choose ids that cannot be mistaken for each other")
      } else {
        firstByID[idKey] = row
      }
    }
  }

  private mutating func selfLinks() {
    for (index, link) in records.links.enumerated() where link.isSelfLink && !link.from.rawValue.isEmpty {
      report(
        .warning, "link.self", .links, row(ofLink: index), "to", link.to.rawValue,
        "the link connects “\(link.from)” with itself", fix: "correct one end; it is kept but counts in no measure")
    }
  }

  private mutating func repeatedLinks() {
    guard !hasRefusedValues(.links) else { return }
    // Few links share their ends with another; only those need a look at everything else they say.
    var counts: [LinkEnds: Int] = [:]
    for link in records.links { counts[LinkEnds(link), default: 0] += 1 }
    var first: [Link: Int] = [:]
    for (index, link) in records.links.enumerated() where counts[LinkEnds(link), default: 0] > 1 {
      var contents = link
      contents.id = ""
      contents.provenance = Provenance(source: link.provenance.source)
      if let earlier = first[contents] {
        let line = readers[.links]?.location(row: row(ofLink: earlier), column: "from").line ?? 0
        report(
          .warning, "link.repeated", .links, row(ofLink: index), "from", "\(link.from) – \(link.to)",
          "the row says the same as line \(line)",
          fix: "delete one of the two; both are counted as long as they are there")
      } else {
        first[contents] = index
      }
    }
  }

  private mutating func unlinkedEntries() {
    var used = Set<EntityID>()
    for link in records.links {
      used.formUnion([link.from, link.to] + [link.programme, link.funder].compactMap { $0 })
    }
    used.formUnion(records.programmes.compactMap(\.lead))
    for (row, agency) in records.agencies.enumerated() where !used.contains(agency.id) {
      report(
        .note, "agency.unlinked", .agencies, row, "id", agency.id.rawValue,
        "the agency “\(agency.id)” stands in no link", fix: "")
    }
    for (row, programme) in records.programmes.enumerated() where !used.contains(programme.id) {
      report(
        .warning, "programme.unlinked", .programmes, row, "id", programme.id.rawValue,
        "the programme “\(programme.id)” stands in no link", fix: "add its members to links.csv")
    }
  }

  private mutating func unknownDepartments() {
    let unknown = records.cities.count { $0.internationalDepartment.value == .unknown }
    guard unknown > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .note, code: "department.unknown", at: .init(file: DataFile.cities.fileName),
        message: "for \(unknown) of \(records.cities.count) cities it is not known whether they have an international "
          + "department; unknown is not read as no",
        fix: "cityweave gaps --questionnaire writes the open questions down"))
  }
}

/// The two ends of a link, as they stand in its row.
private struct LinkEnds: Hashable {
  let from: EntityID
  let to: EntityID

  init(_ link: Link) { (from, to) = (link.from, link.to) }
}
