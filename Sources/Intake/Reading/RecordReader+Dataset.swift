import CityNetwork
import Tables

extension DatasetDescription {
  /// The columns of `dataset.csv`, a table of keys and values.
  static let columns: [DataFile.Column] = [
    .key("key", ["name", "property"], .line), .key("value", ["text"], .text),
  ]
}

extension RecordReader {
  /// Reads the description of the data set from its table of keys and values.
  mutating func dataset(title: String) -> DatasetDescription {
    var dataset = DatasetDescription(title: title)
    let (keys, values) = (column("key"), column("value"))
    var seen = Set<String>()
    for row in 0..<table.rowCount {
      move(toRow: row)
      guard let key = line(keys)?.lowercased() else {
        require(keys)
        continue
      }
      if !seen.insert(key).inserted { report(.duplicateKey(key), at: keys) }
      switch key {
      case "title": dataset.title = line(values) ?? dataset.title
      case "description", "summary": dataset.summary = text(values)
      case "data_date": dataset.dataDate = date(values)
      case "license", "licence": dataset.license = text(values)
      case "attribution": dataset.attribution = text(values)
      case "language", "contact", "source", "version": _ = text(values)
      default:
        let known = ["title", "description", "data_date", "license", "attribution", "language", "contact", "version"]
        report(.unknownKey(key, near: NearMiss.nearest(to: key, among: known), known: known), at: keys)
      }
    }
    return dataset
  }
}
