import Analysis
import CityNetwork
import Language
import NetworkSamples
import Presentation
import Testing

@Suite("The document on expected links")
struct ExpectedDocumentTests {
  private func remarks(capitals: Int, known: Int, of count: Int) throws -> String {
    let cities = (0..<count).map { index in
      Sample.city(EntityID("c\(index)")) {
        $0.population = .init(count: 50_000)
        $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 106)
        $0.capital = index < capitals ? .yes : index < known ? .no : .unknown
      }
    }
    let network = try Sample.network(
      cities: cities, links: (1..<count).map { Sample.link("c0", EntityID("c\($0)")) })
    return ResultDocument.expected(try ExpectedLinks(network), in: .english).remarks.joined(separator: "\n")
  }

  @Test("It says what part it plays which cities are capitals")
  func capitals() throws {
    #expect(
      try remarks(capitals: 0, known: 0, of: 60).contains(
        "The data does not say which cities are national capitals, so that this plays no part."))
    let few = try remarks(capitals: 3, known: 50, of: 60)
    #expect(few.contains("3 national capitals are on record (of 10 cities it is not known)."))
    #expect(few.contains("The model needs 10 capitals and as many others of known population and place"))
    let enough = try remarks(capitals: 20, known: 60, of: 60)
    #expect(enough.contains("20 national capitals are on record. Capitals are held against capitals"))
    #expect(!enough.contains("The model needs"))
  }

  @Test("It says how many cities have no peers, and why")
  func peers() throws {
    let network = try Sample.network(
      cities: [Sample.city("a"), Sample.city("b") { $0.population = .init(count: 5) }, Sample.city("c")])
    let text = ResultDocument.expected(try ExpectedLinks(network), in: .english).remarks.joined(separator: "\n")
    #expect(
      text.contains(
        "3 cities have none, which is left blank: 2 for want of a known population and 1 for want of others of their size."
      ))
  }
}
