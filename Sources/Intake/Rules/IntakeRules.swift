import CityNetwork
import Tables

/// The rules between rows: what refers to what, what contradicts what, what looks like a slip.
struct IntakeRules {
  var records: Records
  private(set) var readers: [DataFile: RecordReader]
  let options: IntakeOptions
  var diagnostics = DiagnosticCollection()
  /// The answers that were laid over the data.
  var givenAnswers: [GivenAnswer] = []
  /// What the rules of a network say of the records as they are when it is first asked.
  private(set) lazy var verdict = NetworkRules.verdict(
    cities: records.cities, agencies: records.agencies, programmes: records.programmes, links: records.links,
    practices: records.practices, needs: records.needs, completeness: records.completeness)
  /// What is told once a column.
  var remarks = ColumnRemarks()
  /// For each link that is left, the row of its file.
  private var linkRows: [Int]
  /// The links whose pair stands in another link as well; nil until that is asked.
  var sharingPairs: [Int]?
  /// The rows of which nothing follows, by the entity that they are about.
  private var setAside: [EntityID: [RowSetAside]] = [:]

  init(records: Records, readers: [DataFile: RecordReader], options: IntakeOptions) {
    self.records = records
    self.readers = readers
    self.options = options
    linkRows = Array(records.links.indices)
  }

  /// Builds the network, turning every violation of its rules into a diagnostic with a position.
  mutating func network() -> CityNetwork? {
    let verdict = verdict
    for violation in verdict.violations { report(violation) }
    guard verdict.violations.isEmpty else { return nil }
    // Nothing is left to point at; the bytes of the files are no longer needed.
    readers = [:]
    // The network takes the lists over; held here as well, they would be copied to be put in order.
    return CityNetwork(
      valid: records.dataset, cities: Self.taken(&records.cities), agencies: Self.taken(&records.agencies),
      programmes: Self.taken(&records.programmes), links: Self.taken(&records.links),
      practices: Self.taken(&records.practices), needs: Self.taken(&records.needs),
      completeness: Self.taken(&records.completeness), answers: givenAnswers,
      numbered: (verdict.entities, verdict.ends), linkOrder: verdict.linkOrder, rowsSetAside: setAside)
  }

  private static func taken<Entry>(_ list: inout [Entry]) -> [Entry] {
    let entries = list
    list = []
    return entries
  }

