import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("What groups linked all with all say")
struct CliqueWordingTests {
  private let words = Wording.english

  @Test("A group is told by its size and members, several together by their number and links")
  func members() throws {
    let network = try Sample.network(of: "a-b a-c a-d b-c b-d c-d e-f e-g e-h f-g f-h g-h")
    let cliques = try CliqueEffects(network, CityGraph(network), measures: [.degree])
    #expect(
      cliques.effects.map(words.members) == [
        "4 cities: a, b, c and d.", "4 cities: e, f, g and h.", "All 2 groups, 12 links.",
      ])
    #expect(
      words.lead(of: cliques).hasPrefix("Groups of 4 or more cities linked all with all are often one programme"))
  }

  @Test("Where there is no such group, that is said")
  func none() throws {
    let network = try Sample.network(of: "a-b b-c")
    #expect(
      words.lead(of: try CliqueEffects(network, CityGraph(network)))
        == "No 4 cities are linked all with all, so nothing had to be taken out.")
  }
}
