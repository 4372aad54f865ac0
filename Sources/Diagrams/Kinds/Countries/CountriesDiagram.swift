import Analysis
import CityNetwork
import Graphviz

/// The links between cities added up by country: which countries' cities work together, and which provide.
public enum CountriesDiagram {
  /// How many pairs of countries are drawn before the weaker ones are left out and counted.
  public static let pairLimit = 150

  /// The diagram of a network's countries.
  ///
  /// Each country with a city is a box that tells its cities and the links among them; a line between two boxes stands
  /// for all links between the cities of the two countries, the wider the more. Links with agencies and programmes are
  /// told apart: they are counted in the caption and not drawn. Above ``pairLimit`` pairs, each country's strongest
  /// pair is drawn, and the strongest of all; the caption says how many pairs and links that leaves out.
  public static func make(_ context: DiagramContext) -> Diagram {
    let boxes = CountriesPlan(context).boxes.count
    // A box of text takes the room of three marks.
    let context = context.enlarged(forMarks: 3 * boxes)
    let plan = CountriesPlan(context)
    let title = "Links between countries"
    let flows = plan.flows
    let abroad = flows.pairs.reduce(0) { $0 + $1.links }
    let within = flows.members.reduce(0) { $0 + $1.linksWithin }
    let subtitle =
      "\(Wording.count(flows.members.count, "country", "countries")) with \(Wording.count(context.network.cities.count, "city", "cities")): "
      + "\(Wording.count(abroad, "link")) between cities of two countries, \(Wording.number(within)) between cities of the same one"
    let texts =
      plan.boxes.flatMap(\.lines) + plan.strip.flatMap(\.lines) + plan.numbers + [plan.stripTitle]
      + plan.legend.texts(context.style)
      + PageComposer.texts(title: title, subtitle: subtitle, caption: plan.caption, style: context.style)
    return Diagram(layout: plan.layout, texts: texts) { geometry, sizes in
      plan.compose(geometry, sizes, title: title, subtitle: subtitle)
    }
  }
}
