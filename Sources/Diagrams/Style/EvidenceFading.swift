import Analysis
import Graphviz
import Language

// Lines whose last evidence is old are paler than others. Those without a year are not: nobody knows that they are old.
extension DiagramContext {
  /// Whether the newest evidence of the links at some places of the network's list is old.
  func isOld(_ places: some Sequence<Int>) -> Bool { study.evidence.last(ofLinksAt: places).age == .old }

  /// The colour of a line whose last evidence is old.
  func faded(_ color: Color) -> Color {
    var color = color
    color.alpha = UInt8((Double(color.alpha) * Self.fading).rounded())
    return color
  }

  /// A line, faded where its last evidence is old.
  func aged(_ edge: Drawing.Edge, isOld: Bool) -> Drawing.Edge {
    guard isOld else { return edge }
    var edge = edge
    edge.color = faded(edge.color)
    edge.classes.append("old-evidence")
    return edge
  }

  /// What a faded line means; nothing where none is.
  func fadingLegend(_ color: Color, width: Double, isUsed: Bool) -> [Legend.Entry] {
    guard isUsed, let since = study.evidence.recentSince else { return [] }
    return [
      .edge(
        color: faded(color), width: width, style: .solid, direction: .none,
        words.say("diagram.legend.old", ["year": String(since)]))
    ]
  }

  /// What is said of lines without a year where others are faded; nothing where none is.
  func fadingSentences(isUsed: Bool) -> [String] { isUsed ? [words.say("diagram.undated")] : [] }

  /// So much of its colour a faded line keeps: on the lightest and the darkest ground it is still to be seen.
  private static let fading = 0.4
}
