import Analysis
import CityNetwork
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("GapRegister")
struct GapRegisterTests {
  /// A triangle m1–m3, which is the main group, and one city for each class. All links without a last year are present.
  ///
  /// bare: no link at all → no_link; a source says no → no_international_department.
  /// dormant: one link, whose last year 2010 has passed in 2020 → dormant.
  /// lacking: two partners; a source says no → no_international_department.
  /// needy: needs water, met not known, links on waste and on nothing → need_unmet. served: one on water → none.
  /// denied: needs water, said to be unmet, although one link is on water → need_unmet.
  /// agency: two cities, both links paid by x → one_intermediary.
  /// one: one link to one city → one_link, one_partner. twice: two links to the same city → one_partner alone.
  /// member: two memberships, with a city and with x: no one body is in both → member_only.
  /// bodies: links with x and z, no city → no_city_partner.
  /// f1–f3: a triangle of their own, as large as the main group; m1 is in the component with more → fragment.
  private func network() throws -> CityNetwork {
    let ids: [EntityID] = [
      "m1", "m2", "m3", "bare", "dormant", "lacking", "needy", "served", "denied", "agency", "one", "twice", "member",
      "bodies",
      "f1", "f2", "f3",
    ]
    func need(_ city: EntityID, _ met: Answer) -> Need {
      var need = Need(id: EntityID("need-\(city)"), city: city, kind: .need)
      (need.themes, need.met) = (["water"], met)
      return need
    }
    return try Sample.network(
      cities: ids.map { id in
        Sample.city(id) { if id == "lacking" || id == "bare" { $0.internationalDepartment = .init(.no, source: "S") } }
      }, agencies: [Agency(id: "x", name: "X"), Agency(id: "z", name: "Z")],
      links: [
        Sample.link("m1", "m2"), Sample.link("m2", "m3"), Sample.link("m1", "m3"), Sample.ended("dormant", "m1"),
        Sample.link("lacking", "m1"), Sample.link("lacking", "m2"), Sample.link("needy", "m1"),
        Sample.link("needy", "m2") { $0.themes = ["waste"] }, Sample.link("served", "m1"),
        Sample.link("served", "m2") { $0.themes = ["water"] }, Sample.link("denied", "m1"),
        Sample.link("denied", "m2") { $0.themes = ["water"] }, Sample.link("agency", "m1") { $0.funder = "x" },
        Sample.link("agency", "m2") { $0.funder = "x" }, Sample.link("one", "m1"),
        Sample.link("twice", "m1"), Sample.link("m1", "twice"),
        Sample.link("member", "m1") { $0.kind = .membership }, Sample.link("member", "x") { $0.kind = .membership },
        Sample.link("bodies", "x"), Sample.link("bodies", "z"), Sample.link("f1", "f2"), Sample.link("f2", "f3"),
        Sample.link("f1", "f3"),
      ], needs: [need("needy", .unknown), need("served", .unknown), need("denied", .no), need("m3", .yes)])
  }

  private func entries() throws -> [EntityID: GapEntry] {
    Dictionary(uniqueKeysWithValues: try GapRegister(try network()).entries.map { ($0.id, $0) })
  }

  @Test(
    "Each class holds where its rule says so, gravest first, and the first is the primary one",
    arguments: [
      ("bare", [.noLink, .noInternationalDepartment]), ("dormant", [.dormant]),
      ("lacking", [.noInternationalDepartment]), ("needy", [.needUnmet]), ("served", []), ("denied", [.needUnmet]),
      ("agency", [.oneBody]), ("one", [.oneLink, .onePartner]), ("twice", [.onePartner]),
      ("member", [.memberOnly]), ("bodies", [.noCityPartner]),
      ("f1", [.fragment]), ("m1", []), ("m3", []),
    ] as [(EntityID, [Standing])])
  func classes(city: EntityID, expected: [Standing]) throws {
    let entry = try #require(try entries()[city])
    #expect(entry.classes == expected)
    #expect(entry.primary == expected.first)
  }

