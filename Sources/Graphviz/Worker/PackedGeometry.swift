/// Places as bytes: numbers of eight bytes each, most significant first.
///
/// The corners of the whole, centre and size of each node, then for each edge the number of its curves, and for each curve
/// the number of its points and the points.
enum PackedGeometry {
  static func bytes(of geometry: LayoutGeometry) -> [UInt8] {
    var numbers = [
      geometry.bounds.lowerLeft.x, geometry.bounds.lowerLeft.y, geometry.bounds.upperRight.x,
      geometry.bounds.upperRight.y,
    ]
    numbers.reserveCapacity(4 + 4 * geometry.nodes.count + 12 * geometry.edges.count)
    for node in geometry.nodes { numbers += [node.center.x, node.center.y, node.size.width, node.size.height] }
    for edge in geometry.edges {
      numbers.append(Double(edge.curves.count))
      for curve in edge.curves {
        numbers.append(Double(curve.count))
        for point in curve { numbers += [point.x, point.y] }
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * numbers.count)
    for number in numbers { withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// The places of a drawing's nodes and edges; nil when the bytes are too few, too many, or no numbers.
  static func geometry(_ bytes: [UInt8], of drawing: Drawing) -> LayoutGeometry? {
    guard bytes.count.isMultiple(of: 8) else { return nil }
    var reader = Reader(numbers: numbers(bytes))
    guard let bounds = reader.next(4) else { return nil }
    var geometry = LayoutGeometry(
      bounds: Rectangle(lowerLeft: Point(x: bounds[0], y: bounds[1]), upperRight: Point(x: bounds[2], y: bounds[3])),
      nodes: [], edges: [])
    for node in drawing.nodes {
      guard let box = reader.next(4) else { return nil }
      geometry.nodes.append(
        LayoutGeometry.NodeBox(
          name: node.name, center: Point(x: box[0], y: box[1]), size: Size(width: box[2], height: box[3])))
    }
    for _ in drawing.edges {
      guard let count = reader.count() else { return nil }
      var curves: [[Point]] = []
      for _ in 0..<count {
        guard let length = reader.count(), let values = reader.next(2 * length) else { return nil }
        let first = values.startIndex
        curves.append((0..<length).map { Point(x: values[first + 2 * $0], y: values[first + 2 * $0 + 1]) })
      }
      geometry.edges.append(LayoutGeometry.EdgePath(curves: curves))
    }
    return reader.isAtEnd && geometry.isFinite ? geometry : nil
  }

  private static func numbers(_ bytes: [UInt8]) -> [Double] {
    bytes.withUnsafeBytes { raw in
      stride(from: 0, to: raw.count, by: 8).map { offset in
        Double(bitPattern: UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      }
    }
  }

  private struct Reader {
    let numbers: [Double]
    private var position = 0

    init(numbers: [Double]) { self.numbers = numbers }

    var isAtEnd: Bool { position == numbers.count }

    mutating func next(_ count: Int) -> [Double]? {
      guard count <= numbers.count - position else { return nil }
      defer { position += count }
      return Array(numbers[position..<position + count])
    }

    /// A number of things that follow, each of one number at least.
    mutating func count() -> Int? {
      guard let value = next(1)?.first, let count = Int(exactly: value), count >= 0, count <= numbers.count else {
        return nil
      }
      return count
    }
  }
}
