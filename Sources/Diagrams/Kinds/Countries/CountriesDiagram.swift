import Analysis
import CityNetwork
import Graphviz
import Language

/// The links between cities added up by country: which countries' cities work together, and which provide.
package enum CountriesDiagram {
  /// How many pairs of countries are drawn before the weaker ones are left out and counted.
  package static let pairLimit = 150

  /// The diagram of a network's countries.
  ///
  /// Each country with a city is a box that tells its cities and the links among them; a line between two boxes stands
  /// for all links between the cities of the two countries, the wider the more. Links with agencies and programmes are
  /// told apart: they are counted in the caption and not drawn. Above ``pairLimit`` pairs, each country's strongest
  /// pair is drawn, and the strongest of all; the caption says how many pairs and links that leaves out.
  package static func make(_ context: DiagramContext) -> Diagram {
    let flows = CountryFlows(context.network)
    // A box of text takes the room of three marks.
    let context = context.enlarged(forMarks: 3 * flows.members.count { $0.linksAbroad > 0 })
    let plan = CountriesPlan(context, flows)
    let words = context.words
    let title = words.title("diagram.countries.title")
    let abroad = flows.pairs.reduce(0) { $0 + $1.links }
    let within = flows.members.reduce(0) { $0 + $1.linksWithin }
    let subtitle = words.say(
      "diagram.countries.subtitle",
      [
        "countries": words.count(flows.members.count, .country),
        "cities": words.count(context.network.cities.count, .city), "links": words.count(abroad, .link),
        "within": words.number(within),
      ])
    return Diagram(layout: plan.layout) { geometry, sizes in
      plan.compose(geometry, sizes, title: title, subtitle: subtitle)
    }
  }
}

extension DiagramKind {
  /// The links between cities, added up by country.
  public static let countries = DiagramKind("countries", elements: [.links]) { context, _, _ in
    CountriesDiagram.make(context)
  }
}
