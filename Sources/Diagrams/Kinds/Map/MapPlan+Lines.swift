import Analysis
import Graphviz
import Language

extension MapPlan {
  /// How lines that stand for one pair each are drawn, so that many of them still let the map through.
  private var look: (width: Double, opacity: Double) {
    switch pairs.count {
    case ...60: (1.3, 0.8)
    case ...300: (0.9, 0.55)
    case ...1_500: (0.6, 0.4)
    default: (0.4, 0.25)
    }
  }

  /// Every line once, on the map or else in the first inset that shows it; and again in the insets where one of its ends
  /// lies. The widest come last, and so lie on top.
  func addLinks(_ sheet: Sheet, to page: inout PageComposer) {
    var nodes: [Int: String] = [:]
    for mark in sheet.marks + sheet.insetMarks.flatMap(\.self) {
      guard let city = Self.city(ofNode: mark.name), nodes[city] == nil else { continue }
      nodes[city] = mark.name
    }
    let hidden = sheet.insets.map(\.box)
    let most = mapLines.lines.map(\.pairCount).max() ?? 1
    let order = mapLines.lines.indices.sorted { a, b in
      let (x, y) = (mapLines.lines[a].pairCount, mapLines.lines[b].pairCount)
      return x != y ? x < y : a < b
    }
    var drawn = Set<Int>()
    func add(in frame: MapFrame, _ thinner: Double, behind hidden: [Box], from shown: Set<Int>? = nil) {
      for index in order {
        let line = mapLines.lines[index]
        if let shown, !shown.contains(line.from), !shown.contains(line.to) { continue }
        guard let from = nodes[line.from], let to = nodes[line.to],
          let way = frame.way(from: line.start, to: line.end, behind: hidden)
        else { continue }
        var edge = Drawing.Edge(from: from, to: to)
        edge.path = way
        edge.color = context.palette.transparent(.cityLink, mapLines.width == nil ? look.opacity : 0.22)
        edge.width =
          (mapLines.width == nil ? look.width : Self.width(ofPairs: line.pairCount, most: most)) * thinner
        edge.direction = Drawing.ArrowDirection.none
        edge.classes = [drawn.insert(index).inserted ? "city-link" : "city-link-again"]
        edge.tooltip = tooltip(of: line)
        page.add(context.aged(edge, isOld: line.isOld))
      }
    }
    add(in: sheet.frame, 1, behind: hidden)
    for inset in sheet.insets {
      // Lines that only pass through an enlarged part would say nothing about it.
      add(in: inset.frame, inset.region == nil ? 0.5 : 1, behind: [], from: Set(inset.members))
    }
  }

  private func tooltip(of line: MapLines.Line) -> String {
    let words = context.words
    let ends = [line.from, line.to].map { options.name(of: cities[$0].city) }
    guard mapLines.width != nil else {
      return "\(ends.joined(separator: " – ")): \(words.count(line.linkCount, .link))"
    }
    return words.say(
      "diagram.map.neighbourhoods.line",
      [
        "from": ends[0], "to": ends[1], "pairs": words.say("diagram.map.pairs", count: line.pairCount),
        "links": words.count(line.linkCount, .link),
      ])
  }
}
