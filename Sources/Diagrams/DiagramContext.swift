public import Analysis
public import CityNetwork
import Graphviz

/// What every diagram of a network needs to know.
public struct DiagramContext: Sendable {
  let network: CityNetwork
  let situations: [EntityID: CitySituation]
  let year: Int?
  /// Sentences on what was looked at, where it is not everything.
  let remarks: [String]
  let style: DiagramStyle

  var palette: Palette { style.palette }
  var marks: NodeStyle { NodeStyle(palette: style.palette) }
  var lines: EdgeStyle { EdgeStyle(palette: style.palette) }

  /// The context of a network's diagrams.
  ///
  /// - Parameters:
  ///   - network: The network to draw.
  ///   - situations: The situation of each of its cities.
  ///   - remarks: Sentences for the caption, such as the filters in use.
  ///   - style: How it is to look.
  public init(
    _ network: CityNetwork, situations: CitySituations, remarks: [String] = [], style: DiagramStyle = DiagramStyle()
  ) {
    self.network = network
    self.situations = Dictionary(uniqueKeysWithValues: situations.all.map { ($0.city.id, $0) })
    year = situations.year
    self.remarks = remarks
    self.style = style
  }

  /// The lines of the caption: what is drawn, where it comes from, and what it cannot say.
  func caption(_ sentences: [String]) -> [String] {
    let date = network.dataset.dataDate.map { "data as of \($0)" } ?? "date of the data not stated"
    let origin = "\(network.dataset.title); \(date). Nothing recorded is not the same as nothing there."
    return wrapped((sentences + remarks + [origin]).joined(separator: " "), to: style.captionWidth)
  }

  private func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// What a pointer resting on a city shows.
  func tooltip(of situation: CitySituation) -> String {
    let city = situation.city
    let people = city.population.map { "\(Wording.number($0.count)) people" } ?? "population not recorded"
    let partners = Wording.count(situation.cityPartners.count, "city partner")
    let bodies = Wording.count(situation.intermediaries.count, "agency or programme", "agencies and programmes")
    let department =
      switch city.internationalDepartment.value {
      case .yes: "has an international department"
      case .no: "has no international department"
      case .unknown: "international department not known"
      }
    return "\(city.name), \(Country.name(of: city.country)): \(people); \(partners), \(bodies); \(department)"
  }
}