  @Test("A city with everything at once is in seven classes, and the counts add up")
  func several() throws {
    // One membership of an agency only, an unmet need and no department.
    let network = try Sample.network(
      cities: [Sample.city("a") { $0.internationalDepartment = .init(.no) }], agencies: [Agency(id: "x", name: "X")],
      links: [Sample.link("a", "x") { $0.kind = .membership }], needs: [Need(id: "n", city: "a", kind: .need)])
    let register = try GapRegister(network)
    #expect(
      register.entries.map(\.classes) == [
        [
          .noInternationalDepartment, .needUnmet, .oneBody, .oneLink, .onePartner, .memberOnly, .noCityPartner,
        ]
      ])
    #expect(register.countsByClass.map(\.holds) == [0, 0, 1, 1, 1, 1, 1, 1, 1, 0])
    #expect(register.countsByClass.map(\.primary) == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("A need that is said to be unmet is told as such even where a link is recorded on its theme")
  func deniedNeed() throws {
    let entries = try entries()
    let words = Wording(of: Study(try network()))
    let (denied, needy) = (try #require(entries["denied"]), try #require(entries["needy"]))
    #expect(denied.isNeedDenied && !needy.isNeedDenied)
    #expect([denied, needy].allSatisfy { $0.needThemes == ["water"] && $0.unmetNeeds.count == 1 })
    #expect(words.reason(of: denied).hasSuffix("It states a need (water) not met, as far as the data tells."))
    #expect(words.reason(of: needy).hasSuffix("It states a need (water) on which no link is recorded."))
  }

  @Test("The part for links is 1, 0.75, 0.5, 0.25 or 0")
  func links() throws {
    let entries = try entries()
    func links(_ id: EntityID) -> Double? { entries[id]?.priority.links }
    #expect(["bare", "dormant"].map(links) == [1, 1])
    #expect(["one", "twice"].map(links) == [0.75, 0.75])
    #expect(["agency", "bodies"].map(links) == [0.5, 0.5])
    #expect(links("f1") == 0.25)
    #expect(["m1", "member", "lacking"].map(links) == [0, 0, 0])
  }

  @Test("The parts for department, size and needs, and their weighted mean")
  func parts() throws {
    // a is small, a town, linked bilaterally and provides: signs 1 (size) + 1 (level) of 4 judged → 0.8 · 2/4 = 0.4.
    // b is medium; c is large; d is of unknown size.
    let network = try Sample.network(
      cities: [
        Sample.city("a") { ($0.population, $0.level) = (.init(count: 199_999), .town) },
        Sample.city("b") { ($0.population, $0.internationalDepartment) = (.init(count: 200_000), .init(.no)) },
        Sample.city("c") { ($0.population, $0.internationalDepartment) = (.init(count: 500_000), .init(.yes)) },
        Sample.city("d"),
      ],
      links: [
        Sample.link("a", "b") { ($0.kind, $0.direction) = (.bilateral, .providerToRecipient) },
        Sample.link("a", "c"), Sample.link("b", "c"),
      ], needs: [Need(id: "n", city: "b", kind: .need), Need(id: "o", city: "c", kind: .offer)])
    let register = try GapRegister(network)
    let byID = Dictionary(uniqueKeysWithValues: register.entries.map { ($0.id, $0) })
    func part(_ path: KeyPath<GapPriority, Double>) -> [Double?] {
      ["a", "b", "c", "d"].map { byID[$0]?.priority[keyPath: path] }
    }
    // d: no link, so both signs about links of the two that can be judged → 0.8.
    #expect(agree(part(\.department), [0.4, 1, 0, 0.8]))
    #expect(part(\.size) == [1, 0.5, 0, 0.5])
    #expect(part(\.needs) == [0, 1, 0, 0])
    #expect(part(\.links) == [0, 0, 0, 1])
    // (3 · links + 3 · department + 2 · size + 2 · needs) · 10.
    #expect(agree(part(\.score), [32, 60, 0, 64]))
    #expect(register.entries.map(\.id) == ["d", "b", "a", "c"])
    #expect(byID["a"]?.departmentSigns?.present == [.fewPeople(below: 200_000), .belowCityLevel])
    #expect(
      byID["a"]?.departmentSigns?.present.map(Wording.english.statement) == [
        "fewer than 200,000 people", "below city level",
      ])
    #expect(byID["a"]?.departmentSigns?.judged == 4)
    #expect(byID["b"]?.departmentSigns == nil && byID["b"]?.wouldSettle == nil)
  }

  @Test("Equal priorities are ordered by id, whatever the weights")
  func order() throws {
    let network = try Sample.network(of: "c b a")
    #expect(try GapRegister(network).entries.map(\.id) == ["a", "b", "c"])
    // No link is recorded: the part for links is 1, that for needs 0.
    let links = try GapPriority.Weights(links: 7, department: 0, size: 0, needs: 0)
    #expect(try GapRegister(network, weights: links).entries.map(\.priority.score) == [100, 100, 100])
    let needs = try GapPriority.Weights(links: 0, department: 0, size: 0, needs: 7)
    #expect(try GapRegister(network, weights: needs).entries.map(\.priority.score) == [0, 0, 0])
    #expect(try GapRegister(network, weights: needs).entries.map(\.id) == ["a", "b", "c"])
  }

