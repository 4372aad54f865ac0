import CityNetwork
import Diagrams

extension DiagramRequest {
  /// The words that ask for it on a command line, as far as a gallery chooses: the kind, and what it must be told.
  var arguments: [String] {
    var words = ["--kind", kind.rawValue]
    if let city { words += ["--city", city.rawValue] }
    if let agency { words += ["--agency", agency.rawValue] }
    if let years { words += ["--from", String(years.lowerBound), "--to", String(years.upperBound)] }
    return words
  }
}
