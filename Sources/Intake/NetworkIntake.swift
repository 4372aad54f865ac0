public import CityNetwork
public import Tables

/// Turns the files of a data set folder into a network, or into diagnostics that say why not.
///
/// All problems of all files are reported in one run. What stands there in a form that people use and that has one meaning
/// is read, and said; nothing else is guessed, and no row is left out without being counted.
public struct NetworkIntake: Sendable {
  /// How to read.
  public var options: IntakeOptions

  /// An intake with options.
  public init(options: IntakeOptions = .init()) { self.options = options }

  /// Reads a data set.
  ///
  /// - Parameters:
  ///   - files: The files of the folder; their order does not matter.
  ///   - name: What to call the data set when it has no title, such as the folder's name.
  /// - Returns: A network or at least one error, never both.
  /// - Complexity: O(bytes), and O(*k* log *k*) for *k* rows.
  public func read(_ files: consuming [InputFile], name: String) -> IntakeResult {
    var tables = FolderTables(files)
    // The tables hold the bytes of what could be read, until the rows have been.
    files = []
    var diagnostics = tables.diagnostics
    let fileCount = tables.files.count
    var readers = readers(for: tables.takeFiles(), diagnostics: &diagnostics)
    let rowCounts = readers.mapValues(\.table.rowCount)
    guard readers.count == fileCount, !tables.hasUnread, readers[.cities] != nil else {
      // With a file missing or unreadable, every reference into it would be reported as unknown: noise, not help.
      return result(nil, diagnostics, rowCounts)
    }
    var assembly = NetworkAssembly(
      readers: readers, unread: UnreadTables(files: tables.unread), name: name, options: options)
    readers = [:]
    let contents = assembly.assemble(diagnostics: &diagnostics)
    return result(contents, diagnostics, rowCounts)
  }

  private func result(
    _ contents: IntakeResult.Contents?, _ diagnostics: DiagnosticCollection, _ rowCounts: [DataFile: Int]
  ) -> IntakeResult {
    let diagnostics = options.isStrict ? diagnostics.strict : diagnostics
    return IntakeResult(
      contents: diagnostics.hasErrors ? nil : contents, diagnostics: diagnostics, rowCounts: rowCounts)
  }

  /// Reads the weights of the gap register from a file of their own, whatever its name.
  ///
  /// - Returns: The weights, unless the diagnostics have an error.
  public func readWeights(_ input: InputFile) -> (weights: PartWeights?, diagnostics: DiagnosticCollection) {
    read(input, as: .weights) { $0.weights() }
  }

  /// Reads how many new links each city or body can take from a file of their own, whatever its name.
  ///
  /// - Parameters:
  ///   - input: The file, with the columns `id` and `capacity`.
  ///   - network: The network whose ids it names.
  /// - Returns: The capacities, unless the diagnostics have an error.
  public func readCapacities(
    _ input: InputFile, network: CityNetwork
  ) -> (capacities: [EntityID: Int]?, diagnostics: DiagnosticCollection) {
    let names = RecordReader.names(network.cities, network.agencies, network.programmes)
    return read(input, as: .capacities) { $0.capacities(among: names) }
  }

  /// Reads what a new link costs by its kind from a file of its own, whatever its name.
  ///
  /// - Returns: The costs by kind, unless the diagnostics have an error.
  public func readCosts(_ input: InputFile) -> (costs: [String: Double]?, diagnostics: DiagnosticCollection) {
    read(input, as: .costs) { $0.costs() }
  }

  private func read<Value>(
    _ input: InputFile, as file: DataFile, _ values: (inout RecordReader) -> Value?
  ) -> (Value?, DiagnosticCollection) {
    let reading = CSVReader(limits: options.limits, encoding: options.encoding).read(input.bytes, file: input.name)
    var diagnostics = reading.diagnostics
    guard let table = reading.table,
      var reader = RecordReader(table: table, file: file, diagnostics: &diagnostics)
    else { return (nil, diagnostics) }
    let found = values(&reader)
    diagnostics.append(contentsOf: reader.allDiagnostics)
    if options.isStrict { diagnostics = diagnostics.strict }
    return (diagnostics.hasErrors ? nil : found, diagnostics)
  }

  /// Reads a scenario from a file of its own, whatever its name.
  ///
  /// - Returns: The scenario, unless the diagnostics have an error; nothing is changed in the network.
  public func readScenario(
    _ input: InputFile, network: CityNetwork
  ) -> (scenario: Scenario?, diagnostics: DiagnosticCollection) {
    read(input, as: .scenario) { $0.scenario(for: network) }
  }

  private func readers(
    for files: [DataFile: InputFile], diagnostics: inout DiagnosticCollection
  ) -> [DataFile: RecordReader] {
    var readers: [DataFile: RecordReader] = [:]
    let reader = CSVReader(limits: options.limits, encoding: options.encoding)
    for (file, input) in files.sorted(by: { $0.value.name < $1.value.name }) {
      let reading = reader.read(input.bytes, file: input.name)
      diagnostics.append(contentsOf: reading.diagnostics)
      guard let table = reading.table else { continue }
      if let records = RecordReader(table: table, file: file, diagnostics: &diagnostics) { readers[file] = records }
    }
    return readers
  }
}