  @Test("The signs of a missing department name the threshold in use")
  func thresholds() throws {
    var thresholds = SizeThresholds()
    thresholds.medium = 50_000
    let network = try Sample.network(cities: [Sample.city("a") { $0.population = .init(count: 49_999) }])
    let entry = try #require(try GapRegister(network, thresholds: thresholds).entries.first)
    #expect(entry.departmentSigns?.present == [.fewPeople(below: 50_000), .noAgreement, .neverProvides])
    #expect(
      entry.departmentSigns?.present.map(Wording.english.statement) == [
        "fewer than 50,000 people", "no agreement of its own with another local government",
        "never recorded as the providing side",
      ])
    #expect(entry.departmentSigns?.share == 1)
  }

  @Test("In a country with five known sizes the lower half is smaller; with four, or unknown, nothing is said")
  func relativeSize() throws {
    let known = (1...5).map { index in
      Sample.city(EntityID("c\(index)")) { $0.population = .init(count: index * 1_000) }
    }
    func sizes(_ cities: [City]) throws -> [RelativeSize] {
      try GapRegister(try Sample.network(cities: cities)).entries.sorted { $0.id < $1.id }.map(\.relativeSize)
    }
    #expect(
      try sizes(known + [Sample.city("d")]) == [.smaller, .smaller, .larger, .larger, .larger, .unknown])
    #expect(try sizes(Array(known.prefix(4))) == [.unknown, .unknown, .unknown, .unknown])
  }

  @Test(
    "Size classes begin exactly at their thresholds",
    arguments: [
      (nil, .unknown), (0, .small), (199_999, .small), (200_000, .medium), (499_999, .medium), (500_000, .large),
      (1_499_999, .large), (1_500_000, .veryLarge),
    ] as [(Int?, SizeClass)])
  func sizeClass(people: Int?, expected: SizeClass) {
    let city = Sample.city("a") { $0.population = people.map { .init(count: $0) } }
    #expect(SizeThresholds().sizeClass(of: city) == expected)
  }
}

@Suite("WayIn")
struct WayInTests {
  /// A hub with the partners a–d; e is linked with a, and d only by a link that has ended; far reaches the hub through a
  /// link of e that has ended. x works with a and lone; z with q in another country of the region.
  private func way(to id: EntityID) throws -> String? {
    let places: [(EntityID, String, String?)] = [
      ("hub", "VN", "South"), ("a", "VN", "South"), ("b", "VN", "South"), ("c", "VN", "South"), ("e", "VN", "South"),
      ("cut", "VN", "South"), ("lone", "VN", "South"), ("sea", "TH", "South"), ("peak", "CH", "North"),
      ("isle", "JP", nil), ("far", "CH", "North"), ("near", "CH", "North"),
    ]
    let network = try Sample.network(
      cities: places.map { place in
        Sample.city(place.0) { ($0.country, $0.region) = (place.1, place.2) }
      }, agencies: [Agency(id: "x", name: "X"), Agency(id: "z", name: "Z")],
      links: [
        Sample.link("hub", "a"), Sample.link("hub", "b"), Sample.link("hub", "c"), Sample.link("a", "e"),
        Sample.ended("cut", "hub"), Sample.link("x", "a"), Sample.link("x", "lone"), Sample.link("z", "e"),
        Sample.link("far", "near"), Sample.ended("near", "hub"),
      ])
    let way = try GapRegister(network).entries.first { $0.id == id }?.wayIn
    let words = Wording(of: Study(network))
    return way.map { $0.through.map(\.rawValue).joined(separator: " > ") + ": " + words.sentence(of: $0) }
  }

  @Test("A partner of a hub has its own partner as way in")
  func ownPartner() throws {
    #expect(
      try way(to: "b")
        == "hub: HUB, recorded as its own partner without a year, is a hub with 3 city partners on record.")
  }

  @Test("Two steps away, the city's partner leads to the hub, over a city or an agency")
  func steps() throws {
    #expect(
      try way(to: "e")
        == "a > hub: Its partner A is recorded as leading to HUB, a hub with 3 city partners on record; "
        + "not every step bears a year.")
    #expect(
      try way(to: "lone")
        == "x > a > hub: Its partner X is recorded as leading, by way of A, to HUB, a hub with 3 city partners on "
        + "record; not every step bears a year.")
  }

  @Test("A city without present links is reached through who works in its country, or else in its region")
  func nextDoor() throws {
    #expect(try way(to: "cut") == "x: X is recorded as working with 2 cities of Vietnam, without a year.")
    #expect(
      try way(to: "sea") == "x: X is recorded as working with 2 cities of South, none in Thailand, without a year.")
    #expect(try way(to: "peak") == nil)
    #expect(try way(to: "isle") == nil)
  }

  @Test("No way leads over a link that has ended")
  func ended() throws {
    #expect(try way(to: "far") == nil)
  }
}
