import Analysis
import CityNetwork
import Language

/// What a diagram draws, in the words of its caption.
///
/// `scripts/check_pictures.py` reads the sentence in the finished picture and counts marks and lines there, so every kind
/// says it in the same words.
struct Drawn {
  var cities = 0
  var agencies = 0
  var programmes = 0
  var groups = 0
  var lines = 0
  private let words: Wording

  init(_ ids: some Sequence<EntityID>, in context: DiagramContext, lines: Int, groups: Int = 0) {
    words = context.words
    for id in ids {
      switch context.network.entity(id)?.sort {
      case .agency: agencies += 1
      case .programme: programmes += 1
      case .city, nil: cities += 1
      }
    }
    self.lines = lines
    self.groups = groups
  }

  /// Such as “Drawn: 63 cities, 12 agencies, 155 lines.”
  var sentence: String {
    let marks = groups > 0 && cities + agencies + programmes == 0 ? [] : [counts(cities, agencies, programmes)]
    let parts = (groups > 0 ? [words.count(groups, .group)] : []) + marks + [words.count(lines, .line)]
    return words.say("diagram.drawn", ["what": words.row(parts)])
  }

  /// What of a network is not drawn; nil where nothing is missing.
  ///
  /// - Parameter rule: Who that is.
  func leftOutSentence(of network: CityNetwork, rule: String) -> String? {
    let missing = (
      network.cities.count - cities, network.agencies.count - agencies, network.programmes.count - programmes
    )
    guard missing.0 > 0 || missing.1 > 0 || missing.2 > 0 else { return nil }
    return words.say("diagram.leftOut", ["what": counts(missing.0, missing.1, missing.2), "rule": rule])
  }

  private func counts(_ cities: Int, _ agencies: Int, _ programmes: Int) -> String {
    var parts: [String] = []
    if cities > 0 || agencies + programmes == 0 { parts.append(words.count(cities, .city)) }
    if agencies > 0 { parts.append(words.count(agencies, .agency)) }
    if programmes > 0 { parts.append(words.count(programmes, .programme)) }
    return words.row(parts)
  }
}
