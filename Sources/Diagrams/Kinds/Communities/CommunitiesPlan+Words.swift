import Analysis
import Graphs
import Graphviz
import Language

extension CommunitiesPlan {
  var subtitle: String {
    let groups = grouping.groups
    guard let most = groups.first?.members.count, let least = groups.last?.members.count else {
      return words.say("diagram.communities.subtitle.empty")
    }
    let size =
      most == least
      ? words.number(most)
      : words.say("diagram.communities.size", ["least": words.number(least), "most": words.number(most)])
    return words.say(
      "diagram.communities.subtitle",
      [
        "groups": words.count(groups.count, .group), "size": size,
        "within": words.count(grouping.linksWithin, .linkedPair), "between": words.number(grouping.linksBetween),
      ])
  }

  func caption(labelled: Int) -> [String] {
    let method =
      grouping.quality.map { words.say("diagram.communities.leiden.quality", ["quality": words.hundredths($0)]) }
      ?? words.say("diagram.communities.leiden")
    return context.caption(
      [
        words.say("diagram.communities.rule", ["method": method]),
        isBoxed ? boxedSentence(labelled) : diskSentence(labelled), words.say("diagram.communities.repeated"),
      ])
  }

  private func boxedSentence(_ labelled: Int) -> String {
    let all = labels.count
    let drawn = Drawn(
      grouping.graph.entities, in: context, lines: grouping.graph.graph.edgeCount
    ).sentence
    let named =
      labelled == all
      ? words.say("diagram.named.all.uncounted")
      : words.say("diagram.communities.named.some", ["number": words.number(labelled)])
    return words.sentences([drawn, named])
  }

  private func diskSentence(_ labelled: Int) -> String {
    let shown = disks.flatMap { grouping.groups[$0].members }.map { grouping.graph.entities[$0] }
    let rest = grouping.groups.dropFirst(disks.count)
    let hasDots = grouping.graph.entities.count <= CommunitiesDiagram.dotLimit
    let lines = shownBridges
    let drawn = Drawn(hasDots ? shown : [], in: context, lines: lines.count, groups: disks.count)
    var sentences = [
      drawn.sentence,
      hasDots
        ? words.say("diagram.communities.named.dots", count: labelled)
        : words.say(
          "diagram.communities.named.disks", count: labelled, ["members": words.count(shown.count, .member)]),
    ]
    if !rest.isEmpty {
      let members = rest.reduce(0) { $0 + $1.members.count }
      sentences.append(
        words.say(
          "diagram.communities.undrawn",
          ["groups": words.count(rest.count, .smallerGroup), "members": words.count(members, .member)]))
    }
    if !grouping.unlinked.isEmpty {
      sentences.append(
        words.say("diagram.communities.undrawn.unlinked", ["number": words.number(grouping.unlinked.count)]))
    }
    sentences.append(
      words.say(
        "diagram.communities.lines",
        [
          "number": words.number(lines.reduce(0) { $0 + $1.count }),
          "pairs": words.count(grouping.linksBetween, .linkedPair),
        ]))
    return words.sentences(sentences)
  }
}
