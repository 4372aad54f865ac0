import Analysis
import CityNetwork
import Graphviz
import Language

extension CoveragePlan {
  private static let barHeight = 16.0
  private static let headHeight = 44.0

  private struct Tile {
    var box: Box
    var answer: CoverageQuestion.Answer
    var city: CitySituation?
    var country: CoverageFacts.Country
  }

  func compose(_ sizes: TextSizes) -> Drawing {
    var page = PageComposer(
      name: "coverage", page: PageComposer.a3Landscape, title: title, subtitle: subtitle, caption: caption,
      sizes: sizes,
      style: context.style)
    let area = page.pictureArea
    // Below the tiles stand the names that find no room in them: as many rows as a trial needs.
    let lists = CoverageLists(area: area, sizes: sizes)
    let namesSmall = hasCityTiles && facts.cityCount <= CoverageDiagram.namesLimit
    let missing = facts.withoutArea.count <= CoverageDiagram.namesLimit ? facts.withoutArea.map(listName) : []
    var floor = area.minY + lists.height(missingTitle, missing)
    var small: [TextSample] = []
    for _ in 0..<3 where namesSmall {
      var trial = page
      let unnamed = add(.links, in: panel(0, area, floor: floor), to: &trial, sizes)
      let needed = area.minY + lists.height(missingTitle, missing) + lists.height(smallTitle, unnamed.map(listName))
      small = unnamed.map(listName)
      guard needed > floor else { break }
      floor = needed
    }
    for (index, question) in CoverageQuestion.allCases.enumerated() {
      let unnamed = add(question, in: panel(index, area, floor: floor), to: &page, sizes)
      if question == .links, namesSmall { small = unnamed.map(listName) }
    }
    var top = floor - 6
    for (title, names) in [(smallTitle, small), (missingTitle, missing)] where !names.isEmpty {
      top = lists.add(title, names, top: top, to: &page)
    }
    page.addLegend(legend)
    return page.finished()
  }

  private func panel(_ index: Int, _ area: Box, floor: Double) -> Box {
    let gap = 20.0
    let width = (area.width - gap) / 2
    let left = area.minX + Double(index) * (width + gap)
    return Box(minX: left, minY: min(floor, area.maxY - 80), maxX: left + width, maxY: area.maxY)
  }

  /// Draws one treemap with its bar of totals; the result are the cities whose names found no room.
  private func add(
    _ question: CoverageQuestion, in box: Box, to page: inout PageComposer, _ sizes: TextSizes
  ) -> [CitySituation] {
    addBar(question, in: box, to: &page, sizes)
    var map = box
    map.maxY -= Self.headHeight
    let boxes = TreemapCells.squares(map, facts.countries.map(\.weight))
    var grid = BoxGrid(cell: 40)
    var unnamed: [CitySituation] = []
    var names: [(sample: TextSample, center: Point)] = []
    for (country, frame) in zip(facts.countries, boxes) {
      let tiles = tiles(of: country, question, in: frame)
      for tile in tiles { page.add(node(tile, question, page: &page)) }
      page.add(self.frame(country, frame, question, page: &page))
      names += countryTexts(country, question, in: frame, sizes, &grid)
      for tile in tiles {
        guard let city = tile.city else { continue }
        if let name = cityText(city, in: tile.box, sizes, &grid) { names.append(name) } else { unnamed.append(city) }
      }
    }
    for name in names { page.addText(name.sample, center: name.center, classes: ["label"]) }
    return unnamed
  }

  /// The share of each answer among all, as one bar.
  private func addBar(_ question: CoverageQuestion, in box: Box, to page: inout PageComposer, _ sizes: TextSizes) {
    page.addText(heading(question), left: box.minX, y: box.maxY - 8)
    let all = facts.countries.flatMap(\.cities)
    let weights = facts.weights(all, question)
    let bar = Box(minX: box.minX, minY: box.maxY - 20 - Self.barHeight, maxX: box.maxX, maxY: box.maxY - 20)
    for (index, slice) in TreemapCells.slices(bar, weights).enumerated() where weights[index] > 0 {
      let answer = question.answers[index]
      var node = shape(slice, answer, name: page.nextName("bar"))
      node.tooltip = "\(answer.title(in: words)): \(facts.amount(weights[index], in: words))"
      page.add(node)
      let text = barTexts(question)[index]
      if sizes.size(text).width + 4 <= slice.width { page.addText(text, center: slice.center, classes: ["label"]) }
    }
  }

  private func tiles(of country: CoverageFacts.Country, _ question: CoverageQuestion, in frame: Box) -> [Tile] {
    let slices = TreemapCells.slices(frame, facts.weights(country.cities, question))
    return zip(question.answers, slices).flatMap { answer, slice -> [Tile] in
      let cities = country.cities.filter { question.answer(of: $0) == answer }
      guard !cities.isEmpty else { return [] }
      guard hasCityTiles else { return [Tile(box: slice, answer: answer, city: nil, country: country)] }
      return zip(cities, TreemapCells.squares(slice, cities.map(facts.weight))).map {
        Tile(box: $1, answer: answer, city: $0, country: country)
      }
    }
  }

