import CityNetwork
import Tables

/// Reads the records of every file, lays the answers over them, and builds the network out of them.
struct NetworkAssembly {
  private var readers: [DataFile: RecordReader]
  private var records = Records()
  private let name: String
  private let options: IntakeOptions

  init(readers: [DataFile: RecordReader], name: String, options: IntakeOptions) {
    self.readers = readers
    self.name = name
    self.options = options
  }

  /// What the folder holds; nil when there is an error, which is then among the diagnostics.
  mutating func assemble(diagnostics: inout DiagnosticCollection) -> IntakeResult.Contents? {
    let weights = readers[.weights]?.weights()
    readRecords()
    let capacities = readers[.capacities]?.capacities(
      among: RecordReader.names(records.cities, records.agencies, records.programmes))
    let costs = readers[.costs]?.costs()
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
    return network.map { .init(network: $0, weights: weights, capacities: capacities, costs: costs) }
  }

  private mutating func readRecords() {
    records.dataset = readers[.dataset]?.dataset(title: name) ?? DatasetDescription(title: name)
    records.cities = each(.cities) { reader, _ in reader.city() }
    records.agencies = each(.agencies) { reader, _ in reader.agency() }
    records.programmes = each(.programmes) { reader, _ in reader.programme() }
    records.links = each(.links) { reader, _ in reader.link() }
    records.practices = each(.practices) { reader, _ in reader.practice() }
    records.needs = each(.needs) { reader, _ in reader.need() }
    records.completeness = each(.completeness) { reader, _ in reader.completeness() }
    records.events = each(.linkEvents) { reader, row in reader.event(row: row) }.compactMap { $0 }
    records.answers = each(.answers) { reader, row in reader.answer(row: row) }.compactMap { $0 }
  }

  /// One value for each row of a file.
  private mutating func each<Value>(_ file: DataFile, _ read: (inout RecordReader, Int) -> Value) -> [Value] {
    readers[file]?.each(read) ?? []
  }
}
