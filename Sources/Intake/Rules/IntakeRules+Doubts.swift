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
    diagnostics.append(.noDataDate)
  }

  private mutating func lookAlikes() {
    var firstByName: [String: Int] = [:]
    var firstByID: [String: Int] = [:]
    for (row, city) in records.cities.enumerated() where !city.name.isEmpty && !city.id.rawValue.isEmpty {
      let nameKey = city.country + " " + CellText.lookAlikeKey(city.name)
      if let earlier = firstByName[nameKey] {
        report(.lookAlikeNames(city, records.cities[earlier]), .cities, row, "name")
      } else {
        firstByName[nameKey] = row
      }
      let idKey = CellText.lookAlikeKey(city.id.rawValue)
      if let earlier = firstByID[idKey], records.cities[earlier].id != city.id {
        report(.lookAlikeIDs(city.id, records.cities[earlier].id), .cities, row, "id")
      } else {
        firstByID[idKey] = row
      }
    }
  }

  private mutating func selfLinks() {
    for (index, link) in records.links.enumerated() where link.isSelfLink && !link.from.rawValue.isEmpty {
      report(.selfLink(link), .links, row(ofLink: index), "to")
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
        report(.repeatedLink(link, line: line), .links, row(ofLink: index), "from")
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
      report(.unlinkedAgency(agency.id), .agencies, row, "id")
    }
    for (row, programme) in records.programmes.enumerated() where !used.contains(programme.id) {
      report(.unlinkedProgramme(programme.id), .programmes, row, "id")
    }
  }

  private mutating func unknownDepartments() {
    let unknown = records.cities.count { $0.internationalDepartment.value == .unknown }
    guard unknown > 0 else { return }
    diagnostics.append(.unknownDepartments(unknown, of: records.cities.count))
  }
}

/// The two ends of a link, as they stand in its row.
private struct LinkEnds: Hashable {
  let from: EntityID
  let to: EntityID

  init(_ link: Link) { (from, to) = (link.from, link.to) }
}
