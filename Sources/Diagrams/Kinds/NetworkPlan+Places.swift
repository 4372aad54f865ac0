import Analysis
import Graphs
import Graphviz

extension NetworkPlan {
  /// Where everything stands on the page.
  struct Arrangement {
    let page: Size
    let area: Box
    let pictureBox: Box
    let strip: StripPlaces
    let points: [String: Point]
    let markScale: Double
  }

  func arrangement(
    _ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String
  ) -> Arrangement {
    let composer = PageComposer(
      name: "network", page: PageComposer.a3Landscape, title: title, subtitle: subtitle,
      caption: caption(labelled: labels.count), sizes: sizes, style: context.style)
    let area = composer.pictureArea
    let stripPlaces = StripPlaces(strip, sizes: sizes, left: area.minX, right: area.maxX)
    let pictureBox = Box(minX: area.minX, minY: area.minY + stripPlaces.height, maxX: area.maxX, maxY: area.maxY)
    let fitting = Fitting(
      geometry, into: pictureBox.inset(by: 12), maximumScale: Fitting.maximumScale(marks: geometry.nodes.count),
      stretch: 1.6, mayTurn: true)
    var points = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, fitting.place($0.center)) })
    let markScale = context.anchor?.markScale ?? min(1, max(0.55, fitting.scale * 1.5))
    if let anchor = context.anchor {
      let vertices = selection.vertices.filter { !isolated.contains($0) }
      let places = Dictionary(uniqueKeysWithValues: vertices.enumerated().map { ($1, $0) })
      let marks = vertices.map { vertex in
        let side = diameters[vertex] * markScale
        return AnchoredPlaces.Mark(
          name: names[vertex], elementID: context.anchorName(of: graph.entities[vertex]),
          size: Size(width: side, height: side), found: points[names[vertex]] ?? pictureBox.center,
          partners: graph.graph.neighbors(of: vertex).compactMap { places[Int($0)] })
      }
      let settled = AnchoredPlaces(anchor, page: composer.page, area: pictureBox.inset(by: 12)).settle(marks)
      points = Dictionary(uniqueKeysWithValues: zip(marks.map(\.name), settled))
    }
    return Arrangement(
      page: composer.page, area: area, pictureBox: pictureBox, strip: stripPlaces, points: points, markScale: markScale)
  }

  func places(_ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String) -> DiagramPlaces {
    let arrangement = arrangement(geometry, sizes, title: title, subtitle: subtitle)
    let named = selection.vertices.compactMap { vertex in
      arrangement.points[names[vertex]].map { (context.anchorName(of: graph.entities[vertex]), $0) }
    }
    return DiagramPlaces(
      kind: .network, page: arrangement.page, markScale: arrangement.markScale,
      places: Dictionary(uniqueKeysWithValues: named))
  }

  /// Whether an earlier picture gives every place, so that there is none to be found.
  var isKnown: Bool {
    guard let anchor = context.anchor else { return false }
    return selection.vertices.allSatisfy { vertex in
      isolated.contains(vertex) || anchor.places[context.anchorName(of: graph.entities[vertex])] != nil
    }
  }
}
