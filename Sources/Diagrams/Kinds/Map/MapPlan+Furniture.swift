import Analysis
import CityNetwork
import Graphviz

extension MapPlan {
  /// What the letter or title of an inset covers, in its upper left corner.
  func titleBox(of inset: MapInset, _ sizes: TextSizes) -> Box {
    let size = sizes.size(TextSample(inset.title, style: Self.insetStyle(context.style)))
    return Box(
      center: Point(x: inset.box.minX + 6 + size.width / 2, y: inset.box.maxY - 4 - size.height / 2), size: size)
  }

  func addBorders(_ sheet: Sheet, _ sizes: TextSizes, to page: inout PageComposer) {
    for inset in sheet.insets {
      for (box, width) in [(inset.box, 1.0)] + (inset.region.map { [($0, 0.7)] } ?? []) {
        let corners = box.corners
        for (a, b) in zip(corners, corners.dropFirst() + [corners[0]]) {
          page.addLine(from: a, to: b, color: context.palette[.faintInk], width: width)
        }
      }
      let sample = TextSample(inset.title, style: Self.insetStyle(context.style))
      page.addText(sample, center: titleBox(of: inset, sizes).center)
    }
    for (inset, place) in zip(sheet.insets.filter { $0.region != nil }, sheet.letterPlaces) {
      page.addText(TextSample(inset.title, style: Self.insetStyle(context.style)), center: place)
    }
  }

  func addCountryNames(
    _ sheet: Sheet, _ placed: [LabelPlacer.Placement], _ sizes: TextSizes, to page: inout PageComposer
  ) {
    var grid = BoxGrid(cell: 40)
    for box in sheet.marks.map(NodeStyle.box) + placed.map(\.box) + sheet.insets.map({ $0.box.inset(by: -3) })
      + [Self.scaleBox(sheet.frame)]
    {
      grid.insert(box)
    }
    let steps = [(0.0, 0.0), (0, 14), (0, -14), (24, 0), (-24, 0), (24, 14), (-24, -14), (0, 28), (0, -28)]
    for label in countryLabels {
      let size = sizes.size(label.sample)
      let point = sheet.frame.place(label.place)
      let boxes = steps.map { Box(center: Point(x: point.x + $0.0, y: point.y + $0.1), size: size) }
      guard let box = boxes.first(where: { sheet.frame.area.contains($0) && grid.isFree($0) }) else { continue }
      grid.insert(box)
      page.addText(label.sample, center: box.center, classes: ["country"])
    }
  }

  /// The corner that is kept free for the scale.
  static func scaleBox(_ frame: MapFrame) -> Box {
    Box(minX: frame.area.minX, minY: frame.area.minY, maxX: frame.area.minX + 146, maxY: frame.area.minY + 26)
  }

  /// A line of a round length in the corner, where lengths on the map can be told.
  func addScale(_ sheet: Sheet, to page: inout PageComposer) {
    let frame = sheet.frame
    guard frame.projection.center != nil,
      let kilometers = Self.scaleLengths.last(where: { Double($0) / frame.kilometersPerPoint < 130 })
    else { return }
    let (left, y) = (frame.area.minX + 8, frame.area.minY + 8)
    let length = Double(kilometers) / frame.kilometersPerPoint
    page.addLine(
      from: Point(x: left, y: y), to: Point(x: left + length, y: y), color: context.palette[.faintInk], width: 1.5)
    page.addText(scaleSample(kilometers), left: left, y: y + 8)
  }
}
