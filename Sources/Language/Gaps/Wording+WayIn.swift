public import Analysis
import CityNetwork

// Through whom a city could be reached.
extension Wording {
  /// The nearest way in.
  public func sentence(of way: WayIn) -> String {
    let names = way.through.map(name(of:))
    let (first, last) = (names.first ?? "", names.last ?? "")
    let age = way.last.age.rawValue
    let form = Self.form(way.last, cities: way.cities, recentCities: way.recentCities)
    let others = count(way.cities - way.recentCities, .otherCity)
    let cities = count(form == "part" ? way.recentCities : way.cities, .city)
    switch way.end {
    case .hub:
      let partners = count(way.cities, .cityPartner)
      switch names.count {
      case 1: return say("gaps.way.own.\(age)", way.last, ["hub": last, "partners": partners])
      case 2: return say("gaps.way.partner.\(age)", way.last, ["partner": first, "hub": last, "partners": partners])
      default:
        let between = list(Array(names.dropFirst().dropLast()))
        return say(
          "gaps.way.through.\(age)", way.last,
          ["partner": first, "through": between, "hub": last, "partners": partners])
      }
    case .bodyInCountry(let country):
      return say(
        "gaps.way.country.\(form)", way.last,
        ["body": last, "cities": cities, "country": self.country(country), "others": others])
    case .bodyInRegion(let region, ""):
      return say(
        "gaps.way.region.unplaced.\(form)", way.last,
        ["body": last, "cities": cities, "region": region, "others": others])
    case .bodyInRegion(let region, let country):
      return say(
        "gaps.way.region.\(form)", way.last,
        ["body": last, "cities": cities, "region": region, "country": self.country(country), "others": others])
    }
  }
}
