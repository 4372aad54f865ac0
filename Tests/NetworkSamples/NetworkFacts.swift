package import CityNetwork

/// The facts of a network without the lines where they stand, to be changed and compared.
package struct NetworkFacts: Equatable {
  /// The description of the data set.
  package var dataset: DatasetDescription
  /// The cities.
  package var cities: [City]
  /// The agencies.
  package var agencies: [Agency]
  /// The programmes.
  package var programmes: [Programme]
  /// The links.
  package var links: [Link]
  /// The practices.
  package var practices: [Practice]
  /// The needs and offers.
  package var needs: [Need]
  /// What is said of completeness.
  package var completeness: [Completeness]
  /// The answers that were given.
  package var answers: [GivenAnswer]

  /// The facts of a network.
  ///
  /// - Parameter keepingFiles: Whether the names of the files where facts stand are among them; lines never are.
  package init(_ network: CityNetwork, keepingFiles: Bool = false) {
    func placeless<Fact>(_ facts: [Fact], _ path: WritableKeyPath<Fact, Provenance>) -> [Fact] {
      facts.map { fact in
        var fact = fact
        if keepingFiles {
          fact[keyPath: path].line = 0
        } else {
          fact[keyPath: path] = Provenance(source: fact[keyPath: path].source)
        }
        return fact
      }
    }
    dataset = network.dataset
    cities = placeless(network.cities, \.provenance)
    agencies = placeless(network.agencies, \.provenance)
    programmes = placeless(network.programmes, \.provenance)
    links = placeless(network.links, \.provenance).map { link in
      var link = link
      link.events = placeless(link.events, \.provenance)
      return link
    }
    practices = placeless(network.practices, \.provenance)
    needs = placeless(network.needs, \.provenance)
    completeness = placeless(network.completeness, \.provenance)
    answers = placeless(network.answers, \.provenance)
  }

  /// The network of the facts.
  package func network() throws -> CityNetwork {
    try CityNetwork(
      dataset: dataset, cities: cities, agencies: agencies, programmes: programmes, links: links,
      practices: practices, needs: needs, completeness: completeness, answers: answers)
  }
}
