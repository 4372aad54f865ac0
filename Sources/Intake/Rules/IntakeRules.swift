import CityNetwork
import Tables

/// The rules between rows: what refers to what, what contradicts what, what looks like a slip.
struct IntakeRules {
  var records: Records
  let readers: [DataFile: RecordReader]
  let options: IntakeOptions
  var diagnostics = DiagnosticCollection()
  /// The answers that were laid over the data.
  var givenAnswers: [GivenAnswer] = []
  /// For each link that is left, the row of its file.
  private var linkRows: [Int]

  init(records: Records, readers: [DataFile: RecordReader], options: IntakeOptions) {
    self.records = records
    self.readers = readers
    self.options = options
    linkRows = Array(records.links.indices)
  }

  /// Builds the network, turning every violation of its rules into a diagnostic with a position.
  mutating func network() -> CityNetwork? {
    do {
      return try CityNetwork(
        dataset: records.dataset, cities: records.cities, agencies: records.agencies,
        programmes: records.programmes, links: records.links, practices: records.practices, needs: records.needs,
        completeness: records.completeness, answers: givenAnswers)
    } catch {
      for violation in error.violations { report(violation) }
      return nil
    }
  }

  /// Hangs the dated events on their links.
  mutating func applyEvents() {
    guard !records.events.isEmpty else { return }
    let indexByID = Dictionary(records.links.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for record in records.events {
      guard let index = indexByID[record.link] else {
        report(
          .error, "reference.unknown", .linkEvents, record.row, "link", record.link.rawValue,
          "“\(record.link)” is the id of no link", fix: suggestion(for: record.link, among: records.links.map(\.id)))
        continue
      }
      guard YearSpan.plausibleYears.contains(record.event.year) else {
        report(
          .error, "year.range", .linkEvents, record.row, "year", String(record.event.year),
          "the year \(record.event.year) is not between 1800 and 2100", fix: "check the digits")
        continue
      }
      records.links[index].events.append(record.event)
    }
    for index in records.links.indices where records.links[index].events.count > 1 {
      records.links[index].events.sort { a, b in
        (a.year, a.kind.rawValue, a.note ?? "", a.provenance.source ?? "")
          < (b.year, b.kind.rawValue, b.note ?? "", b.provenance.source ?? "")
      }
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
    records.links = kept.map { records.links[$0] }
    linkRows = kept.map { linkRows[$0] }
    diagnostics.append(
      Diagnostic(
        .warning, code: "link.dropped", at: .init(file: DataFile.links.fileName),
        message: "\(dropped) link\(dropped == 1 ? "" : "s") with an unknown end "
          + "\(dropped == 1 ? "was" : "were") left out, as asked for",
        fix: "add the missing cities to cities.csv"))
  }

  /// The id that somebody probably meant, as a sentence.
  func suggestion(for id: EntityID, among listed: @autoclosure () -> [EntityID]) -> String {
    // Comparing with every id of a large data set for every slip would take longer than reading it.
    guard diagnostics.count(of: .error) < DiagnosticCollection.keptPerSeverity else { return "" }
    let ids = listed()
    let key = CellText.lookAlikeKey(id.rawValue)
    let byName = records.cities.filter { CellText.lookAlikeKey($0.name) == key }
    if byName.count == 1, ids.contains(byName[0].id) {
      return "that is a name; write the id “\(byName[0].id)”"
    }
    guard ids.count * (diagnostics.count(of: .error) + 1) < 20_000_000,
      let nearest = NearMiss.nearest(to: id.rawValue, among: ids.lazy.map(\.rawValue))
    else { return "add it, or correct the id" }
    return "did you mean “\(nearest)”?"
  }

  /// Adds a diagnostic about a cell.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ file: DataFile, _ row: Int, _ column: String, _ excerpt: String,
    _ message: String, fix: String
  ) {
    let location = readers[file]?.location(row: row, column: column) ?? .init(file: file.fileName)
    diagnostics.append(
      Diagnostic(
        severity, code: code, at: location, excerpt: String(excerpt.prefix(60)), message: message, fix: fix))
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
      reader.move(toRow: row)
      let isReference = violation.rule == .unknownReference
      let column = reader.column(violation.field)
      return isReference ? reader.id(column)?.rawValue : reader.text(column)
    }
    switch violation.rule {
    case .blankID, .blankName: break  // said already, as a missing or refused value
    case .duplicateID:
      let first = violation.earlier.map { place(of: $0) }
      let earlier = first.map { readers[$0.0]?.location(row: $0.1, column: "id") ?? .init(file: $0.0.fileName) }
      let firstPlace = earlier.map { "\($0.file) line \($0.line ?? 0)" } ?? "another row"
      report(
        .error, "id.duplicate", file, row, violation.field, violation.id.rawValue,
        "the id “\(violation.id)” is taken already, by \(firstPlace)",
        fix: "give one of the two another id, or delete the row that is repeated")
    case .unknownReference:
      guard let value else { break }  // said already, as a missing or refused value
      let isEnd = violation.entry.collection == .links && (violation.field == "from" || violation.field == "to")
      report(
        .error, isEnd ? "link.end.unknown" : "reference.unknown", file, row, violation.field, value, violation.detail,
        fix: suggestion(for: EntityID(value), among: entityIDs))
    case .invalidCoordinate:
      report(
        .error, "coordinate.range", file, row, violation.field, value ?? "", violation.detail,
        fix: "write degrees with a decimal point, such as 33.85")
    case .invalidPopulation:
      report(
        .error, "population.negative", file, row, violation.field, value ?? "", violation.detail,
        fix: "leave the cell blank if the number is not known")
    case .invalidYear:
      report(.error, "year.range", file, row, violation.field, value ?? "", violation.detail, fix: "check the digits")
    case .reversedYears:
      report(
        .error, "years.reversed", file, row, violation.field, value ?? "", violation.detail,
        fix: "swap the two, or correct one")
    case .invalidAmount:
      report(.error, "amount.range", file, row, violation.field, value ?? "", violation.detail, fix: "correct it")
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
