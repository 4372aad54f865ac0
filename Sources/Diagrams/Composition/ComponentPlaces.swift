import Graphs
import Graphviz

/// The places of marks in an area, where a network may fall into many pieces.
///
/// A layout of a large network spends most of its page on hundreds of pairs that hang together with nothing else. Where
/// there are many such pieces beside a large one, the large one gets the upper part of the area to itself, and the others
/// stand in rows below it.
struct ComponentPlaces {
  /// More pieces than this are put in rows.
  private static let pieceLimit = 60

  private let geometry: LayoutGeometry
  private let centers: [Point?]
  /// The members of each piece: the largest first, then by the smallest member.
  private let pieces: [[Int]]

  /// - Parameters:
  ///   - geometry: What the layout found for the nodes `n0`, `n1` …
  ///   - count: How many nodes there are.
  ///   - edges: Which hang together.
  init(_ geometry: LayoutGeometry, count: Int, edges: [(Int, Int)]) {
    self.geometry = geometry
    let found = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, $0.center) })
    centers = (0..<count).map { found["n\($0)"] }
    // Two marks may have several lines between them, which no plain graph has.
    pieces = NamedGraph(edges, isolates: Array(0..<count)).graph.components(without: []).members()
  }

  /// A place for each node.
  ///
  /// - Parameter maximumScale: How much small layouts may be enlarged.
  func places(in area: Box, maximumScale: Double = 1.2) -> [Point] {
    guard pieces.count > Self.pieceLimit, let largest = pieces.first, 2 * largest.count > centers.count else {
      let fitting = Fitting(geometry, into: area, maximumScale: maximumScale, stretch: 1.8, mayTurn: true)
      return centers.map { $0.map(fitting.place) ?? area.center }
    }
    let others = pieces.dropFirst()
    let side = max(3, min(11, (area.width * area.height * 0.14 / Double(others.count)).squareRoot()))
    let columns = max(1, Int(area.width / side))
    let rows = (others.count + columns - 1) / columns
    let strip = min(area.height * 0.3, Double(rows) * side)
    var places = centers.map { _ in area.center }
    put(largest, into: Box(minX: area.minX, minY: area.minY + strip + 8, maxX: area.maxX, maxY: area.maxY), &places)
    let height = strip / Double(max(1, rows))
    for (index, piece) in others.enumerated() {
      let left = area.minX + Double(index % columns) * side
      let top = area.minY + strip - Double(index / columns) * height
      let cell = Box(minX: left, minY: top - height, maxX: left + side, maxY: top)
      put(piece, into: cell.inset(by: min(side, height) * 0.22), &places)
    }
    return places
  }

  /// Stretches one piece over an area.
  private func put(_ piece: [Int], into area: Box, _ places: inout [Point]) {
    let points = piece.map { centers[$0] ?? Point(x: 0, y: 0) }
    let (minX, maxX) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (minY, maxY) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    for (vertex, point) in zip(piece, points) {
      places[vertex] = Point(
        x: maxX > minX ? area.minX + (point.x - minX) / (maxX - minX) * area.width : area.center.x,
        y: maxY > minY ? area.minY + (point.y - minY) / (maxY - minY) * area.height : area.center.y)
    }
  }
}
