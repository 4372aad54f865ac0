import CityNetwork
import Testing

@Suite("Ordered words of links")
struct VocabularyTests {
  @Test("Kinds, stages and confidences are ordered as they are declared")
  func order() {
    #expect(Link.Kind.allCases.reversed().sorted() == Link.Kind.allCases)
    #expect(Link.Stage.allCases.reversed().sorted() == [.exploratory, .pilot, .project, .scaledUp])
    #expect(Link.Stage.allCases.map(\.rank) == [1, 2, 3, 4])
    #expect(Confidence.allCases.reversed().sorted() == [.low, .medium, .high])
    #expect(Confidence.allCases.map(\.name) == ["low", "medium", "high"])
  }

  @Test("The known themes are sorted, each there once, in lower case")
  func themes() {
    let words = Theme.known.map(\.rawValue)
    #expect(words == Set(words).sorted())
    #expect(words.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
    #expect(Theme("urban_planning").displayName == "urban planning")
  }

  @Test("The share of completeness is of the larger number said, never above 1, and nil when a number is missing")
  func share() {
    func share(_ minimum: Int?, _ maximum: Int?, _ captured: Int?) -> Double? {
      var statement = Completeness(id: "k", subject: "s")
      (statement.saidMinimum, statement.saidMaximum, statement.captured) = (minimum, maximum, captured)
      return statement.share
    }
    #expect(share(10, 20, 5) == 0.25)
    #expect(share(10, nil, 5) == 0.5)
    #expect(share(10, 20, 50) == 1)
    #expect(share(10, 20, nil) == nil)
    #expect(share(nil, nil, 5) == nil)
    #expect(share(0, 0, 0) == nil)
  }

  @Test("The year of a data set is that of its date")
  func dataYear() {
    var dataset = DatasetDescription(title: "t")
    #expect(dataset.dataYear == nil)
    dataset.dataDate = "2024-03-31"
    #expect(dataset.dataYear == 2024)
  }
}
