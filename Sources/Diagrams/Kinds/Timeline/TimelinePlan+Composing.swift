import Analysis
import CityNetwork
import Graphviz
import Language

extension TimelinePlan {
  func compose(_ sizes: TextSizes) -> Drawing {
    func page(_ rows: Int) -> PageComposer {
      PageComposer(
        name: "timeline", page: PageComposer.a3Landscape, title: title, subtitle: subtitle,
        caption: caption(rows: rows), sizes: sizes, style: context.style)
    }
    // As many rows as their names have room for in two thirds of the picture.
    let area = page(ranked.count).pictureArea
    let tallest = (ranked.map { sizes.size($0.sample).height }.max() ?? 8) + 1
    let count = min(ranked.count, max(0, Int((area.height - 70) * 0.68 / tallest)))
    var page = page(count)
    if datedCount > 0 { addPicture(rows(count), tallest, to: &page, sizes) } else { page.addNote(note) }
    page.addLegend(legend)
    return page.finished()
  }

  private func addPicture(_ rows: [Row], _ rowHeight: Double, to page: inout PageComposer, _ sizes: TextSizes) {
    let area = page.pictureArea
    // Rows are named at the left of the columns' first year, so that a year is the same line above and below.
    let names = max(60, (rows.map { sizes.size($0.sample).width }.max() ?? 0) + 10)
    let rowHeight = max(rowHeight, min(13, (area.height - 70) * 0.68 / Double(max(1, rows.count))))
    let lower = Box(
      minX: area.minX + names, minY: area.minY, maxX: area.maxX, maxY: area.minY + rowHeight * Double(rows.count))
    let upper = Box(
      minX: lower.minX, minY: rows.isEmpty ? area.minY + 20 : lower.maxY + 48, maxX: area.maxX, maxY: area.maxY - 20)
    addScale(upper, lower, to: &page, sizes)
    addColumns(upper, to: &page)
    for (index, row) in rows.enumerated() {
      add(row, y: lower.maxY - (Double(index) + 0.5) * rowHeight, in: lower, height: rowHeight, to: &page, sizes)
    }
    page.addText(headings[0], left: area.minX, y: area.maxY - 8)
    if !rows.isEmpty { page.addText(headings[1], left: area.minX, y: lower.maxY + 12) }
  }

  private func x(_ year: Double, in box: Box) -> Double {
    box.minX + (year - Double(years.lowerBound)) * box.width / Double(years.count)
  }

  private func addScale(_ upper: Box, _ lower: Box, to page: inout PageComposer, _ sizes: TextSizes) {
    let line = context.palette[.backdrop]
    var grid = BoxGrid(cell: 40)
    /// Puts a text unless it would touch another.
    func add(_ sample: TextSample, _ center: Point) {
      let size = sizes.size(sample)
      let box = Box(center: center, size: Size(width: size.width + 3, height: size.height))
      guard grid.isFree(box) else { return }
      grid.insert(box)
      page.addText(sample, center: center)
    }
    for (year, sample) in zip(labelledYears, yearSamples) {
      let x = x(Double(year) + 0.5, in: upper)
      add(sample, Point(x: x, y: upper.minY - 10))
      if lower.height > 1 {
        page.addLine(from: Point(x: x, y: lower.minY), to: Point(x: x, y: lower.maxY), color: line, width: 0.5)
      }
    }
    for (value, sample) in zip(scale, countSamples) {
      let y = upper.minY + height(value, in: upper)
      page.addLine(from: Point(x: upper.minX, y: y), to: Point(x: upper.maxX, y: y), color: line, width: 0.5)
      add(sample, Point(x: upper.minX - 6 - sizes.size(sample).width / 2, y: y))
    }
  }

  private func height(_ links: Int, in box: Box) -> Double {
    let most = counts.map { $0.reduce(0) { $0 + $1.known + $1.presumed } }.max() ?? 1
    return Double(links) / Double(max(1, most)) * box.height
  }

  private func addColumns(_ box: Box, to page: inout PageComposer) {
    let width = box.width / Double(years.count)
    for (index, year) in years.enumerated() {
      var y = box.minY
      for isKnown in [true, false] {
        for (kind, count) in zip(kinds, counts[index]) {
          let links = isKnown ? count.known : count.presumed
          guard links > 0 else { continue }
          let tall = height(links, in: box)
          let color = context.lines.color(of: kind)
          var bar = Self.bar("y\(year)k\(kind.rawValue)\(isKnown ? 1 : 0)", isKnown ? color : Self.pale(color), context)
          bar.name = page.nextName("bar")
          (bar.width, bar.height) = (max(0.8, width * 0.82), max(0.1, tall - 0.1))
          bar.position = Point(x: x(Double(year) + 0.5, in: box), y: y + tall / 2)
          bar.classes = ["year"]
          bar.tooltip =
            isKnown
            ? words.say(
              "diagram.timeline.column.known", count: links, ["year": String(year), "kind": words.name(of: kind)])
            : words.say(
              "diagram.timeline.column.unknown", count: links, ["year": String(year), "kind": words.name(of: kind)])
          page.add(bar)
          y += tall
        }
      }
    }
  }

  private func add(
    _ row: Row, y: Double, in box: Box, height: Double, to page: inout PageComposer, _ sizes: TextSizes
  ) {
    let link = row.link
    let first = max(link.years.from ?? years.lowerBound, years.lowerBound)
    let (left, right) = (x(Double(first), in: box), x(Double(max(first, row.last)) + 1, in: box))
    let color = context.lines.color(of: link.kind)
    var bar = Self.bar(page.nextName("bar"), row.isCertain ? color : Self.pale(color), context)
    (bar.width, bar.height) = (max(1, right - left), height * 0.62)
    bar.position = Point(x: (left + right) / 2, y: y)
    bar.classes = ["row", link.kind.rawValue]
    bar.tooltip = tooltip(of: row, from: first) + (link.title.map { ", \($0)" } ?? "")
    page.add(bar)
    page.addText(row.sample, center: Point(x: box.minX - 6 - sizes.size(row.sample).width / 2, y: y))
    for event in link.events where years.contains(event.year) {
      var mark = Self.event(page.nextName("event"), context)
      mark.position = Point(x: x(Double(event.year) + 0.5, in: box), y: y)
      mark.tooltip = "\(event.year): \(event.kind.rawValue)" + (event.note.map { ", \($0)" } ?? "")
      page.add(mark)
    }
  }

  private func tooltip(of row: Row, from first: Int) -> String {
    let (ends, kind, from) = (row.sample.text, words.name(of: row.link.kind), String(first))
    if let last = row.link.years.to {
      return words.say(
        "diagram.timeline.row.ended", ["ends": ends, "kind": kind, "from": from, "to": String(last)])
    }
    return row.isCertain
      ? words.say("diagram.timeline.row.active", ["ends": ends, "kind": kind, "from": from])
      : words.say("diagram.timeline.row.unknown", ["ends": ends, "kind": kind, "from": from])
  }
}
