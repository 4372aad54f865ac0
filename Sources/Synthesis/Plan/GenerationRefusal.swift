extension GenerationPlan {
  /// Why a plan cannot be carried out.
  package enum Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// A number is outside its range.
    case outOfRange(name: String, range: String)
    /// The cliques need more cities than may have links.
    case cliquesTooLarge(members: Int, cities: Int)

    /// What is wrong.
    package var description: String {
      switch self {
      case .outOfRange(let name, let range): "\(name) takes \(range)"
      case .cliquesTooLarge(let members, let cities):
        "the cliques take \(members) cities together, and only \(cities) may have links"
      }
    }

    // The numbers of a plan, with their ranges.
    static let cityCount = outOfRange(name: "the number of cities", range: "1 to 1,000,000")
    static let agencyCount = outOfRange(name: "the number of agencies", range: "0 to 100,000")
    static let meanDegree = outOfRange(name: "the mean degree", range: "0 to 100")
    static let cliqueSize = outOfRange(name: "the size of a clique", range: "3 to 500")
    static let unknownShare = outOfRange(name: "the share of unknown facts", range: "0 to 1")
    static let isolatedShare = outOfRange(name: "the share of isolated cities", range: "0 to 1")
    static let year = outOfRange(name: "the year", range: "1980 to 2100")
  }
}
