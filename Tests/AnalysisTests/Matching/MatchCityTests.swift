import Analysis
import CityNetwork
import Foundation
import NetworkSamples
import TestSupport
import Testing

@Suite("What a match says of size, level, place and department")
struct MatchCityTests {
  private func value(
    _ attribute: MatchAttribute, _ asker: (inout City) -> Void, _ helper: (inout City) -> Void
  ) throws -> Double? {
    let cities = [MatchSample.city("a", asker), MatchSample.city("b", helper)]
    return try MatchSample.value(attribute, in: Sample.network(cities: cities, links: []))
  }

  @Test(
    "Likeness of size falls by a half with each factor of ten, down to 0; unknown and empty cities are not comparable",
    arguments: [
      (100_000, 100_000, 1), (100_000, 1_000_000, 0.5), (1_000_000, 100_000, 0.5), (100_000, 10_000_000, 0),
      (1_000, 10_000_000, 0), (nil, 100_000, nil), (100_000, nil, nil), (0, 100_000, nil),
    ] as [(Int?, Int?, Double?)])
  func size(own: Int?, other: Int?, expected: Double?) throws {
    let found = try value(
      .size, { $0.population = own.map { .init(count: $0) } }, { $0.population = other.map { .init(count: $0) } })
    #expect(agree(found, expected))
  }

  @Test(
    "The helper's size goes from 0 at ten thousand people to 1 at ten million, by the logarithm",
    arguments: [
      (500, 0), (10_000, 0), (100_000, 1.0 / 3), (1_000_000, 2.0 / 3), (10_000_000, 1), (30_000_000, 1), (nil, nil),
    ] as [(Int?, Double?)])
  func helperSize(people: Int?, expected: Double?) throws {
    #expect(
      agree(try value(.helperSize, { _ in }, { $0.population = people.map { .init(count: $0) } }), expected))
    // The asker's size plays no part.
    #expect(agree(try value(.helperSize, { $0.population = nil }, { _ in }), 1.0 / 3))
  }

  @Test("Equal levels give 1, others 0, and an unknown one nothing")
  func level() throws {
    #expect(try value(.level, { $0.level = .town }, { $0.level = .town }) == 1)
    #expect(try value(.level, { $0.level = .town }, { $0.level = .city }) == 0)
    #expect(try value(.level, { $0.level = .unknown }, { $0.level = .city }) == nil)
    #expect(try value(.level, { $0.level = .unknown }, { $0.level = .unknown }) == nil)
  }

  @Test(
    "Distance gives 1 at the same place, 0 at the far side, between them by the logarithm, and nothing where unknown")
  func distance() throws {
    func at(_ longitude: Double?) throws -> Double? {
      try value(.distance, { _ in }) { city in
        city.coordinate = longitude.map { .init(latitudeDegrees: 0, longitudeDegrees: $0) }
      }
    }
    #expect(try at(0) == 1)
    // 0.005 degrees are 556 m: within a kilometer.
    #expect(try at(0.005) == 1)
    // A quarter of the way round is 6,371 · π / 2 = 10,007.54 km: 1 − 4.000327 / 4.301356 = 0.069985.
    #expect(agree(try at(90), 1 - log10(6_371 * Double.pi / 2) / log10(20_015), relative: 1e-9))
    #expect(agree(try at(-90), 0.069985, absolute: 1e-6))
    // Half the way round is 20,015.09 km.
    #expect(agree(try at(180), 0, absolute: 1e-6))
    #expect(try at(nil) == nil)
  }

  @Test("A department gives 1, a stated no 0, and an unknown one nothing; the asker's plays no part")
  func department() throws {
    for (answer, expected) in [(.yes, 1), (.no, 0), (.unknown, nil)] as [(Answer, Double?)] {
      #expect(
        try value(
          .department, { $0.internationalDepartment = .init(.yes) }, { $0.internationalDepartment = .init(answer) })
          == expected)
    }
  }

  @Test("An attribute that is not known counts neither way, a stated no counts against")
  func contribution() throws {
    func part(_ answer: Answer) throws -> PartnerCandidate.Part {
      let cities = [MatchSample.city("a"), MatchSample.city("b") { $0.internationalDepartment = .init(answer) }]
      return try MatchSample.part(.department, in: Sample.network(cities: cities, links: []))
    }
    // Weight 0.7, usual value 0.8.
    #expect(agree(try part(.yes).contribution, 0.14))
    #expect(agree(try part(.no).contribution, -0.56))
    #expect(try part(.unknown).contribution == 0)
    #expect(try part(.unknown).finding == nil)
    #expect(try part(.no).finding == MatchFinding(asker: "a", helper: "b", fact: .department(false)))
  }
}
