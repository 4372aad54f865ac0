import Analysis
import CityNetwork
import Graphviz
import Language

/// What is decided before the page: the years, the columns and the rows.
struct TimelinePlan: Sendable {
  /// A link with a row of its own.
  struct Row: Sendable {
    let link: Link
    let sample: TextSample
    /// The year until which it is drawn.
    let last: Int
    /// Whether that year is its recorded end, or it is known to be alive.
    let isCertain: Bool
  }

  /// The links of one kind in one year.
  struct Count: Sendable {
    var known = 0
    var presumed = 0
  }

  let context: DiagramContext
  var words: Wording { context.words }
  /// The years from the first recorded one to that of judgement.
  let years: ClosedRange<Int>
  let kinds: [Link.Kind]
  /// By year and kind.
  let counts: [[Count]]
  /// The links with a row, the most important first.
  let ranked: [Row]
  let datedCount: Int
  let undatedCount: Int
  let eventCount: Int
  let legend: Legend
  let headings: [TextSample]

  init(_ context: DiagramContext) {
    self.context = context
    let network = context.network
    let dataYear = network.dataset.dataYear
    let links = network.links.filter { !$0.isSelfLink }
    let dated = links.filter { $0.years.from != nil }
    datedCount = dated.count
    undatedCount = links.count - dated.count
    let firsts = dated.compactMap(\.years.from)
    let known = firsts + dated.compactMap(\.years.to) + dated.flatMap { $0.events.map(\.year) }
    let last = context.year ?? known.max() ?? 2000
    let first = min(last, max(firsts.min() ?? last, last - 120))
    years = first...last
    let kinds = Link.Kind.allCases.filter { kind in dated.contains { $0.kind == kind } }
    self.kinds = kinds
    var counts = Array(repeating: Array(repeating: Count(), count: kinds.count), count: last - first + 1)
    for link in dated {
      guard let kind = kinds.firstIndex(of: link.kind), let from = link.years.from else { continue }
      for year in max(from, first)...max(max(from, first), min(link.years.to ?? last, last)) where year <= last {
        switch network.judgement(year: year).presence(of: link) {
        case .present: counts[year - first][kind].known += 1
        case .presumedPresent: counts[year - first][kind].presumed += 1
        case .notYetBegun, .ended: break
        }
      }
    }
    self.counts = counts
    func end(_ link: Link) -> Int { min(last, link.years.to ?? last) }
    // Known lengths first: of a link without an end nobody knows how long it lasted.
    func isCertain(_ link: Link) -> Bool {
      link.years.to != nil || (link.status == .active && last <= (dataYear ?? last))
    }
    let order = dated.filter { ($0.years.from ?? 0) <= last }.sorted { a, b in
      if (a.kind == .membership) != (b.kind == .membership) { return b.kind == .membership }
      let (x, y) = (isCertain(a), isCertain(b))
      if x != y { return x }
      let (p, q) = (end(a) - (a.years.from ?? 0), end(b) - (b.years.from ?? 0))
      return p != q ? p > q : a.id < b.id
    }
    ranked = order.prefix(TimelineDiagram.rowLimit).map { link in
      let ends = [link.from, link.to].map { network.displayName(of: $0) }
        .map { $0.count <= 26 ? $0 : $0.prefix(24) + "…" }
      return Row(
        link: link, sample: TextSample(ends.joined(separator: " – "), style: context.style.text(7)), last: end(link),
        isCertain: isCertain(link))
    }
    eventCount = ranked.reduce(0) { $0 + $1.link.events.count }
    let words = context.words
    headings = [words.say("diagram.timeline.columns"), words.say("diagram.timeline.rows")].map {
      TextSample($0, style: context.style.text(10, isBold: true))
    }
    legend = Self.legend(context, kinds, hasEvents: eventCount > 0)
  }

