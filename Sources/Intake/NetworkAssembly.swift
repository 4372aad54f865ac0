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
    // From here on the rules alone hold them, so that they can be changed and put in order where they are.
    records = Records()
    rules.applyEvents()
    rules.applyAnswers()
    rules.dropLinksWithUnknownEnds()
    rules.lookForDoubtfulRows()
    for file in DataFile.allCases {
      if let reader = readers[file] { diagnostics.append(contentsOf: reader.diagnostics) }
    }
    readers = [:]
    let network = rules.network()
    diagnostics.append(contentsOf: rules.diagnostics)
    return network.map { .init(network: $0, weights: weights, capacities: capacities, costs: costs) }
  }

  private mutating func readRecords() {
    records.dataset = readers[.dataset]?.dataset(title: name) ?? DatasetDescription(title: name)
    records.cities = readers[.cities]?.rows(City.schema) ?? []
    records.agencies = readers[.agencies]?.rows(Agency.schema) ?? []
    records.programmes = readers[.programmes]?.rows(Programme.schema) ?? []
    records.links = readers[.links]?.rows(Link.schema) ?? []
    records.practices = readers[.practices]?.rows(Practice.schema) ?? []
    records.needs = readers[.needs]?.rows(Need.schema) ?? []
    records.completeness = readers[.completeness]?.rows(Completeness.schema) ?? []
    records.events = readers[.linkEvents]?.rows(LinkEventRow.schema) ?? []
    records.answers = readers[.answers]?.rows(AnswerRow.schema) ?? []
  }
}
