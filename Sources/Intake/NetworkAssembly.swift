import CityNetwork
import Tables

/// Reads the records of every file, lays the answers over them, and builds the network out of them.
struct NetworkAssembly {
  private var readers: [DataFile: RecordReader]
  private var records = Records()
  /// The weights that the folder sets; nil before assembly, and where it sets none.
  private(set) var weights: PartWeights?
  /// The capacities that the folder sets; nil before assembly, and where it sets none.
  private(set) var capacities: [EntityID: Int]?
  /// The costs that the folder sets; nil before assembly, and where it sets none.
  private(set) var costs: [String: Double]?
  private let name: String
  private let options: IntakeOptions

  init(readers: [DataFile: RecordReader], name: String, options: IntakeOptions) {
    self.readers = readers
    self.name = name
    self.options = options
  }

  /// The network; nil when there is an error, which is then among the diagnostics.
  mutating func assemble(diagnostics: inout DiagnosticCollection) -> CityNetwork? {
    readRecords()
    LinkNaming.nameLinks(&records.links)
    LinkNaming.nameNeeds(&records.needs)
    var rules = IntakeRules(records: records, readers: readers, options: options)
    rules.applyEvents()
    rules.applyAnswers()
    rules.dropLinksWithUnknownEnds()
    rules.lookForDoubtfulRows()
    for file in DataFile.allCases {
      if let reader = readers[file] { diagnostics.append(contentsOf: reader.diagnostics) }
    }
    let network = rules.network()
    diagnostics.append(contentsOf: rules.diagnostics)
    return network
  }

  private mutating func readRecords() {
    records.dataset = DatasetDescription(title: name)
    if var reader = readers[.dataset] {
      records.dataset = reader.dataset(title: name)
      readers[.dataset] = reader
    }
    if var reader = readers[.weights] {
      weights = reader.weights()
      readers[.weights] = reader
    }
    records.cities = each(.cities) { reader, _ in reader.city() }
    records.agencies = each(.agencies) { reader, _ in reader.agency() }
    records.programmes = each(.programmes) { reader, _ in reader.programme() }
    if var reader = readers[.capacities] {
      capacities = reader.capacities(
        among: RecordReader.names(records.cities, records.agencies, records.programmes))
      readers[.capacities] = reader
    }
    if var reader = readers[.costs] {
      costs = reader.costs()
      readers[.costs] = reader
    }
    records.links = each(.links) { reader, _ in reader.link() }
    records.practices = each(.practices) { reader, _ in reader.practice() }
    records.needs = each(.needs) { reader, _ in reader.need() }
    records.completeness = each(.completeness) { reader, _ in reader.completeness() }
    records.events = each(.linkEvents) { reader, row in reader.event(row: row) }.compactMap { $0 }
    records.answers = each(.answers) { reader, row in reader.answer(row: row) }.compactMap { $0 }
  }

  /// One value for each row of a file.
  private mutating func each<Value>(_ file: DataFile, _ read: (inout RecordReader, Int) -> Value) -> [Value] {
    guard var reader = readers.removeValue(forKey: file) else { return [] }
    var values: [Value] = []
    values.reserveCapacity(reader.table.rowCount)
    for row in 0..<reader.table.rowCount {
      reader.move(toRow: row)
      values.append(read(&reader, row))
    }
    readers[file] = reader
    return values
  }
}
