import Analysis
package import Language

/// Definitions in words, and the rows behind an id.
package enum ExplanationText {
  /// Every measure and class with what it tells.
  package static func list(in words: Wording) -> String {
    let measures = DefinedMeasure.all.map { ($0.id, words.meaning(of: $0)) }
    func rules(_ standings: [Standing]) -> [(String, String)] {
      standings.map { ($0.rawValue, words.ruleSentence(of: $0)) }
    }
    let gaps = rules(Standing.gapClasses)
    let standings = rules(Standing.allCases.filter { !Standing.gapClasses.contains($0) })
    let attributes = MatchAttribute.allCases.map { ($0.rawValue, words.fullSentence(words.name(of: $0))) }
    let parts = [
      (words.say("explain.measures"), measures), (words.say("explain.gaps"), gaps),
      (words.say("explain.standings"), standings), (words.say("explain.attributes"), attributes),
    ]
    let width = parts.flatMap(\.1).map { $0.0.count }.max() ?? 0
    return parts.map { heading, items in
      let lines = items.map { "  " + TerminalText.padded($0.0, to: width) + "  " + $0.1 }
      return "\(heading)\n\(lines.joined(separator: "\n"))\n"
    }.joined(separator: "\n")
  }

  /// What a measure or class means; nil when there is none of that name.
  package static func definition(of term: String, in words: Wording) -> String? {
    let id = term.lowercased().replacing("-", with: "_")
    if let measure = DefinedMeasure(id: id) ?? DefinedMeasure(id: aliases[id] ?? "") {
      let parts = [
        words.say("explain.meaning", ["text": words.meaning(of: measure)]),
        words.say("explain.definition", ["text": words.definition(of: measure)]),
        words.say("explain.conventions", ["text": words.conventions(of: measure)]),
        words.say("explain.example", ["text": words.example(of: measure)]),
        words.say("explain.source", ["text": words.source(of: measure)]),
      ]
      let body = parts.map { TerminalText.wrapped($0, to: 100, indent: "  ") }.joined(separator: "\n")
      return "\(words.name(of: measure)) (\(measure.id))\n\(body)\n"
    }
    if let standing = Standing(named: id) {
      return "\(words.title(of: standing)) (\(standing.rawValue))\n  \(words.ruleSentence(of: standing))\n"
    }
    if let attribute = MatchAttribute(rawValue: id) {
      let heading = words.say("explain.attribute", ["name": words.capitalized(words.name(of: attribute)), "id": id])
      return "\(heading)\n\(TerminalText.wrapped(words.definition(of: attribute), to: 100, indent: "  "))\n"
    }
    return nil
  }

  /// The known term nearest to a word, by its beginning or its contents; nil when there is none.
  package static func nearest(to term: String) -> String? {
    let known =
      DefinedMeasure.all.map(\.id) + Standing.allCases.map(\.rawValue)
      + MatchAttribute.allCases.map(\.rawValue) + aliases.keys.sorted()
    let word = term.lowercased()
    return known.first { $0.hasPrefix(word.prefix(4)) } ?? known.first { $0.contains(word.prefix(4)) }
  }

  private static let aliases = CityMeasure.explainedElsewhere.merging([
    "closeness": "closeness_wf", "bridge": "bridges", "core": "core_number", "component": "component_id",
    "articulation_point": "is_articulation_point",
    "assortativity": "degree_assortativity",
  ]) { measure, _ in measure }
}
