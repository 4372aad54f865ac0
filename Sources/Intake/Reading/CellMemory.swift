import Tables

/// What the cells of one column were read as: words and lists that most rows repeat are understood once.
///
/// Only values of which nothing was said are remembered, so that a doubtful cell is pointed out in every row. A slot holds
/// the last value that fell to it, so the memory never grows.
final class CellMemory<Value> {
  private var places: [Range<Int>]
  private var values: [Value?]
  private let mask: Int

  /// A memory for cells that have to be read otherwise where it has none.
  init(slotCount: Int = 256) {
    places = Array(repeating: 0..<0, count: slotCount)
    values = Array(repeating: nil, count: slotCount)
    mask = slotCount - 1
  }

  /// The value of a cell of the reader's present row.
  ///
  /// - Parameter read: Reads the cell; asked only when it is not remembered.
  func value(
    _ reader: inout RecordReader, _ column: PlacedColumn, _ read: (inout RecordReader, PlacedColumn) -> Value?
  ) -> Value? {
    guard let bytes = reader.plainBytes(column) else { return read(&reader, column) }
    if bytes.isEmpty { return nil }
    let slot = Int(truncatingIfNeeded: reader.table.hash(of: bytes)) & mask
    if reader.table.areEqual(places[slot], bytes) { return values[slot] }
    let said = reader.diagnostics.count
    let value = read(&reader, column)
    if let value, reader.diagnostics.count == said { (places[slot], values[slot]) = (bytes, value) }
    return value
  }
}