  private static func legend(_ context: DiagramContext, _ kinds: [Link.Kind], hasEvents: Bool) -> Legend {
    let (lines, words) = (context.lines, context.words)
    var entries: [Legend.Entry] = [.heading(words.say("diagram.timeline.kinds"))]
    entries += kinds.map { .node(bar("", lines.color(of: $0), context), words.name(of: $0)) }
    let sample = kinds.first.map { lines.color(of: $0) } ?? context.palette[.ink]
    entries += [
      .heading(words.say("diagram.timeline.certainty")),
      .node(bar("", sample, context), words.say("diagram.timeline.certainty.known")),
      .node(bar("", pale(sample), context), words.say("diagram.timeline.certainty.unknown")),
    ]
    if hasEvents {
      entries += [
        .heading(words.say("diagram.timeline.events")),
        .node(event("", context), words.say("diagram.timeline.events.mark")),
      ]
    }
    return Legend(entries: entries)
  }

  static func bar(_ name: String, _ color: Color, _ context: DiagramContext) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .box
    (node.width, node.height, node.hasFixedSize) = (14, 7, true)
    node.fillColor = color
    node.strokeColor = color
    node.strokeWidth = 0.1
    return node
  }

  static func event(_ name: String, _ context: DiagramContext) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .diamond
    (node.width, node.height, node.hasFixedSize) = (7, 7, true)
    node.fillColor = context.palette[.paper]
    node.strokeColor = context.palette[.ink]
    node.strokeWidth = 0.8
    node.classes = ["event"]
    return node
  }

  /// The colour of what is not known to have lasted.
  static func pale(_ color: Color) -> Color {
    var pale = color
    pale.alpha = 80
    return pale
  }

  var title: String { words.title("diagram.timeline.title") }

  var subtitle: String {
    datedCount == 0
      ? words.say("diagram.timeline.subtitle.empty")
      : words.say(
        "diagram.timeline.subtitle",
        [
          "links": words.count(datedCount, .link), "first": String(years.lowerBound),
          "last": String(years.upperBound),
        ])
  }

  /// The rows that there is room for, by their first year.
  func rows(_ count: Int) -> [Row] {
    ranked.prefix(count).sorted { a, b in
      let (x, y) = (a.link.years.from ?? 0, b.link.years.from ?? 0)
      return x != y ? x < y : a.link.id < b.link.id
    }
  }

  func caption(rows count: Int) -> [String] {
    var sentences = count > 0 ? [words.say("diagram.timeline.drawn", ["rows": words.count(count, .row)])] : []
    if undatedCount > 0 {
      let links = words.count(undatedCount, .link)
      sentences.append(
        datedCount > 0
          ? words.say("diagram.timeline.undrawn.some", ["links": links])
          : words.say("diagram.timeline.undrawn.all", ["links": links]))
    }
    if datedCount > 0 { sentences.append(words.say("diagram.timeline.rule")) }
    if count < datedCount {
      sentences.append(
        words.say("diagram.timeline.rows.some", ["number": words.number(count), "all": words.number(datedCount)]))
    } else if datedCount > 0 {
      sentences.append(words.say("diagram.timeline.rows.all", ["number": words.number(count)]))
    }
    let early = context.network.links.count { ($0.years.from ?? years.lowerBound) < years.lowerBound }
    if early > 0 {
      sentences.append(
        words.say(
          "diagram.timeline.early", ["links": words.count(early, .link), "year": String(years.lowerBound)]))
    }
    return context.caption(sentences)
  }

  /// What stands in the picture where nothing is drawn.
  var note: TextSample { PageComposer.note(words.say("diagram.timeline.empty"), context.style) }

  /// The years that are written below the columns: every first, second, fifth or tenth.
  var labelledYears: [Int] {
    let step = [1, 2, 5, 10, 20].first { years.count / $0 <= 22 } ?? 50
    return years.filter { $0 % step == 0 }
  }

  var yearSamples: [TextSample] { labelledYears.map { TextSample(String($0), style: context.style.text(8)) } }

  /// The numbers beside the columns' scale.
  var scale: [Int] {
    let most = counts.map { $0.reduce(0) { $0 + $1.known + $1.presumed } }.max() ?? 0
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]
    let step = steps.first { most / $0 <= 5 } ?? most
    return most == 0 ? [0] : Array(stride(from: 0, through: most, by: step))
  }

  var countSamples: [TextSample] {
    scale.map { TextSample(words.number($0), style: context.style.text(8, .faintInk)) }
  }
}
