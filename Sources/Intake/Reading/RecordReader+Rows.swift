internal import Threads
import Tables

extension RecordReader {
  /// Below so many rows, another thread costs more than it brings.
  private static let rowsWorthAThread = 20_000

  /// The values of all rows by a schema's fields, without those that are passed over, in the file's order.
  ///
  /// Large tables are read in parts at the same time; values and diagnostics are the same as those of one reader.
  mutating func rows<Row: Sendable>(_ schema: RowSchema<Row>) -> [Row] {
    let (rows, saying) = read(schema)
    guard saying.newlyPointGrouped.isEmpty else {
      // What was read before the first such cell was met may have been a thousandth of what was meant.
      lookCloser(at: saying.newlyPointGrouped)
      return self.rows(schema)
    }
    add(sayingsOf: saying)
    return rows
  }

  /// The values of all rows, and a reader that has said what there is to say of them.
  private func read<Row: Sendable>(_ schema: RowSchema<Row>) -> (rows: [Row], saying: RecordReader) {
    let count = table.rowCount
    let partCount = max(1, min(4, count / Self.rowsWorthAThread))
    let bounds = (0...partCount).map { count * $0 / partCount }
    var parts = (0..<partCount).map { _ in Part(reader: withoutDiagnostics) }
    let rows = [Row](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      parts.withUnsafeMutableBufferPointer { parts in
        // Each part has its own rows, reader and count.
        nonisolated(unsafe) let (base, parts) = (base, parts)
        ParallelLoop.run(iterations: partCount) { part in
          parts[part].read(bounds[part]..<bounds[part + 1], by: schema, to: base + bounds[part])
        }
      }
      // Closes the gaps that rows left which were passed over.
      for (part, start) in zip(parts, bounds) {
        if filled < start { (base + filled).moveInitialize(from: base + start, count: part.count) }
        filled += part.count
      }
    }
    var saying = withoutDiagnostics
    for part in parts { saying.add(sayingsOf: part.reader) }
    return (rows, saying)
  }

  /// Some of the rows, read by a reader of their own.
  private struct Part {
    var reader: RecordReader
    var count = 0

    mutating func read<Row>(_ rows: Range<Int>, by schema: RowSchema<Row>, to start: UnsafeMutablePointer<Row>) {
      let reading = RowReading(schema, of: reader)
      for row in rows {
        reader.move(toRow: row)
        let place = start + count
        place.initialize(to: reading.blankRow(reader))
        if reading.fill(&place.pointee, &reader) {
          count += 1
        } else {
          place.deinitialize(count: 1)
        }
      }
    }
  }
}
