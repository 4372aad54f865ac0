internal import CityNetwork
internal import Intake
internal import Tables

extension SyntheticNetwork {
  /// The names of the files of its data set folder; files that would have no rows are left out.
  package var fileNames: [String] {
    var files: [DataFile] = [.dataset, .cities]
    if agencyCount > 0 { files.append(.agencies) }
    if programmeCount > 0 { files.append(.programmes) }
    if linkCount > 0 { files.append(.links) }
    return files.map(\.fileName) + ["README.md"]
  }

  /// Gives out the contents of a file, part by part.
  ///
  /// - Parameters:
  ///   - name: One of ``fileNames``; any other has no contents.
  ///   - put: Takes each part.
  /// - Complexity: O(length of the file) time; memory for some thousand rows at a time.
  package func write<Failure: Error>(file name: String, to put: (String) throws(Failure) -> Void) throws(Failure) {
    guard let file = DataFile(fileName: name) else {
      if name == "README.md" { try put(readme) }
      return
    }
    switch file {
    case .dataset:
      try put(CSVWriter().write(columns: file.columns.map(\.name), rows: dataset.rows(and: ["language": "en"])))
    case .cities: try write(SyntheticColumns.cities, cityCount, city(at:), to: put)
    case .agencies: try write(SyntheticColumns.agencies, agencyCount, agency(at:), to: put)
    case .programmes: try write(SyntheticColumns.programmes, programmeCount, programme(at:), to: put)
    case .links: try write(SyntheticColumns.links, linkCount, link(at:), to: put)
    default: break
    }
  }

  private func write<Row, Failure: Error>(
    _ rows: RowWriting<Row>, _ count: Int, _ row: (Int) -> Row, to put: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let writer = CSVWriter()
    try put(writer.write(columns: rows.columns, rows: []))
    for start in stride(from: 0, to: count, by: 4096) {
      try put(writer.write(rows: (start..<min(count, start + 4096)).map { rows.cells(of: row($0)) }))
    }
  }

  private var readme: String {
    var text = """
      # Synthetic data

      \(dataset.title). Everything here is made up: no city, agency, programme or link is real, and nothing may be \
      concluded from it about real places. Only the countries exist. Every row says so in its source column.

      - cities: \(cityCount)
      - agencies: \(agencyCount)
      - programmes: \(programmeCount)
      - links: \(linkCount)
      - seed: \(plan.seed)
      - mean degree asked for: \(plan.meanDegree)
      - chance that a fact is unknown: \(plan.unknownShare)
      - cities kept free of links: \(plan.isolatedCount)

      """
    if !plantedCliques.isEmpty { text += "\n## Planted cliques\n\n" }
    for clique in plantedCliques {
      text += "- \(clique.programme): \(clique.cities.count) cities: "
      text += clique.cities.map(\.rawValue).joined(separator: ", ") + "\n"
    }
    return text
  }
}
