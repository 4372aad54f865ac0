import Tables

/// What the cells of one column were read as: words and lists that most rows repeat are understood once.
///
/// Only values of which nothing was said are remembered, so that a doubtful cell is pointed out in every row.
final class CellMemory<Value> {
  private var cache = CellCache<Value>(slotCount: 256)

  /// The value of a cell of the reader's present row.
  ///
  /// - Parameter read: Reads the cell; asked only when it is not remembered.
  func value(
    _ reader: inout RecordReader, _ column: PlacedColumn, _ read: (inout RecordReader, PlacedColumn) -> Value?
  ) -> Value? {
    guard let bytes = reader.plainBytes(column) else { return read(&reader, column) }
    if bytes.isEmpty { return nil }
    let (slot, known) = cache.find(bytes, in: reader.table)
    if let known { return known }
    let said = reader.saidCount
    guard let value = read(&reader, column) else { return nil }
    if reader.saidCount == said { cache.keep(value, of: bytes, at: slot) }
    return value
  }
}
