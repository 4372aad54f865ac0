import Analysis
import Graphviz

extension MapPlan {
  /// How lines are drawn, so that many of them still let the map through.
  private var look: (width: Double, opacity: Double) {
    switch pairs.count {
    case ...60: (1.3, 0.8)
    case ...300: (0.9, 0.55)
    case ...1_500: (0.6, 0.4)
    case ...6_000: (0.4, 0.2)
    default: (0.3, 0.1)
    }
  }

  /// Every pair once, on the map or else in the first inset that shows it; and again in the insets where one of its cities
  /// lies.
  func addLinks(_ sheet: Sheet, to page: inout PageComposer) {
    var nodes: [Int: String] = [:]
    for mark in sheet.marks + sheet.insetMarks.flatMap(\.self) {
      guard let city = Self.city(ofNode: mark.name), nodes[city] == nil else { continue }
      nodes[city] = mark.name
    }
    let hidden = sheet.insets.map(\.box)
    var drawn = Set<Int>()
    func add(in frame: MapFrame, _ thinner: Double, behind hidden: [Box], from shown: Set<Int>? = nil) {
      for (index, pair) in pairs.enumerated() {
        if let shown, !shown.contains(pair.from), !shown.contains(pair.to) { continue }
        guard let from = nodes[pair.from], let to = nodes[pair.to],
          let way = frame.way(from: places[pair.from], to: places[pair.to], behind: hidden)
        else { continue }
        var edge = Drawing.Edge(from: from, to: to)
        edge.path = way
        edge.color = context.palette.transparent(.cityLink, look.opacity)
        edge.width = look.width * thinner
        edge.direction = Drawing.ArrowDirection.none
        edge.classes = [drawn.insert(index).inserted ? "city-link" : "city-link-again"]
        let ends = "\(options.name(of: cities[pair.from].city)) – \(options.name(of: cities[pair.to].city))"
        edge.tooltip = "\(ends): \(Wording.count(pair.linkCount, "link"))"
        page.add(edge)
      }
    }
    add(in: sheet.frame, 1, behind: hidden)
    for inset in sheet.insets {
      // Lines that only pass through an enlarged part would say nothing about it.
      add(in: inset.frame, inset.region == nil ? 0.5 : 1, behind: [], from: Set(inset.members))
    }
  }
}
