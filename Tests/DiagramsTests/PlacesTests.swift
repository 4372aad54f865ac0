import Analysis
import CityNetwork
import Foundation
import Graphviz
import NetworkSamples
import Testing

import Diagrams

@Suite("Places kept from picture to picture")
struct PlacesTests {
  private func diagram(_ kind: DiagramKind, _ network: CityNetwork, anchor: DiagramPlaces? = nil) throws -> Diagram {
    let context = try DiagramContext(Study(network), anchor: anchor)
    return try DiagramRequest(kind).diagram(context)
  }

  private func places(_ drawing: Drawing) -> [String: Point] {
    Dictionary(
      uniqueKeysWithValues: drawing.nodes.compactMap { node in
        guard let id = node.elementID, !id.hasPrefix("label-"), let place = node.position else { return nil }
        return (id, place)
      })
  }

  private func part(_ year: Int) throws -> CityNetwork {
    var view = NetworkView()
    view.asOfYear = year
    return try Sample.bundled().viewed(view).network
  }

  @Test(
    "Whoever was in the earlier picture keeps the place, to a hundredth of a point",
    arguments: [DiagramKind.network, .agencies])
  func kept(kind: DiagramKind) throws {
    let first = try diagram(kind, try Sample.bundled())
    let saved = try DiagramPlaces(Array(try first.placesOnGrid().file.utf8))
    let before = places(try first.onGrid())
    let second = try diagram(kind, try part(2012), anchor: saved)
    let after = places(try second.onGrid())
    #expect(saved.places.count > 100)
    var compared = 0
    for (id, place) in after {
      guard saved.places[id] != nil, let old = before[id] else { continue }
      compared += 1
      #expect(abs(place.x - old.x) < 0.01 && abs(place.y - old.y) < 0.01, "\(id)")
    }
    #expect(compared > 50)
    let caption = try second.onGrid().nodes.map(\.label).joined(separator: " ")
    #expect(caption.contains("Places are those of an earlier picture for"))
  }

  @Test(
    "New marks stand on the page and cover nobody, in the same way every time",
    arguments: [DiagramKind.network, .agencies])
  func new(kind: DiagramKind) throws {
    let saved = try diagram(kind, try part(2005)).placesOnGrid()
    let whole = try Sample.bundled()
    let drawing = try diagram(kind, whole, anchor: saved).onGrid()
    #expect(throws: Never.self) { try drawing.validate() }
    #expect(try drawing == diagram(kind, Sample.shuffled(whole, seed: 7), anchor: saved).onGrid())
    let marks = drawing.nodes.filter { node in
      node.elementID.map { !$0.hasPrefix("label-") && saved.places[$0] == nil } ?? false
    }
    #expect(marks.count > 40)
    for (index, mark) in marks.enumerated() {
      let first = try #require(box(of: mark))
      #expect(first.minX > 0 && first.minY > 0 && first.maxX < 1190 && first.maxY < 842)
      for other in marks[(index + 1)...] {
        let second = try #require(box(of: other))
        let overlap =
          first.minX < second.maxX && second.minX < first.maxX && first.minY < second.maxY && second.minY < first.maxY
        #expect(!overlap, "\(mark.elementID ?? "") \(other.elementID ?? "")")
      }
    }
  }

