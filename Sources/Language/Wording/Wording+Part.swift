import Analysis
import CityNetwork

// That a finding is of a part: in titles, and in every sentence that would say more without it.
extension Wording {
  /// What part of the facts is looked at.
  var describedPart: String? {
    guard let study, study.scope.isPart else { return nil }
    let view = study.scope.view
    var pieces: [String] = []
    if let themes = view.themes {
      pieces.append(say("focus.themes", ["themes": list(themes.sorted().map(name(of:)))]))
    }
    if let layers = view.layers {
      let kinds = list(layers.sorted().map(name(of:)))
      pieces.append(say("scope.part.kinds", count: layers.count, ["kinds": kinds]))
    }
    if let confidence = view.minimumConfidence {
      pieces.append(say("scope.part.confidence", ["confidence": confidence.name]))
    }
    if let year = view.asOfYear { pieces.append(say("scope.part.year", ["year": String(year)])) }
    if view.isPublic { pieces.append(say("focus.public")) }
    if let countries = view.countries { pieces.append(say("scope.part.cut", ["whose": whose(countries)])) }
    if let regions = view.regions {
      let whose = say("scope.whose.regions", ["regions": list(regions.sorted())])
      pieces.append(say("scope.part.cut", ["whose": whose]))
    }
    if !study.scope.cut.isAll {
      pieces.append(say("scope.part.cut", ["whose": whose(study.scope.cut, of: study)]))
    }
    return pieces.joined(separator: " ")
  }

  /// What is looked at, judged and shown, for titles, such as `on waste, as of 2015, cities of Vietnam`; nil where it is
  /// everything.
  package var scopeLabel: String? {
    guard let study else { return nil }
    let pieces = [
      part, study.scope.year.map { say("scope.label.year", ["year": String($0)]) },
      study.scope.shown.choosesPlaces ? say("scope.label.shown", ["whose": whose(study.scope.shown, of: study)]) : nil,
    ].compactMap(\.self)
    return pieces.isEmpty ? nil : row(pieces)
  }

  /// A title that says of what part it is.
  package func titled(_ title: String) -> String {
    scopeLabel.map { say("page.title.scope", ["title": title, "scope": $0]) } ?? title
  }

  /// The title of a picture or page with a phrase of its own; it says of what part it is.
  package func title(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    titled(say(key, values))
  }

  /// A clause on links as a sentence that says of what part it is.
  package func sentenceInPart(_ clause: String) -> String {
    fullSentence(part.map { say("scope.clause", ["part": $0, "clause": clause]) } ?? clause)
  }

  /// A clause on the links of a part as a sentence, and a sentence on what all links on record say.
  ///
  /// - Parameters:
  ///   - clause: What the part says.
  ///   - whole: What the whole says; nil where no link is left out.
  package func sentencesInPart(_ clause: String, whole: String?) -> String {
    sentences([
      sentenceInPart(clause),
      whole.map { whole in
        whole == clause ? say("scope.clause.same") : fullSentence(say("scope.clause.whole", ["clause": whole]))
      },
    ])
  }
}
