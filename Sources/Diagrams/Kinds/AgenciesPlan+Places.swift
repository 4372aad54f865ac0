import Analysis
import CityNetwork
import Graphviz

extension AgenciesPlan {
  /// Where marks stand on a page, and how many found no room of their own.
  struct Arrangement {
    var points: [String: Point] = [:]
    var covered = 0
  }

  /// The places of the layout, or those of an earlier picture with the new marks among them; boxes and marks that would
  /// cover others move to the nearest free place.
  func arrangement(_ geometry: LayoutGeometry, _ sizes: TextSizes, in page: PageComposer) -> Arrangement {
    let area = page.pictureArea.inset(by: context.anchor == nil ? 4 : 30)
    let fitting = Fitting(
      geometry, into: page.pictureArea.inset(by: 30), maximumScale: 1.1, stretch: 1.5, mayTurn: true)
    let found = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, fitting.place($0.center)) })
    let ids = bodies + sharedCities
    let boxSizes = boxes.map { box in
      let node = node(for: box, at: area.center, sizes)
      return Size(width: node.width ?? 0, height: node.height ?? 0)
    }
    func size(_ index: Int) -> Size {
      guard index >= boxSizes.count else { return boxSizes[index] }
      // Two outlines say that there is no department, and take more room.
      let isDoubled = context.situations[ids[index]]?.city.internationalDepartment.value == .no
      return isDoubled ? Size(width: 17, height: 17) : Size(width: 9, height: 9)
    }
    var arrangement = Arrangement()
    guard let anchor = context.anchor else {
      var free = FreePlaces(area: area, clearance: 3)
      // Boxes first, the largest of them foremost: a mark finds room anywhere.
      let order = ids.indices.sorted { a, b in
        let (x, y) = (a < boxes.count ? boxes[a].cities : 0, b < boxes.count ? boxes[b].cities : 0)
        return x != y ? x > y : a < b
      }
      for index in order {
        guard let name = names[ids[index]], let wanted = found[name] else { continue }
        let place = free.take(near: wanted, size(index))
        if place == nil { arrangement.covered += 1 }
        arrangement.points[name] = place ?? wanted
      }
      return arrangement
    }
    let order = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var partners = [[Int]](repeating: [], count: ids.count)
    for (city, body, _) in edges {
      guard let a = order[city], let b = order[body] else { continue }
      partners[a].append(b)
      partners[b].append(a)
    }
    let marks = ids.indices.map { index in
      AnchoredPlaces.Mark(
        name: names[ids[index]] ?? "", elementID: context.anchorName(of: ids[index]), size: size(index),
        found: found[names[ids[index]] ?? ""] ?? area.center, partners: partners[index])
    }
    let settled = AnchoredPlaces(anchor, page: page.page, area: area).settle(marks)
    arrangement.points = Dictionary(uniqueKeysWithValues: zip(marks.map(\.name), settled))
    return arrangement
  }

  func places(_ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String) -> DiagramPlaces {
    let drawing = compose(geometry, sizes, title: title, subtitle: subtitle)
    let known = Dictionary(uniqueKeysWithValues: drawing.nodes.map { ($0.name, $0.position) })
    let named = (bodies + sharedCities).compactMap { id in
      (known[names[id] ?? ""] ?? nil).map { (context.anchorName(of: id), $0) }
    }
    let corners = drawing.nodes.compactMap(\.position)
    let page = Size(width: corners.map(\.x).max() ?? 1, height: corners.map(\.y).max() ?? 1)
    return DiagramPlaces(kind: .agencies, page: page, markScale: 1, places: Dictionary(uniqueKeysWithValues: named))
  }
}
