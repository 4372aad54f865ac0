/// Where a value of a row is kept, found out once for all rows: following a key path for every cell takes several times as
/// long as reading it.
struct StoredPlace<Row, Value> {
  private let path: WritableKeyPath<Row, Value>
  /// Bytes from the row's beginning; nil where the value is not stored as such.
  private let offset: Int?

  init(_ path: WritableKeyPath<Row, Value>) {
    self.path = path
    offset = MemoryLayout<Row>.offset(of: path)
  }

  func set(_ value: Value, in row: inout Row) {
    guard let offset else {
      row[keyPath: path] = value
      return
    }
    withUnsafeMutablePointer(to: &row) { row in
      UnsafeMutableRawPointer(row).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}
