public import Analysis
import CityNetwork

// Through whom a city could be reached.
extension Wording {
  /// The nearest way in.
  public func sentence(of way: WayIn) -> String {
    let names = way.through.map(name(of:))
    let (first, last) = (names.first ?? "", names.last ?? "")
    switch way.end {
    case .hub:
      let partners = count(way.cities, .cityPartner)
      switch names.count {
      case 1: return say("gaps.way.own", ["hub": last, "partners": partners])
      case 2: return say("gaps.way.partner", ["partner": first, "hub": last, "partners": partners])
      default:
        let between = list(Array(names.dropFirst().dropLast()))
        return say("gaps.way.through", ["partner": first, "through": between, "hub": last, "partners": partners])
      }
    case .bodyInCountry(let country):
      return say(
        "gaps.way.country",
        ["body": last, "cities": count(way.cities, .city), "country": self.country(country)])
    case .bodyInRegion(let region, ""):
      return say("gaps.way.region.unplaced", ["body": last, "cities": count(way.cities, .city), "region": region])
    case .bodyInRegion(let region, let country):
      return say(
        "gaps.way.region",
        [
          "body": last, "cities": count(way.cities, .city), "region": region, "country": self.country(country),
        ])
    }
  }
}
