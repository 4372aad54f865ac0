import Analysis
import CityNetwork

/// The sentences of the brief in one language, by key, with named places for what changes.
///
/// What a language lacks is said in the language below it, and at last in English, which has every phrase. A phrase that
/// counts has the forms `.zero`, `.one` and `.other`; a language writes those that it needs, and `.other` always.
public struct PhraseBook: Sendable {
  /// The tag of the language, such as `ja`; see BCP 47.
  public var language: String { resolve("language")?.filled([:]) ?? "en" }

  private let texts: [String: PhraseText]
  private let below: [[String: PhraseText]]

  /// A language of its own texts above another one.
  init(texts: [String: PhraseText], above other: PhraseBook?) {
    self.texts = texts
    below = other.map { [$0.texts] + $0.below } ?? []
  }

  /// English: every phrase.
  public static let english = PhraseBook(texts: BuiltInPhrases.english, above: nil)

  /// The languages that are built in, by tag.
  public static var builtInLanguages: [String] { ["en"] + BuiltInPhrases.others.keys.sorted() }

  /// A language that is built in; nil where there is none of that tag.
  public init?(builtIn tag: String) {
    if tag == "en" {
      self = .english
    } else if let texts = BuiltInPhrases.others[tag] {
      self = PhraseBook(texts: texts, above: .english)
    } else {
      return nil
    }
  }

  /// A phrase with its places filled.
  func say(_ key: String, _ values: [String: String] = [:]) -> String { resolve(key)?.filled(values) ?? key }

  /// A phrase that counts, with its places filled and `{count}` among them.
  ///
  /// Each language is asked for the form of the count, then for `.other`, before the language below it is.
  func say(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    let form = count == 0 ? "zero" : count == 1 ? "one" : "other"
    let values = values.merging(["count": number(count)]) { given, _ in given }
    for table in [texts] + below {
      if let text = table["\(key).\(form)"] ?? table["\(key).other"] { return text.filled(values) }
    }
    return key
  }

  /// True when some language of the book has the phrase.
  func has(_ key: String) -> Bool { resolve(key) != nil }

  private func resolve(_ key: String) -> PhraseText? {
    for table in [texts] + below {
      if let text = table[key] { return text }
    }
    return nil
  }

  /// A whole number as the language groups its digits.
  func number(_ value: Int) -> String {
    let mark = say("number.group")
    return String(Wording.number(value).flatMap { $0 == "," ? Array(mark) : [$0] })
  }

  /// How many of a number of words a list of at most `limit` shows: one more where “and 1 more” would take its room.
  static func shown(of count: Int, limit: Int) -> Int { count - 1 > limit ? limit : count }

  /// Words in a row; after `limit` of them, how many more there are.
  func list(_ words: [String], limit: Int = .max) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    let separator = say("list.separator")
    if Self.shown(of: words.count, limit: limit) < words.count {
      return say(
        "list.more",
        ["items": words.prefix(limit).joined(separator: separator), "count": number(words.count - limit)])
    }
    return say("list.last", ["items": words.dropLast().joined(separator: separator), "last": last])
  }

  /// Sentences one after the other.
  func sentences(_ sentences: [String]) -> String {
    sentences.joined(separator: say("sentence.space") == "none" ? "" : " ")
  }

  /// A theme; one that the language does not name as it stands in the data.
  func theme(_ theme: Theme) -> String {
    has("theme.\(theme.rawValue)") ? say("theme.\(theme.rawValue)") : theme.displayName
  }

  /// Themes in a row.
  func themes(_ themes: [Theme], limit: Int = 3) -> String { list(themes.map(theme), limit: limit) }

  /// A country; one that the language does not name in English.
  func country(_ code: String) -> String { has("country.\(code)") ? say("country.\(code)") : Country.name(of: code) }

  /// The name to show for an entry: the language's own for its id where it has one, then for a city of a country whose
  /// local names the language's readers know, the first of its other names that is not in Latin letters.
  func name(of entity: Entity) -> String {
    let key = "name.\(entity.id)"
    if has(key) { return say(key) }
    guard case .city(let city) = entity, has("names.local") else { return entity.displayName }
    let countries = say("names.local").split(separator: " ").map(String.init)
    guard countries.contains(city.country) else { return entity.displayName }
    return city.otherNames.first { Self.isWrittenLocally($0) } ?? entity.displayName
  }

  private static func isWrittenLocally(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value >= 0x0250 }
  }
}
