import Analysis
import CityNetwork
import Graphviz
import Language

extension MapPlan {
  /// What stands where on the page.
  struct Sheet {
    let area: Box
    let frame: MapFrame
    let marks: [Drawing.Node]
    let insets: [MapInset]
    let insetMarks: [[Drawing.Node]]

    /// Where the letters of the enlarged parts stand at the parts: at a corner where nothing else is.
    var letterPlaces: [Point] {
      let taken = marks.map(NodeStyle.box)
      return insets.compactMap { inset in
        guard let region = inset.region else { return nil }
        let others = insets.compactMap(\.region).filter { $0.center != region.center } + insets.map(\.box)
        let (left, right) = (region.minX + 8, region.maxX - 8)
        let corners = [
          Point(x: left, y: region.maxY + 9), Point(x: right, y: region.maxY + 9), Point(x: left, y: region.minY - 9),
          Point(x: right, y: region.minY - 9), Point(x: region.minX - 8, y: region.maxY - 8),
          Point(x: region.maxX + 8, y: region.maxY - 8),
        ]
        return corners.first { corner in
          let box = Box(center: corner, size: Size(width: 12, height: 14))
          return area.contains(box) && !(taken + others).contains(where: box.overlaps)
        } ?? corners[0]
      }
    }
  }

  func compose(_ sizes: TextSizes) -> Drawing {
    // The small names have been placed by guesses from the first map on.
    let sizes = sizes.guessing(labels.map(\.small))
    // The caption's height decides on the area, so it is first made for the most that it may have to say.
    let fullest = page(named: max(0, cities.count - 1), insets: 2, sizes)
    let sheet = sheet(on: fullest.pictureArea)
    let labels = placedLabels(sheet, sizes)
    let named = Set(labels.compactMap { Self.city(ofNode: $0.request.node) }).count
    var page = page(named: named, insets: sheet.insets.count { $0.region != nil }, sizes)
    page.rename { drawing in
      for frame in [sheet.frame] + sheet.insets.map(\.frame) {
        drawing.background += frame.ground(context.palette, showsBorders: options.showsBorders)
      }
    }
    addLinks(sheet, to: &page)
    for mark in sheet.marks + sheet.insetMarks.flatMap(\.self) { page.add(mark) }
    page.addLabels(labels)
    addCountryNames(sheet, labels, sizes, to: &page)
    addBorders(sheet, sizes, to: &page)
    addScale(sheet, to: &page)
    page.addLegend(legend)
    return page.finished()
  }

  private func page(named: Int, insets: Int, _ sizes: TextSizes) -> PageComposer {
    PageComposer(
      name: "map", page: PageComposer.a3Landscape, title: title, subtitle: subtitle,
      caption: caption(named: named, insetCount: insets), sizes: sizes, style: context.style)
  }

  private func sheet(on area: Box) -> Sheet {
    let frame = mainFrame(in: area)
    let onMap = cities.indices.filter { frame.area.inset(by: 4).holds(frame.place(places[$0])) }
    let marks = marks(onMap, in: frame, prefix: "n", enlarged: 1)
    let search = MapInsetSearch(
      area: area, frame: frame, marks: marks.map(NodeStyle.box),
      cities: marks.compactMap { Self.city(ofNode: $0.name) }, reserved: [Self.scaleBox(frame)],
      crossings: crossings(in: frame))
    var insets: [MapInset] = []
    if onMap.count < cities.count { insets = [overview(in: search)] }
    insets = search.found(beside: insets)
    let insetMarks = insets.enumerated().map { number, inset in
      // A mark that would cover the edge of an inset stands on the map only.
      let marks = self.marks(inset.members, in: inset.frame, prefix: "i\(number)n", enlarged: inset.enlargement)
      // The small map of all shows where the others lie, and has no room for a second outline.
      return (inset.region == nil ? marks.map(\.withoutRing) : marks)
        .filter { inset.box.contains(NodeStyle.box(of: $0)) }
    }
    return Sheet(area: area, frame: frame, marks: marks, insets: insets, insetMarks: insetMarks)
  }

