import Graphviz

/// Puts a finished picture together: title above, picture in the middle, legend beside it, caption below.
///
/// Every part is a node at a fixed place, so that all output formats show the same. Names of nodes are made here and
/// never contain data.
struct PageComposer {
  /// A3 landscape, which prints legibly on A4 too.
  static let a3Landscape = Size(width: 1190, height: 842)

  /// The size of the page, in points.
  let page: Size
  private(set) var drawing: Drawing
  private var counter = 0
  /// The places of label nodes in the drawing, each with the name of its mark.
  private(set) var labelled: [(node: Int, mark: String)] = []
  let sizes: TextSizes
  static let margin = 24.0
  static let legendWidth = 178.0

  let title: String
  let subtitle: String
  private let caption: [String]
  let style: DiagramStyle

  /// - Parameters:
  ///   - page: The page of this kind of diagram, where the style asks for no other.
  ///   - followsPaper: Whether the style may choose the sheet and enlarge the texts.
  init(
    name: String, page natural: Size, title: String, subtitle: String, caption: [String], sizes: TextSizes,
    style: DiagramStyle, followsPaper: Bool = true
  ) {
    page = followsPaper ? style.composedSize(natural) : natural
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.sizes = sizes
    self.style = style
    drawing = Drawing(
      name: name, title: title, summary: Self.summary(subtitle, caption), layout: .nop2,
      fontFamily: style.fontFamily)
    drawing.page.backgroundColor = style.palette[.paper]
    drawing.page.margin = 0
    drawing.page.edgeRouting = .line
    drawing.page.resolution = 144
    guard followsPaper, style.paper != nil || style.textScale != 1 else { return }
    let printed = style.printedSize(natural)
    drawing.page.maximumSize = printed
    drawing.page.isEnlarged = true
    // As many dots as on the largest sheet, so that small sheets stay sharp.
    drawing.page.resolution = min(400, 144 * Self.a3Landscape.width / max(printed.width, printed.height))
  }

  private static func summary(_ subtitle: String, _ caption: [String]) -> String {
    let first = subtitle.isEmpty || subtitle.hasSuffix(".") ? subtitle : subtitle + "."
    return ([first] + caption).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func titleStyle(_ style: DiagramStyle) -> TextStyle { style.text(20, isBold: true) }
  private static func subtitleStyle(_ style: DiagramStyle) -> TextStyle { style.text(11, .faintInk) }
  private static func creditStyle(_ style: DiagramStyle) -> TextStyle { style.text(9, .faintInk, isBold: true) }
  private static func captionStyle(_ style: DiagramStyle) -> TextStyle { style.text(8.5, .faintInk) }

  /// Title, subtitle, and the line that says who made it.
  var titleHeight: Double { style.credit == nil ? 46 : 61 }

  /// Where the picture itself may stand.
  var pictureArea: Box {
    let below = Self.margin + Double(caption.count) * 12 + 8
    return Box(
      minX: Self.margin, minY: below, maxX: page.width - Self.margin - Self.legendWidth,
      maxY: page.height - Self.margin - titleHeight)
  }

  mutating func add(_ node: Drawing.Node) { drawing.nodes.append(node) }

  mutating func add(_ edge: Drawing.Edge) { drawing.edges.append(edge) }

  /// Puts a text with its centre at a point.
  ///
  /// - Parameter ground: A colour behind the text, where lines would make it hard to read.
  mutating func addText(_ sample: TextSample, center: Point, classes: [String] = [], ground: Color? = nil) {
    let size = sizes.size(sample)
    var node = Drawing.Node(nextName("text"), label: sample.text)
    node.shape = ground == nil ? .plain : .box
    node.fillColor = ground
    node.strokeColor = ground ?? style.palette[.paper]
    node.hasFixedSize = ground != nil
    node.textStyle = sample.style
    node.labelMargin = Size(width: 0, height: 0)
    node.position = center
    node.classes = classes
    node.width = size.width
    node.height = size.height
    drawing.nodes.append(node)
  }

  /// Puts a text with its left edge at a point.
  mutating func addText(_ sample: TextSample, left: Double, y: Double) {
    addText(sample, center: Point(x: left + sizes.size(sample).width / 2, y: y))
  }

  /// What stands in the middle of a picture in which there is nothing to draw.
  static func note(_ text: String, _ style: DiagramStyle) -> TextSample {
    TextSample(text, style: style.text(13, .faintInk))
  }

  /// Puts such a note.
  mutating func addNote(_ note: TextSample) { addText(note, center: pictureArea.center, classes: ["note"]) }

  /// The sizes in which title and legend may be set, as shares of the usual ones. Each is measured, since the width of a
  /// text does not grow evenly with the size of its letters.
  static let textSizes = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]

