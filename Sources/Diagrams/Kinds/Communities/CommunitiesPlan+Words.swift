import Analysis
import Graphs
import Graphviz

extension CommunitiesPlan {
  var subtitle: String {
    let groups = grouping.groups
    guard let most = groups.first?.members.count, let least = groups.last?.members.count else {
      return "no link is recorded, so there are no groups"
    }
    let size = most == least ? "of \(English.number(most))" : "of \(English.number(least)) to \(English.number(most))"
    return
      "\(English.count(groups.count, "group")) \(size) members; \(English.count(grouping.linksWithin, "linked pair")) "
      + "within them, \(English.number(grouping.linksBetween)) between two"
  }

  func caption(labelled: Int) -> [String] {
    let quality = grouping.quality.map { " (modularity \(Self.hundredths($0)))" } ?? ""
    let method =
      "A group has more links within it than chance explains, found by the Leiden method\(quality); other divisions may be "
      + "about as good, so a group is a hint and no fact. It is called by its member with the most links in it."
    return context.caption(
      [
        method, isBoxed ? boxedSentence(labelled) : diskSentence(labelled),
        "Repeated links count once, ended ones too.",
      ])
  }

  private func boxedSentence(_ labelled: Int) -> String {
    let all = labels.count
    let drawn = Drawn(
      grouping.graph.entities, in: context, lines: grouping.graph.graph.edgeCount
    ).sentence
    return labelled == all
      ? "\(drawn) All are named."
      : "\(drawn) \(English.number(labelled)) are named, the best linked first, the others in the SVG file when the pointer rests on them."
  }

  private func diskSentence(_ labelled: Int) -> String {
    let shown = disks.flatMap { grouping.groups[$0].members }.map { grouping.graph.entities[$0] }
    let rest = grouping.groups.dropFirst(disks.count)
    let hasDots = grouping.graph.entities.count <= CommunitiesDiagram.dotLimit
    let lines = shownBridges
    let drawn = Drawn(hasDots ? shown : [], in: context, lines: lines.count, groups: disks.count)
    var sentences = [
      drawn.sentence,
      (hasDots
        ? "Each member is a dot, the best linked in the middle"
        : "The groups have \(English.count(shown.count, "member"))")
        + "; \(English.count(labelled, "group")) \(labelled == 1 ? "is" : "are") named.",
    ]
    if !rest.isEmpty {
      let members = rest.reduce(0) { $0 + $1.members.count }
      sentences.append(
        "Not drawn: \(English.count(rest.count, "smaller group")) with \(English.count(members, "member")).")
    }
    if !grouping.unlinked.isEmpty {
      sentences.append("\(English.number(grouping.unlinked.count)) without a recorded link are in no group.")
    }
    sentences.append(
      "Lines: each group's three strongest ties with others, for "
        + "\(English.number(lines.reduce(0) { $0 + $1.count })) of \(English.count(grouping.linksBetween, "linked pair")) between groups."
    )
    return sentences.joined(separator: " ")
  }

  /// Without the libraries' formatting, which follows the machine's language.
  private static func hundredths(_ value: Double) -> String {
    let whole = Int((abs(value) * 100).rounded())
    let digits = whole % 100 < 10 ? "0\(whole % 100)" : "\(whole % 100)"
    return "\(value < 0 ? "-" : "")\(whole / 100).\(digits)"
  }
}
