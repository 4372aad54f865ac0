import Analysis
import Graphviz

/// Which cities the diagram of gaps shows.
struct GapsSelection {
  /// The most urgent that have room on the page.
  let entries: [GapEntry]
  /// How many cities with a gap are not shown.
  let leftOut: Int
  /// Whether each city has one line of text, so that more have room.
  let isCompact: Bool

  init(_ context: DiagramContext, _ register: GapRegister) {
    let gaps = register.entries.filter { $0.primary != nil }
    // One long line needs a wide page.
    let width = context.style.composedSize(PageComposer.a3Landscape).width
    isCompact = gaps.count >= GapsDiagram.compactFrom && width >= 700
    let limit = Self.cityLimit(context.style, isCompact: isCompact)
    entries = Array(gaps.prefix(min(limit, context.thinning.top ?? limit)))
    leftOut = gaps.count - entries.count
  }

  // What the page needs above and below the cities, for a title block and three lines of caption.
  private static let titleRoom = 125.0
  private static let captionCharacters = 600.0
  private static let captionLine = 12.0

  /// How many cities have room one below the other: two lines each, below the title block and above the caption.
  private static func cityLimit(_ style: DiagramStyle, isCompact: Bool) -> Int {
    let height = style.composedSize(PageComposer.a3Landscape).height
    let captionLines = (captionCharacters / Double(style.captionWidth)).rounded(.up)
    let rows = (height - titleRoom - captionLine * captionLines) / (isCompact ? 16.5 : 26)
    return max(5, min(isCompact ? GapsDiagram.compactLimit : GapsDiagram.cityLimit, Int(rows)))
  }
}
