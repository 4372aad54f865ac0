import CityNetwork
import Tables

extension RecordReader {
  /// Reads the description of the data set from its table of keys and values.
  mutating func dataset(title: String) -> DatasetDescription {
    var dataset = DatasetDescription(title: title)
    let (keys, values) = (column("key"), column("value"))
    var readings: [String: Field<DatasetDescription>.Reading] = [:]
    for field in DatasetDescription.keys {
      let column = field.parts[0].column
      for name in [column.name] + column.aliases { readings[name] = field.reading([values]) }
    }
    let known = DatasetDescription.keyNames
    var seen = Set<String>()
    for row in 0..<table.rowCount {
      move(toRow: row)
      guard let key = line(keys)?.lowercased() else {
        require(keys)
        continue
      }
      if !seen.insert(key).inserted { report(.duplicateKey(key), at: keys) }
      if let reading = readings[key] {
        _ = reading(&self, &dataset)
      } else {
        report(.unknownKey(key, near: NearMiss.nearest(to: key, among: known), known: known), at: keys)
      }
    }
    return dataset
  }
}
