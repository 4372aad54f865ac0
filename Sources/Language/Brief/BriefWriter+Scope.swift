import Analysis
import CityNetwork

// Of what part a sentence is.
extension BriefWriter {
  /// What the page looks at most, such as `on waste`; nil where all is looked at alike.
  var focusScope: String? {
    guard let focus = brief.focus else { return nil }
    var pieces: [String] = []
    if !focus.themes.isEmpty { pieces.append(phrases.say("focus.themes", ["themes": phrases.themes(focus.themes)])) }
    if !focus.kinds.isEmpty {
      let kinds = focus.kinds.map { phrases.say("kind.\($0.rawValue)") }
      pieces.append(phrases.say("focus.kinds", ["kinds": phrases.list(kinds)]))
    }
    if !focus.countries.isEmpty {
      pieces.append(phrases.say("focus.countries", ["countries": phrases.list(focus.countries.map(phrases.country))]))
    }
    if let body = focus.body { pieces.append(phrases.say("focus.body", ["body": name(body)])) }
    if let list = focus.list { pieces.append(phrases.say("focus.list", ["list": list])) }
    return pieces.joined(separator: " ")
  }

  /// What is left out of everything on the page; nil where nothing is.
  var recordScope: String? { brief.isPublic ? phrases.say("focus.public") : nil }

  /// Both, as what is said of the links that the page looks at most must name them; nil where all are looked at alike.
  var scope: String? {
    let pieces = [focusScope, recordScope].compactMap(\.self)
    return pieces.isEmpty ? nil : pieces.joined(separator: " ")
  }

  /// The title with what the page looks at and what is left out of it.
  func title(_ title: String) -> String {
    scope.map { phrases.say("page.title.scope", ["title": title, "scope": $0]) } ?? title
  }

  /// A phrase on links that are there or not there, which says of what part it is true.
  func say(_ key: String, _ values: [String: String] = [:], scope: String?) -> String {
    guard let scope else { return phrases.say(key, values) }
    return phrases.say("\(key).scope", values.merging(["scope": scope]) { given, _ in given })
  }
}
