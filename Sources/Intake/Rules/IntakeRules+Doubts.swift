import CityNetwork
import Tables

extension IntakeRules {
  /// Points out rows that are allowed but are probably not what their author meant, and counts what is unknown.
  mutating func lookForDoubtfulRows() {
    datasetWithoutDate()
    lookAlikes()
    selfLinks()
    contradictedEnds()
    repeatedLinks()
    unknownCountries()
    unlinkedEntries()
    unknownDepartments()
  }

  /// True when some cell of a file could not be read: rows then look blank or alike that are not.
  func hasRefusedValues(_ file: DataFile) -> Bool { readers[file]?.diagnostics.hasErrors ?? false }

  private mutating func datasetWithoutDate() {
    guard records.dataset.dataDate == nil, !hasRefusedValues(.dataset) else { return }
    diagnostics.append(.noDataDate)
  }

  private mutating func lookAlikes() {
    // Ids stand for the keys: their table finds a text among a hundred thousand fastest.
    var (names, ids) = (IDTable(capacity: records.cities.count), IDTable(capacity: records.cities.count))
    var (firstOfName, firstOfID) = ([Int](), [Int]())
    for row in records.cities.indices {
      guard !records.cities[row].name.isEmpty, !records.cities[row].id.rawValue.isEmpty else { continue }
      let nameKey = records.cities[row].country + " " + CellText.lookAlikeKey(records.cities[row].name)
      let name = names.insert(EntityID(nameKey))
      if name.isNew {
        firstOfName.append(row)
      } else {
        let (city, earlier) = (records.cities[row], records.cities[firstOfName[name.number]])
        report(.lookAlikeNames(city, earlier), .cities, row, "name")
      }
      let id = ids.insert(EntityID(CellText.lookAlikeKey(records.cities[row].id.rawValue)))
      if id.isNew {
        firstOfID.append(row)
      } else if records.cities[firstOfID[id.number]].id != records.cities[row].id {
        let (city, earlier) = (records.cities[row].id, records.cities[firstOfID[id.number]].id)
        report(.lookAlikeIDs(city, earlier), .cities, row, "id")
      } else {
        firstOfID[id.number] = row
      }
    }
  }

  private mutating func selfLinks() {
    for index in records.links.indices
    where records.links[index].isSelfLink && !records.links[index].from.rawValue.isEmpty {
      report(.selfLink(records.links[index]), .links, row(ofLink: index), "to")
      setAside(records.links[index], .selfLink, of: records.links[index].from)
    }
  }

  /// Links that have ended by their status, and last beyond the date of the data by their last year.
  private mutating func contradictedEnds() {
    guard let dataYear = records.dataset.dataYear else { return }
    for index in records.links.indices where records.links[index].status == .ended {
      guard let year = records.links[index].years.to, year > dataYear else { continue }
      report(.endBeyondData(year, dataYear: dataYear), .links, row(ofLink: index), "to_year")
    }
  }

  private mutating func repeatedLinks() {
    guard !hasRefusedValues(.links) else { return }
    var first: [Link: Int] = [:]
    // Few links share their ends with another; only those need a look at everything else they say.
    for index in linksSharingPairs() {
      let link = records.links[index]
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
    let listed = verdict
    var used = [Bool](repeating: false, count: listed.entities.count)
    for ends in listed.ends {
      for number in [ends.from, ends.to] where number != LinkEnds.nothing { used[number] = true }
      for number in [ends.programme, ends.funder].lazy.compactMap(\.self) { used[number] = true }
    }
    for lead in records.programmes.compactMap(\.lead) {
      if let number = listed.entities.number(of: lead) { used[number] = true }
    }
    // Of a row without an id, which is told elsewhere, nobody can say so.
    func isUsed(_ id: EntityID) -> Bool { listed.entities.number(of: id).map { used[$0] } ?? true }
    for (row, agency) in records.agencies.enumerated() where !isUsed(agency.id) {
      report(.unlinkedAgency(agency.id), .agencies, row, "id")
    }
    for (row, programme) in records.programmes.enumerated() where !isUsed(programme.id) {
      report(.unlinkedProgramme(programme.id), .programmes, row, "id")
    }
  }

  private mutating func unknownCountries() {
    let unknown = records.cities.count { $0.country.isEmpty }
    // A country that cannot be read is told at its cell.
    guard unknown > 0, !hasRefusedValues(.cities) else { return }
    let file = readers[.cities]?.table.file ?? DataFile.cities.fileName
    diagnostics.append(.countriesNotKnown(unknown, of: records.cities.count, in: file))
  }

  private mutating func unknownDepartments() {
    let unknown = records.cities.count { $0.internationalDepartment.value == .unknown }
    guard unknown > 0 else { return }
    diagnostics.append(.unknownDepartments(unknown, of: records.cities.count))
  }
}