  /// A text in every size that it may have.
  static func scaled(_ sample: TextSample) -> [TextSample] {
    textSizes.map { share in
      var scaled = sample
      scaled.style.size = max(1, sample.style.size * share)
      return scaled
    }
  }

  /// Puts a text with its left edge at a point, in smaller letters where it is wider than the room.
  ///
  /// - Parameter share: The largest share of the usual size, one of ``textSizes``.
  mutating func addText(_ sample: TextSample, left: Double, y: Double, room: Double, share: Double = 1) {
    let allowed = zip(Self.textSizes, Self.scaled(sample)).filter { $0.0 <= share }.map(\.1)
    let fitting = allowed.first { sizes.size($0).width <= room } ?? allowed.last ?? sample
    addText(fitting, left: left, y: y)
  }

  /// Puts labels where they were placed, those that stand apart with a thin line to their marks.
  mutating func addLabels(_ placements: [LabelPlacer.Placement]) {
    for placement in placements where placement.needsLeader {
      addLine(
        from: placement.request.anchor.center, to: placement.box.center,
        color: style.palette.transparent(.ink, 0.55), width: 0.4)
    }
    for placement in placements {
      addText(placement.request.sample, center: placement.box.center, classes: ["label"])
      labelled.append((node: drawing.nodes.count - 1, mark: placement.request.node))
    }
  }

  /// Puts a line between two points.
  mutating func addLine(
    from: Point, to: Point, color: Color, width: Double, style: Drawing.StrokeStyle = .solid,
    direction: Drawing.ArrowDirection = .none
  ) {
    let (tail, head) = (nextName("end"), nextName("end"))
    for (name, point) in [(tail, from), (head, to)] {
      var node = Drawing.Node(name)
      node.shape = .point
      node.isInvisible = true
      node.width = 0.1
      node.height = 0.1
      node.hasFixedSize = true
      node.position = point
      drawing.nodes.append(node)
    }
    var edge = Drawing.Edge(from: tail, to: head)
    edge.color = color
    edge.width = width
    edge.style = style
    edge.direction = direction
    edge.arrowSize = 0.5
    drawing.edges.append(edge)
  }

  /// The whole drawing, with title, caption and the corners of the page.
  func finished() -> Drawing {
    var composer = self
    let (top, room) = (page.height - Self.margin, page.width - 2 * Self.margin)
    composer.addText(TextSample(title, style: Self.titleStyle(style)), left: Self.margin, y: top - 12, room: room)
    composer.addText(TextSample(subtitle, style: Self.subtitleStyle(style)), left: Self.margin, y: top - 33, room: room)
    if let credit = style.credit {
      composer.addText(
        TextSample(credit, style: Self.creditStyle(style)), left: Self.margin, y: top - 49, room: room)
    }
    for (line, text) in caption.enumerated() {
      let y = Self.margin + Double(caption.count - 1 - line) * 12
      composer.addText(TextSample(text, style: Self.captionStyle(style)), left: Self.margin, y: y)
    }
    return composer.finishedPicture()
  }

  /// The drawing with the corners of the page and no more: title and caption stand in the text around it.
  func finishedPicture() -> Drawing {
    var composer = self
    composer.addLine(from: Point(x: 0, y: 0), to: Point(x: 0.2, y: 0), color: style.palette[.paper], width: 0.1)
    composer.addLine(
      from: Point(x: page.width - 0.2, y: page.height), to: Point(x: page.width, y: page.height),
      color: style.palette[.paper], width: 0.1)
    composer.nameElements()
    return composer.drawing
  }

  mutating func rename(_ change: (inout Drawing) -> Void) { change(&drawing) }

  mutating func nextName(_ prefix: String) -> String {
    counter += 1
    return "\(prefix)\(counter)"
  }
}
