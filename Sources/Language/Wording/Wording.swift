public import Analysis
public import CityNetwork

/// Says findings in words: of which scope, and in which language.
///
/// A finding has numbers, ids, years and cases; what it says is asked of a wording, which knows what part of the facts the
/// finding is about. Sentences for each family of findings stand in an extension of its own, and their words in the phrase
/// files. What is said of no network in particular, such as a definition, is asked of ``english``.
public struct Wording: Sendable {
  /// What the findings are about; nil for what is said of no network in particular.
  let study: Study?
  /// The network whose entries are named.
  private var network: CityNetwork?
  /// The phrases of the language.
  public let phrases: PhraseBook
  /// What part of the facts is looked at, such as `on waste` or `in public rows`; nil where all is.
  ///
  /// Whatever is said of links that are there or not there must say it, since the whole may tell otherwise.
  package private(set) var part: String?
  /// The same behind a space; empty where all is looked at.
  private(set) var partBehind = ""
  /// That confidential rows are left out, behind a space; empty where they are not.
  private(set) var recordBehind = ""

  /// How the findings of a study are said in a language.
  public init(of study: Study, in phrases: PhraseBook = .english) {
    self.init(study, naming: study.network, in: phrases)
  }

  private init(_ study: Study?, naming network: CityNetwork?, in phrases: PhraseBook) {
    self.study = study
    self.network = network
    self.phrases = phrases
    part = describedPart
    partBehind = part.map { " \($0)" } ?? ""
    recordBehind = study?.scope.view.isPublic == true ? " \(say("focus.public"))" : ""
  }

  /// English, for what is said of no network in particular, such as definitions.
  public static let english = Wording(nil, naming: nil, in: .english)

  /// The same language and scope, naming the entries of another network, such as one as it was in an earlier year.
  public func naming(_ network: CityNetwork) -> Wording {
    var words = self
    words.network = network
    return words
  }

  /// The name to show for an id.
  public func name(of id: EntityID) -> String {
    if let network, network.entityIndex(of: id) != nil { return network.displayName(of: id) }
    // What is said of the whole beside a part may name whom the part has not.
    return study?.ofWhole.network.displayName(of: id) ?? network?.displayName(of: id) ?? id.rawValue
  }
}

// Numbers, counts and lists: the same everywhere, whatever the machine's language.
extension Wording {
  /// A whole number as the language groups its digits, such as `1,234,567`.
  package func number(_ value: Int) -> String { phrases.number(value) }

  /// A count with its noun, such as `1 city` or `3 cities`.
  package func count(_ value: Int, _ thing: CountedThing) -> String {
    say("glossary.\(thing.rawValue)", count: value)
  }

  /// A count with its noun, with the word `no` for zero.
  package func countOrNo(_ value: Int, _ thing: CountedThing) -> String {
    value == 0 ? say("glossary.\(thing.rawValue).none") : count(value, thing)
  }

  /// A share as a whole percentage; `under 1 %` and `over 99 %` where rounding would claim none or all.
  package func percent(_ share: Double) -> String {
    let percent = Int((share * 100).rounded())
    if percent == 0, share > 0 { return say("glossary.percent.under") }
    if percent == 100, share < 1 { return say("glossary.percent.over") }
    return say("glossary.percent", ["number": String(percent)])
  }

  /// Words in a row, such as `a, b and c`; after `limit` of them, `a, b and 7 more`.
  package func list(_ words: [String], limit: Int = .max) -> String {
    guard words.count > limit, limit > 0 else { return phrases.list(words) }
    return say(
      "list.more",
      [
        "items": row(Array(words.prefix(limit))),
        "count": number(words.count - limit),
      ])
  }

  /// A clause as a sentence of its own, with a capital letter in front and a full stop behind.
  package func fullSentence(_ clause: String) -> String {
    say("glossary.sentence", ["clause": capitalized(clause)])
  }

  /// Words in a row without a word before the last, such as `a, b, c`.
  package func row(_ items: [String]) -> String { items.joined(separator: say("list.separator")) }

  /// Clauses in a row, such as `a; b`.
  package func joined(_ clauses: [String]) -> String {
    clauses.joined(separator: say("glossary.clauses.separator"))
  }

  /// The sentences that there are, one after the other, with the space that the language puts between them.
  package func sentences(_ parts: [String?]) -> String { phrases.sentences(parts.compactMap(\.self)) }

  /// The sentence with a capital letter in front.
  package func capitalized(_ sentence: String) -> String {
    // A letter of ASCII with another behind it is a character of its own, and has one capital.
    let start = sentence.utf8.prefix(2)
    guard start.count == 2, let first = start.first, start.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
    return String(UnicodeScalar(first - 0x20)) + sentence.dropFirst()
  }
}
