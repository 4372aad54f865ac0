public import Graphviz

/// The sheet that a diagram is made for. The raw values are the names in style files.
public enum Paper: String, CaseIterable, Sendable {
  /// 420 × 297 mm.
  case a3Landscape = "a3 landscape"
  /// 297 × 420 mm.
  case a3Portrait = "a3 portrait"
  /// 297 × 210 mm.
  case a4Landscape = "a4 landscape"
  /// 210 × 297 mm.
  case a4Portrait = "a4 portrait"
  /// 210 × 148 mm.
  case a5Landscape = "a5 landscape"
  /// 148 × 210 mm.
  case a5Portrait = "a5 portrait"
  /// A slide of 13⅓ × 7½ inches.
  case slide = "slide 16x9"

  /// Its width and height in points.
  public var size: Size {
    switch self {
    case .a3Landscape: Size(width: 1190, height: 842)
    case .a3Portrait: Size(width: 842, height: 1190)
    case .a4Landscape: Size(width: 842, height: 595)
    case .a4Portrait: Size(width: 595, height: 842)
    case .a5Landscape: Size(width: 595, height: 420)
    case .a5Portrait: Size(width: 420, height: 595)
    case .slide: Size(width: 960, height: 540)
    }
  }
}

extension DiagramStyle {
  /// The room in which a diagram is composed: as long as its natural page, in the proportions of the paper, and the
  /// smaller the larger texts are to be.
  ///
  /// Letters, marks and lines keep their sizes within it; the finished picture is then scaled to ``printedSize(_:)``. So
  /// everything grows and shrinks alike, and nothing that was made to fit a text stops fitting it.
  func composedSize(_ natural: Size) -> Size {
    let length = max(natural.width, natural.height)
    let shape = paper?.size ?? natural
    let scale = length / max(shape.width, shape.height) / textScale
    return Size(width: shape.width * scale, height: shape.height * scale)
  }

  /// The size of the finished picture.
  func printedSize(_ natural: Size) -> Size { paper?.size ?? natural }

  /// A drawing with texts as large as asked for, or with the next smaller ones in which nothing covers anything; the one
  /// with the fewest such places where there is none.
  ///
  /// - Parameter compose: Makes the drawing in a style, and counts the places where something covers something.
  func largestFitting(_ compose: (DiagramStyle) -> (drawing: Drawing, covered: Int)) -> Drawing {
    var style = self
    var best = compose(style)
    // The page that a kind was made for is kept as it is.
    guard paper != nil || textScale > 1 else { return best.drawing }
    while best.covered > 0, style.textScale > Self.textScales.lowerBound {
      style.textScale = max(Self.textScales.lowerBound, style.textScale - 0.1)
      let next = compose(style)
      if next.covered < best.covered { best = next }
    }
    return best.drawing
  }

  /// How many characters of a caption, which is 200 wide on a landscape page, stand in a line.
  var captionWidth: Int {
    let shape = paper?.size ?? Size(width: 1, height: 0)
    return max(40, Int(200 * min(1, shape.width / max(shape.width, shape.height)) / textScale))
  }
}
