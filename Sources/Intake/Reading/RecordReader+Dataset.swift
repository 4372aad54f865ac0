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
      if !seen.insert(key).inserted {
        report(
          .error, "dataset.key.duplicate", keys, key, "the key “\(key)” stands twice", fix: "delete one of the rows")
      }
      switch key {
      case "title": dataset.title = line(values) ?? dataset.title
      case "description", "summary": dataset.summary = text(values)
      case "data_date": dataset.dataDate = date(values)
      case "license", "licence": dataset.license = text(values)
      case "attribution": dataset.attribution = text(values)
      case "language", "contact", "source", "version": _ = text(values)
      default:
        let known = ["title", "description", "data_date", "license", "attribution", "language", "contact", "version"]
        let nearest = NearMiss.nearest(to: key, among: known)
        report(
          .warning, "dataset.key.unknown", keys, key, "the key “\(key)” is not known and was not read",
          fix: nearest.map { "did you mean “\($0)”?" } ?? "known are \(known.joined(separator: ", "))")
      }
    }
    return dataset
  }
}
