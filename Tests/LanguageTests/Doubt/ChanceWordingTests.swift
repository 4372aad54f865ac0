import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("What a test against chance says")
struct ChanceWordingTests {
  private let words = Wording.english

  private func test(
    _ question: ChanceTest.Question, _ change: (inout ChanceTest) -> Void = { _ in }
  ) throws -> ChanceTest {
    let report = try ChanceReport(try Sample.bundled(), samples: 20, cliqueMeasures: [.degree])
    var test = try #require(report.tests.first { $0.question == question })
    change(&test)
    return test
  }

  @Test("What chance may give is told in numbers first, and what it does not give as a finding first")
  func verdict() throws {
    var test = try test(.transitivity) { test in
      test.result?.observed = 0.5
      test.result?.mean = 0.25
      test.result?.plain = [0.5, 0.25]
      test.result?.correctedPValue = 0.2
    }
    let numbers = "50 % of the pairs of partners are linked; by chance 25 %."
    #expect(test.result?.verdict == .chance)
    #expect(words.sentence(of: test) == "\(numbers) Chance alone may give this.")
    test.result?.correctedPValue = 0.04
    #expect(test.result?.verdict == .above)
    #expect(
      words.sentence(of: test)
        == "Partners of a city are partners of each other more often than their numbers of partners explain. \(numbers)"
    )
    test.result?.mean = 0.75
    #expect(test.result?.verdict == .below)
    #expect(
      words.sentence(of: test).hasPrefix("Partners of a city are partners of each other less often than by chance. "))
  }

  @Test("Every question has a name, a finding on either side of chance, and numbers")
  func questions() throws {
    for question in ChanceTest.Question.allCases {
      var test = try test(question)
      test.result = try self.test(.transitivity).result
      test.result?.correctedPValue = 0.01
      test.result?.observed = 1
      test.result?.mean = 0.2
      test.result?.plain = [0.05, 0.0004]
      let above = words.sentence(of: test)
      test.result?.mean = 2
      #expect(above != words.sentence(of: test) && above.hasSuffix("."))
      #expect(words.point(of: test).hasPrefix("\(words.name(of: question)): "))
      if question == .sameSize { #expect(above.hasSuffix("5.0 % of the linked pairs, under 0.1 % of all pairs.")) }
      if question == .sizeAssortativity { #expect(above.hasSuffix("E-I index 0.90, by chance 1.00.")) }
    }
  }

  @Test("A test without a basis says why, with how much there is and how much is needed")
  func abstentions() throws {
    var test = try test(.sameSize)
    test.result = nil
    test.leftOut = 0
    let said: [(ChanceTest.Abstention, String)] = [
      (.fewPairs(3), "3 linked pairs of cities; at least 20 are needed"),
      (.fewPairs(1), "1 linked pair of cities; at least 20 are needed"),
      (.fewPairsOfKnownSize(4), "4 linked pairs with both sizes known; at least 20 are needed"),
      (.fewSteps(1), "1 step told by one-way links; at least 20 are needed"),
      (.fewCities(9), "9 cities of which it is known; at least 10 are needed"),
      (.noDirection, "no link between cities is on record as one-way"),
      (.allReturned, "every one-way link has one back"),
      (.oneCountry, "all cities lie in one country"), (.oneSize, "all cities of known size are of one class"),
      (.sizesAlike, "all cities of known size are of one class, or no two are"),
      (.noSharedBody, "no two cities are recorded with the same agency or programme"),
      (.onePlace, "all cities lie in one place"), (.undefined, "the number is not defined for this network"),
      (.constant, "chance always gives the same number here"),
    ]
    for (abstention, reason) in said {
      test.abstention = abstention
      #expect(words.sentence(of: test) == "No basis: \(reason).")
    }
  }

  @Test("What was left out stands behind the answer, and nothing does where nothing was")
  func basis() throws {
    for (question, left) in [
      (
        ChanceTest.Question.reciprocity,
        "2 links left out that are mutual, which says by itself that both give, or of unknown direction; 1,000 steps kept."
      ),
      (.sameSize, "2 linked pairs of unknown size left out, 1,000 kept."),
      (.distance, "2 linked pairs without coordinates left out, 1,000 kept."),
    ] {
      var test = try test(question) { ($0.links, $0.leftOut) = (1000, 2) }
      #expect(words.answer(of: test) == "\(words.sentence(of: test)) \(left)")
      test.leftOut = 0
      #expect(words.answer(of: test) == words.sentence(of: test))
    }
  }

  @Test("The summary counts the answers beyond chance, those within, and those without a basis")
  func summary() throws {
    let report = try ChanceReport(try Sample.network(of: "a-b"), samples: 10)
    #expect(
      words.summary(of: report).hasPrefix(
        "Beyond the rankings: of 9 questions on the shape of the network, none has an answer that chance alone would not "
          + "give, 0 may be chance, and for 9 there is no basis. "))
  }
}
