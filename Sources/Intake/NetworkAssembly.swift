import CityNetwork
import Tables

/// Reads the records of every file, lays the answers over them, and builds the network out of them.
struct NetworkAssembly {
  private var readers: [DataFile: RecordReader]
  private var records = Records()
  private let unread: UnreadTables
  private let name: String
  private let options: IntakeOptions

  /// - Parameter unread: The tables of the folder that are not read, where none holds the links.
  init(readers: [DataFile: RecordReader], unread: UnreadTables, name: String, options: IntakeOptions) {
    self.readers = readers
    self.unread = unread
    self.name = name
    self.options = options
  }

  /// What the folder holds; nil when there is an error, which is then among the diagnostics.
  mutating func assemble(diagnostics: inout DiagnosticCollection) -> IntakeResult.Contents? {
    let weights = readers[.weights]?.weights()
    readRecords()
    for refusal in unread.refusals(naming: records.cities) { diagnostics.append(refusal) }
    let capacities = readers[.capacities]?.capacities(
      among: RecordReader.names(records.cities, records.agencies, records.programmes))
    let costs = readers[.costs]?.costs()
    let named = LinkNaming.nameLinks(&records.links)
    LinkNaming.nameNeeds(&records.needs)
    var rules = IntakeRules(records: records, readers: readers, options: options)
    // From here on the rules alone hold them, so that they can be changed and put in order where they are.
    records = Records()
    rules.resolveEndsByName(naming: named)
    rules.applyEvents()
    rules.applyAnswers()
    rules.dropLinksWithUnknownEnds()
    rules.joinPairsFromBothEnds()
    rules.lookForDoubtfulRows()
    for file in DataFile.allCases {
      if let reader = readers[file] { diagnostics.append(contentsOf: reader.allDiagnostics) }
    }
    readers = [:]
    let network = rules.network()
    diagnostics.append(contentsOf: rules.diagnostics)
    for remark in rules.remarks.diagnostics { diagnostics.append(remark) }
    return diagnostics.hasErrors
      ? nil : network.map { .init(network: $0, weights: weights, capacities: capacities, costs: costs) }
  }

  private mutating func readRecords() {
    records.dataset = readers[.dataset]?.dataset(title: name) ?? DatasetDescription(title: name)
    records.cities = places(.cities, City.schema)
    records.agencies = places(.agencies, Agency.schema)
    records.programmes = places(.programmes, Programme.schema)
    records.links = readers[.links]?.rows(Link.schema) ?? []
    records.practices = readers[.practices]?.rows(Practice.schema) ?? []
    records.needs = readers[.needs]?.rows(Need.schema) ?? []
    records.completeness = readers[.completeness]?.rows(Completeness.schema) ?? []
    records.events = readers[.linkEvents]?.rows(LinkEventRow.schema) ?? []
    records.answers = readers[.answers]?.rows(AnswerRow.schema) ?? []
  }

  /// The rows of a file, those with one id made one: later rows fill in what the first leaves blank.
  private mutating func places<Row: Identifiable & Sendable>(
    _ file: DataFile, _ schema: RowSchema<Row>
  ) -> [Row] where Row.ID == EntityID {
    guard let rows = readers[file]?.rows(schema), let reader = readers[file] else { return [] }
    guard IDOrder(rows).hasRepeats, rows.count == reader.table.rowCount else { return rows }
    let repeated = RepeatedRows(rows, schema, reader)
    for (finding, row) in repeated.findings {
      readers[file]?.report(finding, row: row, column: "id")
    }
    records.rows[file] = repeated.keptRows
    return repeated.merged
  }
}
