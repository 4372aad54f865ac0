import Analysis
import Graphviz
import Language

/// What became of the links between two ends, taken together.
enum PairChange: Int, CaseIterable, Sendable {
  case begun, ended, kept, passing, notTold

  /// - Parameter links: What became of each link; those that were there neither in nor between the two years are passed
  ///   over. Nil where there is no other.
  init?(_ links: [LinkChange]) {
    let drawn = Set(links.filter(\.isDrawn))
    if drawn.isEmpty { return nil }
    let isUncertain = drawn.contains(.endNotRecorded) || drawn.contains(.notDated)
    self =
      if drawn.contains(.kept) || (drawn.contains(.begun) && drawn.contains(.ended)) {
        .kept
      } else if isUncertain {
        .notTold
      } else if drawn.contains(.begun) {
        .begun
      } else if drawn.contains(.ended) {
        .ended
      } else {
        .passing
      }
  }

  func title(_ from: Int, _ to: Int, in words: Wording) -> String {
    switch self {
    case .begun: words.say("diagram.change.pair.begun", ["from": String(from)])
    case .ended: words.say("diagram.change.pair.ended", ["to": String(to)])
    case .kept: words.say("diagram.change.pair.kept")
    case .passing: words.say("diagram.change.pair.passing")
    case .notTold: words.say("diagram.change.pair.unknown")
    }
  }

  var role: Palette.Role {
    switch self {
    case .begun: .begun
    case .ended, .passing: .ended
    case .kept: .kept
    case .notTold: .unknown
    }
  }

  var stroke: Drawing.StrokeStyle {
    switch self {
    case .begun, .kept: .solid
    case .ended: .dashed
    case .passing, .notTold: .dotted
    }
  }

  var width: Double {
    switch self {
    case .begun: 1.5
    case .ended: 1.3
    case .kept, .passing: 1
    case .notTold: 0.6
    }
  }

  var cssClass: String {
    switch self {
    case .begun: "begun"
    case .ended: "ended"
    case .kept: "kept"
    case .passing: "passing"
    case .notTold: "not-told"
    }
  }
}