  /// Hangs the dated events on their links.
  mutating func applyEvents() {
    guard !records.events.isEmpty else { return }
    let indexByID = Dictionary(records.links.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for record in records.events {
      guard let index = indexByID[record.link] else {
        let suggestion = suggestion(for: record.link, among: records.links.map(\.id))
        report(.unknownID(record.link, of: "link", suggestion), .linkEvents, record.row, "link")
        continue
      }
      guard YearSpan.plausibleYears.contains(record.event.year) else {
        report(.eventYear(record.event.year), .linkEvents, record.row, "year")
        continue
      }
      records.links[index].events.append(record.event)
    }
    for index in records.links.indices where records.links[index].events.count > 1 {
      Self.sort(&records.links[index].events)
    }
  }

  /// Puts the events of a link in an order that is not that of rows.
  static func sort(_ events: inout [Link.Event]) {
    events.sort { a, b in
      (a.year, a.kind.rawValue, a.note ?? "", a.provenance.source ?? "")
        < (b.year, b.kind.rawValue, b.note ?? "", b.provenance.source ?? "")
    }
  }

  /// With ``IntakeOptions/allowsUnknownEnds``, leaves out the links that end at nothing, and counts them.
  mutating func dropLinksWithUnknownEnds() {
    guard options.allowsUnknownEnds else { return }
    let known = Set(entityIDs)
    let kept = records.links.indices.filter {
      known.contains(records.links[$0].from) && known.contains(records.links[$0].to)
    }
    let dropped = records.links.count - kept.count
    guard dropped > 0 else { return }
    for link in records.links {
      let ends = [link.from, link.to].filter(known.contains)
      if ends.count < 2 { setAside(link, .unknownEnd, of: ends.first ?? "") }
    }
    keepLinks(at: kept)
    judgeAnew()
    diagnostics.append(.droppedLinks(dropped))
  }

  /// Keeps some of the links, each with its row.
  mutating func keepLinks(at places: [Int]) {
    sharingPairs = nil
    records.links = places.map { records.links[$0] }
    linkRows = places.map { linkRows[$0] }
  }

  /// Notes a row of which nothing follows for what it is about.
  mutating func setAside(_ link: Link, _ reason: RowSetAside.Reason, of id: EntityID) {
    setAside[id, default: []].append(
      RowSetAside(reason, file: link.provenance.file, line: link.provenance.line))
  }

  /// Holds the records as they have become against the rules.
  mutating func judgeAnew() {
    verdict = NetworkRules.verdict(
      cities: records.cities, agencies: records.agencies, programmes: records.programmes, links: records.links,
      practices: records.practices, needs: records.needs, completeness: records.completeness)
  }

  /// The id that somebody probably meant.
  func suggestion(for id: EntityID, among listed: @autoclosure () -> [EntityID]) -> Suggestion {
    // Comparing with every id of a large data set for every slip would take longer than reading it.
    guard diagnostics.count(of: .error) < DiagnosticCollection.keptPerSeverity else { return .none }
    let ids = listed()
    let key = CellText.lookAlikeKey(id.rawValue)
    let byName = records.cities.filter { CellText.lookAlikeKey($0.name) == key }
    if byName.count == 1, ids.contains(byName[0].id) {
      return .id(byName[0].id.rawValue)
    }
    guard ids.count * (diagnostics.count(of: .error) + 1) < 20_000_000,
      let nearest = NearMiss.nearest(to: id.rawValue, among: ids.lazy.map(\.rawValue))
    else { return .addOrCorrect }
    return .near(nearest)
  }

  /// Adds a diagnostic about a cell.
  mutating func report(_ finding: CellDiagnostic, _ file: DataFile, _ row: Int, _ column: String) {
    let row = records.row(of: row, in: file)
    diagnostics.append(finding.at(readers[file]?.location(row: row, column: column) ?? .init(file: file.fileName)))
  }

  /// Tells of a cell, with others of its column.
  mutating func remark(
    _ subject: ColumnRemarks.Subject, _ written: String, as meant: String, _ file: DataFile, _ row: Int,
    _ column: String
  ) {
    let place = readers[file]?.location(row: row, column: column) ?? .init(file: file.fileName)
    remarks.add(subject, column, written, as: meant, at: place)
  }

  /// The row in which a link that is left was read.
  func row(ofLink index: Int) -> Int { linkRows[index] }

  /// Every id that a link can end at.
  var entityIDs: [EntityID] {
    records.cities.map(\.id) + records.agencies.map(\.id) + records.programmes.map(\.id)
  }

  private mutating func report(_ violation: Violation) {
    let (file, row) = place(of: violation.entry)
    let value = readers[file].flatMap { reader -> String? in
      var reader = reader
      reader.move(toRow: records.row(of: row, in: file))
      let isReference = violation.rule == .unknownReference
      let column = reader.column(violation.field)
      return isReference ? reader.id(column)?.rawValue : reader.text(column)
    }
    switch violation.rule {
    case .blankID, .blankName: break  // said already, as a missing or refused value
    case .duplicateID:
      let first = violation.earlier.map { place(of: $0) }
      let earlier = first.map {
        readers[$0.0]?.location(row: records.row(of: $0.1, in: $0.0), column: "id") ?? .init(file: $0.0.fileName)
      }
      report(.duplicateID(violation.id, first: earlier), file, row, violation.field)
    case .unknownReference:
      guard let value else { break }  // said already, as a missing or refused value
      let isEnd = violation.entry.collection == .links && (violation.field == "from" || violation.field == "to")
      let suggestion = suggestion(for: EntityID(value), among: ids(for: violation.field))
      report(.unknownReference(value, violation.detail, isEnd: isEnd, suggestion), file, row, violation.field)
    case .invalidCoordinate, .invalidPopulation, .invalidYear, .reversedYears, .invalidAmount, .largeNumber:
      if let finding = CellDiagnostic.outOfRange(violation, value: value) {
        report(finding, file, row, violation.field)
      }
    }
  }

  /// The ids that a column can name: a suggestion of another kind of thing would be followed to an error, or to nonsense.
  private func ids(for field: String) -> [EntityID] {
    switch field {
    case "city": records.cities.map(\.id)
    case "lead": records.agencies.map(\.id)
    case "programme": records.programmes.map(\.id)
    case "funder": records.agencies.map(\.id) + records.programmes.map(\.id)
    default: entityIDs
    }
  }

  private func place(of entry: Violation.Entry) -> (DataFile, Int) {
    switch entry.collection {
    case .cities: (.cities, entry.index)
    case .agencies: (.agencies, entry.index)
    case .programmes: (.programmes, entry.index)
    case .links: (.links, linkRows[entry.index])
    case .practices: (.practices, entry.index)
    case .needs: (.needs, entry.index)
    case .completeness: (.completeness, entry.index)
    }
  }
}