  @Test("A new mark goes to the middle of its partners, and on from there where that is taken")
  func middle() {
    // a and b stand at 100 and 200; c is linked with both, so it goes to 150; d likewise, but 150 is taken by then.
    let anchor = DiagramPlaces(
      kind: .network, page: Size(width: 400, height: 400), markScale: 1,
      places: ["a": Point(x: 100, y: 200), "b": Point(x: 200, y: 200)])
    let area = Box(minX: 0, minY: 0, maxX: 400, maxY: 400)
    let partners = [[2, 3], [2, 3], [0, 1], [0, 1], []]
    let marks = zip(["a", "b", "c", "d", "e"], partners).map { name, partners in
      AnchoredPlaces.Mark(
        name: name, elementID: name, size: Size(width: 10, height: 10), found: Point(x: 300, y: 50), partners: partners)
    }
    let points = AnchoredPlaces(anchor, page: Size(width: 400, height: 400), area: area).settle(marks)
    #expect(points[0] == Point(x: 100, y: 200) && points[1] == Point(x: 200, y: 200))
    #expect(points[2] == Point(x: 150, y: 200))
    #expect((10.0...25).contains(hypot(points[3].x - 150, points[3].y - 200)))
    #expect(points[4] == Point(x: 300, y: 50))
    // On a page of twice the width, places move in proportion.
    let wide = AnchoredPlaces(
      anchor, page: Size(width: 800, height: 400), area: Box(minX: 0, minY: 0, maxX: 800, maxY: 400)
    ).settle(
      Array(marks.prefix(2)).map {
        AnchoredPlaces.Mark(name: $0.name, elementID: $0.elementID, size: $0.size, found: $0.found, partners: [])
      })
    #expect(wide == [Point(x: 200, y: 200), Point(x: 400, y: 200)])
  }

  @Test("When every place is known, no layout is sought")
  func known() throws {
    let whole = try Sample.bundled()
    let saved = try diagram(.network, whole).placesOnGrid()
    #expect(try diagram(.network, whole, anchor: saved).layout == nil)
  }

  static let wrong: [(text: String, message: String)] = [
    ("", "it holds no places"), ("[]", "it holds no places"), ("{\"cityweave-places\": 1}", "it holds no places"),
    (#"{"cityweave-places": 2, "kind": "network", "page": [1, 1], "mark-scale": 1, "places": {}}"#, "number 2"),
    (
      #"{"cityweave-places": 1, "kind": "netwerk", "page": [1, 1], "mark-scale": 1, "places": {}}"#,
      "“netwerk” is no kind"
    ),
    (
      #"{"cityweave-places": 1, "kind": "network", "page": [0, 1], "mark-scale": 1, "places": {}}"#,
      "its page or mark-scale"
    ),
    (
      #"{"cityweave-places": 1, "kind": "network", "page": [1, 1], "mark-scale": 0, "places": {}}"#,
      "its page or mark-scale"
    ),
    (
      #"{"cityweave-places": 1, "kind": "network", "page": [1, 1], "mark-scale": 1, "places": {"city-a": [1]}}"#,
      "the place of “city-a” is not two numbers"
    ),
    (
      #"{"cityweave-places": 1, "kind": "network", "page": [1, 1], "mark-scale": 1, "places": {"city-a": [1, 1e9]}}"#,
      "the place of “city-a” is not two numbers"
    ),
  ]

  @Test("A file that holds no places is refused with what is wrong", arguments: wrong)
  func refused(text: String, message: String) {
    #expect {
      try DiagramPlaces(Array(text.utf8))
    } throws: { error in
      "\(error)".contains(message)
    }
  }

  @Test("A refusal is a case of its own for each thing that may be wrong")
  func refusals() {
    func file(_ version: Int, _ kind: String) -> [UInt8] {
      let text =
        #"{"cityweave-places": \#(version), "kind": "\#(kind)", "page": [1, 1], "mark-scale": 0, "places": {}}"#
      return Array(text.utf8)
    }
    #expect(throws: DiagramPlaces.Refusal.noPlaces) { try DiagramPlaces([]) }
    #expect(throws: DiagramPlaces.Refusal.unknownForm(2)) { try DiagramPlaces(file(2, "network")) }
    #expect(throws: DiagramPlaces.Refusal.unknownKind("netwerk")) { try DiagramPlaces(file(1, "netwerk")) }
    #expect(throws: DiagramPlaces.Refusal.outOfRange) { try DiagramPlaces(file(1, "network")) }
  }
}

extension Diagram {
  /// The places that go with ``onGrid()``.
  fileprivate func placesOnGrid() throws -> DiagramPlaces {
    try #require(draftOnGrid().places)
  }
}