  /// The whole of what is linked, in a corner of a map that shows the greater part.
  private func overview(in search: MapInsetSearch) -> MapInset {
    let area = search.area
    let largest = Size(width: area.width * 0.34, height: area.width * 0.34 * 0.5)
    let box =
      search.room(for: largest)
      ?? Box(
        minX: area.minX + 6, minY: area.minY + 6, maxX: area.minX + 6 + largest.width * 0.7,
        maxY: area.minY + 6 + largest.height * 0.7)
    let frame = MapFrame(places: places, lines: ways, aim: options.aim, area: box)
    let box2 = Box(minX: box.minX, minY: frame.area.minY, maxX: box.maxX, maxY: box.maxY)
    return MapInset(
      title: context.words.say("diagram.map.overview"), region: nil, box: box2, members: Array(cities.indices),
      frame: frame)
  }

  /// The marks of cities, large ones first so that small ones lie on top.
  private func marks(_ shown: [Int], in frame: MapFrame, prefix: String, enlarged: Double) -> [Drawing.Node] {
    let order = shown.sorted { a, b in
      let (x, y) = (cities[a].cityPartners.count, cities[b].cityPartners.count)
      return x != y ? x > y : a < b
    }
    let thinning = min(1, Self.shrinking(cities.count) * enlarged)
    let style = Self.marks(context, cities.count)
    return order.map { city in
      var node = style.city(cities[city], name: "\(prefix)\(city)", diameter: diameter(of: city) * enlarged)
      node.strokeWidth *= thinning
      node.tooltip = context.tooltip(of: cities[city])
      node.position = frame.place(places[city])
      return node
    }
  }

  /// The city that a mark stands for: the number after the last letter of its name.
  static func city(ofNode name: String) -> Int? {
    name.lastIndex(of: "n").flatMap { Int(name[name.index(after: $0)...]) }
  }

  private func crossings(in frame: MapFrame) -> [Point] {
    let lines = mapLines.lines
    let every = max(1, lines.count / 1_000)
    return stride(from: 0, to: lines.count, by: every).flatMap { index in
      lines[index].start.greatCircle(to: lines[index].end, step: 2).map(frame.place)
    }
  }

  /// Names in insets first, which have more room; the others beside the marks of the whole map.
  private func placedLabels(_ sheet: Sheet, _ sizes: TextSizes) -> [LabelPlacer.Placement] {
    var placed: [LabelPlacer.Placement] = []
    let onMap = Dictionary(uniqueKeysWithValues: sheet.marks.map { ($0.name, NodeStyle.box(of: $0)) })
    var named = Set<Int>()
    for (number, inset) in sheet.insets.enumerated() {
      let anchors = Dictionary(
        uniqueKeysWithValues: sheet.insetMarks[number].map { ($0.name, NodeStyle.box(of: $0)) })
      var placer = LabelPlacer(
        area: inset.box.inset(by: 3), obstacles: Array(anchors.values) + [titleBox(of: inset, sizes)])
      // In the small map of all, only those are named that stand nowhere else.
      let requests = labels.enumerated().compactMap { rank, label -> LabelPlacer.Request? in
        guard let anchor = anchors["i\(number)n\(label.city)"], !named.contains(label.city),
          inset.region != nil || onMap["n\(label.city)"] == nil
        else { return nil }
        return .init(
          node: "i\(number)n\(label.city)", sample: inset.region == nil ? label.small : label.sample, anchor: anchor,
          mayUseLeader: rank < 150)
      }
      let found = placer.place(requests, sizes: sizes).placed
      placed += found
      named.formUnion(found.compactMap { Self.city(ofNode: $0.request.node) })
    }
    let letters = sheet.letterPlaces.map { Box(center: $0, size: Size(width: 12, height: 14)) }
    var placer = LabelPlacer(
      area: sheet.frame.area.inset(by: 3),
      obstacles: Array(onMap.values) + sheet.insets.map { $0.box.inset(by: -3) } + letters
        + [Self.scaleBox(sheet.frame)])
    let requests = labels.enumerated().compactMap { rank, label -> LabelPlacer.Request? in
      guard !named.contains(label.city), let anchor = onMap["n\(label.city)"] else { return nil }
      return .init(node: "n\(label.city)", sample: label.sample, anchor: anchor, mayUseLeader: rank < 60)
    }
    return placed + placer.place(requests, sizes: sizes).placed
  }
}
