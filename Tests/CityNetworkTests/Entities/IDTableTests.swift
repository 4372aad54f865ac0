import CityNetwork
import TestSupport
import Testing

@Suite("Numbers of ids")
struct IDTableTests {
  @Test("Ids are numbered as they come, found again, and told apart as a dictionary tells them")
  func againstDictionary() {
    var generator = SplitMix64(seed: 7)
    var table = IDTable()
    var numbers: [EntityID: Int] = [:]
    for _ in 0..<20_000 {
      let id = EntityID(Self.text(&generator))
      let (number, isNew) = table.insert(id)
      #expect(isNew == (numbers[id] == nil))
      if isNew { numbers[id] = numbers.count }
      #expect(number == numbers[id])
    }
    #expect(table.count == numbers.count)
    for (id, number) in numbers { #expect(table.number(of: id) == number && table.ids[number] == id) }
    for _ in 0..<5_000 {
      let id = EntityID(Self.text(&generator))
      #expect(table.number(of: id) == numbers[id])
    }
  }

  @Test("An accent written as one character or as two is the same id")
  func canonicalEquivalents() {
    let table = IDTable(["h\u{E0}-n\u{1ED9}i", "osaka"])
    #expect(table.number(of: "ha\u{300}-no\u{323}\u{302}i") == 0)
    #expect(table.number(of: "ha-noi") == nil)
  }

  @Test(
    "A sign that Unicode takes for one of ASCII is the same id",
    arguments: [("\u{212A}yoto", "Kyoto"), ("a\u{37E}b", "a;b"), ("\u{1FEF}", "`"), ("\u{212A}é", "Ke\u{301}")])
  func asciiTwins(odd: String, plain: String) {
    #expect(EntityID(odd) == EntityID(plain))
    #expect(IDTable([EntityID(plain)]).number(of: EntityID(odd)) == 0)
    #expect(IDTable([EntityID(odd)]).number(of: EntityID(plain)) == 0)
  }

  @Test("Under other numbers every id is found by its new one")
  func renumbered() {
    let ids = (0..<1_000).map { EntityID("city-\($0)") }
    var table = IDTable(ids)
    var generator = SplitMix64(seed: 11)
    let numbers = ids.indices.shuffled(using: &generator)
    table.renumber(numbers)
    for (old, id) in ids.enumerated() {
      #expect(table.number(of: id) == numbers[old] && table.ids[numbers[old]] == id)
    }
  }

  @Test("Nothing is found in an empty table")
  func empty() { #expect(IDTable().number(of: "") == nil && IDTable().count == 0) }

  /// Few letters and lengths around eight and sixteen, so that many repeat and many begin alike.
  private static func text(_ generator: inout SplitMix64) -> String {
    let length = [0, 1, 2, 7, 8, 9, 15, 16, 17, 24].randomElement(using: &generator) ?? 1
    let stem = String(repeating: "x", count: max(0, length - 2))
    return stem + String((0..<min(length, 2)).map { _ in ("abcdé大".randomElement(using: &generator) ?? "a") })
  }
}