  private func shape(_ box: Box, _ answer: CoverageQuestion.Answer, name: String) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .box
    node.hasFixedSize = true
    node.width = max(0.3, box.width)
    node.height = max(0.3, box.height)
    node.position = box.center
    Self.paint(&node, answer, context.palette)
    if min(box.width, box.height) < 6 { node.strokeWidth = 0.3 }
    return node
  }

  private func node(_ tile: Tile, _ question: CoverageQuestion, page: inout PageComposer) -> Drawing.Node {
    var node = shape(tile.box, tile.answer, name: page.nextName("tile"))
    if let city = tile.city {
      node.elementID = context.slugs.anchor(city.city.id, .city)
      node.classes = ["city", tile.answer.slug]
      node.tooltip = context.tooltip(of: city)
    } else {
      let cities = tile.country.cities.filter { question.answer(of: $0) == tile.answer }
      let weight = cities.reduce(0) { $0 + facts.weight($1) }
      node.classes = ["share", tile.answer.slug]
      node.elementID = Self.plain(tile.country.code).map { "share-\($0)-\(tile.answer.slug)" }
      node.tooltip = words.say(
        "diagram.coverage.tooltip.share",
        [
          "country": words.country(tile.country.code), "answer": tile.answer.title(in: words),
          "amount": facts.amount(weight, in: words), "cities": words.count(cities.count, .city),
          "share": words.percent(weight / tile.country.weight),
        ])
    }
    return node
  }

  private func frame(
    _ country: CoverageFacts.Country, _ box: Box, _ question: CoverageQuestion, page: inout PageComposer
  ) -> Drawing.Node {
    var node = Drawing.Node(page.nextName("frame"))
    node.shape = .box
    node.hasFixedSize = true
    (node.width, node.height) = (max(0.3, box.width), max(0.3, box.height))
    node.position = box.center
    node.strokeColor = context.palette[.ink]
    node.strokeWidth = min(box.width, box.height) < 12 ? 0.5 : 1.4
    // The frames of the second treemap are those of the first once more.
    node.classes = [question == .links ? "country" : "country-again"]
    node.elementID = Self.plain(country.code).map { "country-\($0)-\(question == .links ? "links" : "department")" }
    let weights = zip(question.answers, facts.weights(country.cities, question)).filter { $0.1 > 0 }
    let shares = weights.map { "\(words.percent($0.1 / max(1, country.weight))) \($0.0.title(in: words))" }
    node.tooltip = words.say(
      "diagram.coverage.tooltip.country",
      [
        "country": words.country(country.code), "amount": facts.amount(country.weight, in: words),
        "cities": words.count(country.cities.count, .city), "shares": words.row(shares),
      ])
    return node
  }

  private static func plain(_ code: String) -> String? {
    let code = code.lowercased()
    return code.count == 2 && code.allSatisfy { $0.isASCII && $0.isLetter } ? code : nil
  }

  /// Name and shares of a country in its upper left corner, as large as there is room for.
  private func countryTexts(
    _ country: CoverageFacts.Country, _ question: CoverageQuestion, in frame: Box, _ sizes: TextSizes,
    _ grid: inout BoxGrid
  ) -> [(sample: TextSample, center: Point)] {
    let inner = frame.inset(by: 3)
    // A name is to leave most of a country's area to the tiles.
    let name = countryNames(country).first { sample in
      let size = sizes.size(sample)
      return size.width <= inner.width && size.height <= inner.height
        && size.width * size.height <= 0.4 * frame.width * frame.height
    }
    guard let name else { return [] }
    var texts: [(sample: TextSample, center: Point)] = []
    var top = inner.maxY
    func put(_ sample: TextSample) {
      let size = sizes.size(sample)
      let center = Point(x: inner.minX + size.width / 2, y: top - size.height / 2)
      texts.append((sample, center))
      grid.insert(Box(center: center, size: size))
      top -= size.height
    }
    put(name)
    let used = inner.maxY - top
    if let share = countryShares(country, question).first(where: { sample in
      let size = sizes.size(sample)
      return size.width <= inner.width && used + size.height <= inner.height && size.height * 3 <= frame.height
        && sample.style.size < name.style.size
    }) {
      put(share)
    }
    return texts
  }

  /// The name of a city in the middle of its tile, or lower where the country's name stands.
  private func cityText(
    _ city: CitySituation, in tile: Box, _ sizes: TextSizes, _ grid: inout BoxGrid
  ) -> (sample: TextSample, center: Point)? {
    for sample in cityNames(city) {
      let size = sizes.size(sample)
      guard size.width + 3 <= tile.width, size.height <= tile.height else { continue }
      let low = tile.minY + size.height / 2
      for y in [tile.center.y, (tile.center.y + low) / 2, low + 1] {
        let box = Box(center: Point(x: tile.center.x, y: y), size: size)
        guard tile.contains(box), grid.isFree(box) else { continue }
        grid.insert(box)
        return (sample, box.center)
      }
    }
    return nil
  }
}

/// Lists of names below a picture, from left to right in as many rows as they need.
private struct CoverageLists {
  let area: Box
  let sizes: TextSizes
  private static let rowHeight = 11.5

  func height(_ title: TextSample, _ names: [TextSample]) -> Double {
    names.isEmpty ? 0 : Double(rows(title, names).count) * Self.rowHeight + 8
  }

  private func rows(_ title: TextSample, _ names: [TextSample]) -> [[(sample: TextSample, left: Double)]] {
    var rows: [[(sample: TextSample, left: Double)]] = [[(title, area.minX)]]
    var x = area.minX + sizes.size(title).width + 8
    for name in names {
      let width = sizes.size(name).width
      if x + width > area.maxX {
        rows.append([])
        x = area.minX
      }
      rows[rows.count - 1].append((name, x))
      x += width + 10
    }
    return rows
  }

  /// The result is where the next list may begin.
  func add(_ title: TextSample, _ names: [TextSample], top: Double, to page: inout PageComposer) -> Double {
    for (index, row) in rows(title, names).enumerated() {
      for (sample, left) in row {
        page.addText(sample, left: left, y: top - (Double(index) + 0.5) * Self.rowHeight)
      }
    }
    return top - height(title, names)
  }
}
