import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("Who opens the door, and what to start with")
struct MatchDoorTests {
  private func door(
    _ cities: String, _ words: String, agencies: [EntityID] = [], programmes: [Programme] = [], needs: [Need] = [],
    change: (inout City) -> Void = { _ in }
  ) throws -> MatchDoor? {
    var all = MatchSample.cities(cities)
    for index in all.indices { change(&all[index]) }
    let links = words.split(separator: " ").map { $0.split(separator: "-").map { EntityID(String($0)) } }.map {
      Sample.link($0[0], $0[1])
    }
    let network = try Sample.network(
      cities: all, agencies: agencies.map { Agency(id: $0, name: $0.rawValue) }, programmes: programmes, links: links,
      needs: needs)
    let found = try #require(try PartnerMatches(network).candidates(for: "a", limit: 100))
    return try #require(found.candidates.first { $0.id == "b" }).through
  }

  @Test("Of the bodies that work with both, the one with fewest cities opens the door, and ids decide between equals")
  func sharedBody() throws {
    // large: a, b, c; y and z: a, b.
    let door = try door("abc", "large-a large-b large-c z-a z-b y-a b-y", agencies: ["large", "y", "z"])
    #expect(door?.kind == .sharedBody && door?.through == ["y"])
    #expect(door?.way == .sharedBody("y", cities: 2, isOnNeededTheme: false))
    #expect(door?.evidence == ["y~a", "b~y"])
  }

  @Test("A shared programme on a theme that is needed goes before a smaller body")
  func neededProgramme() throws {
    var programme = Programme(id: "prog", name: "Prog")
    programme.themes = ["water"]
    let words = "prog-a prog-b prog-c x-a x-b"
    let need = MatchSample.statement("need", of: "a", .need, on: ["water"])
    let needed = try door("abc", words, agencies: ["x"], programmes: [programme], needs: [need])
    #expect(needed?.way == .sharedBody("prog", cities: 3, isOnNeededTheme: true) && needed?.through == ["prog"])
    let other = MatchSample.statement("need", of: "a", .need, on: ["waste"])
    #expect(try door("abc", words, agencies: ["x"], programmes: [programme], needs: [other])?.through == ["x"])
  }

  @Test("Without a shared body a common partner does: one with a department first, then the one with fewest partners")
  func commonPartner() throws {
    // c has the partners a and b, d those and e.
    let words = "a-c c-b a-d d-b d-e"
    let few = try door("abcde", words)
    #expect(few?.kind == .commonPartner && few?.through == ["c"] && few?.evidence == ["a~c", "c~b"])
    let department = try door("abcde", words) { if $0.id == "d" { $0.internationalDepartment = .init(.yes) } }
    #expect(department?.through == ["d"] && department?.way == .commonPartner("d", hasDepartment: true))
    // An unknown department is not taken for none: both are unknown or no, and partners decide.
    let no = try door("abcde", words) { if $0.id == "c" { $0.internationalDepartment = .init(.no) } }
    #expect(no?.through == ["c"])
    #expect(try door("abcde", words + " x-a x-b", agencies: ["x"])?.kind == .sharedBody)
  }

  @Test("Without either, a body of one that works in the other's country does, the helper's body before the asker's")
  func bodyOfOne() throws {
    // a is in VN, b in JP. x works with b and with c in VN; y with b and with c and d there; z with a and with e in JP.
    func country(_ city: inout City) { if city.id == "b" || city.id == "e" { city.country = "JP" } }
    let helper = try door("abcde", "x-b x-c y-b y-c y-d z-a z-e", agencies: ["x", "y", "z"], change: country)
    #expect(helper?.kind == .bodyOfOne && helper?.through == ["y"] && helper?.evidence == ["y~b"])
    #expect(helper?.way == .bodyOfOne("y", of: "b", cities: 2, country: "VN"))
    let asker = try door("abcde", "z-a z-e x-b", agencies: ["x", "z"], change: country)
    #expect(asker?.way == .bodyOfOne("z", of: "a", cities: 1, country: "JP"))
    #expect(asker?.kind == .bodyOfOne && asker?.through == ["z"] && asker?.evidence == ["z~a"])
  }

  @Test("In one country a body of one must work with a third city there")
  func ownCountry() throws {
    #expect(try door("abc", "x-b", agencies: ["x"]) == nil)
    #expect(try door("abc", "x-b x-c", agencies: ["x"])?.through == ["x"])
  }

  @Test("Last comes a partner linked with a partner of the other, over those with fewest partners; else nobody")
  func chain() throws {
    // a–c–d–b (2 · 2 partners) and a–e–f–b (3 · 2).
    let door = try door("abcdefg", "a-c c-d d-b a-e e-f f-b e-g")
    #expect(door?.kind == .chain && door?.through == ["c", "d"] && door?.evidence == ["a~c", "c~d", "d~b"])
    #expect(door?.way == .chain(first: "c", second: "d", helper: "b"))
    #expect(try self.door("abcd", "a-c d-b") == nil)
    #expect(try self.door("ab", "") == nil)
  }

  @Test("The practice to start with is on a need first, then on what both do; one that tells mistakes, then the latest")
  func practice() throws {
    func practice(_ practices: [Practice], needs: [Theme] = ["water"]) throws -> EntityID? {
      var cities = MatchSample.cities("ab")
      cities[0].themes = ["waste"]
      let network = try Sample.network(
        cities: cities, links: [], practices: practices,
        needs: needs.isEmpty ? [] : [MatchSample.statement("need", of: "a", .need, on: needs)])
      return try #require(try PartnerMatches(network).candidates(for: "a")?.candidates.first).practice
    }
    let waste = MatchSample.practice("p1", of: "b", on: ["waste"], year: 2020, mistakes: "Too fast")
    let old = MatchSample.practice("p4", of: "b", on: ["water"], year: 2001)
    let late = MatchSample.practice("p3", of: "b", on: ["water", "food"], year: 2011)
    let alike = MatchSample.practice("p2", of: "b", on: ["water"], year: 2011)
    let undated = MatchSample.practice("p0", of: "b", on: ["water"])
    let honest = MatchSample.practice("p5", of: "b", on: ["water"], year: 1999, mistakes: "No budget for repairs")
    #expect(try practice([waste, old]) == "p4")
    #expect(try practice([waste, old, late]) == "p3")
    #expect(try practice([waste, old, late, alike, undated]) == "p2")
    #expect(try practice([waste, old, late, alike, undated, honest]) == "p5")
    #expect(try practice([waste, old], needs: []) == "p1")
    #expect(try practice([waste], needs: ["energy"]) == "p1")
    #expect(try practice([old], needs: ["energy"]) == nil)
    #expect(try practice([]) == nil)
  }
}
