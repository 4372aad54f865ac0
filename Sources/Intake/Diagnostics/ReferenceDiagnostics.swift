import CityNetwork
import Tables

/// What somebody who wrote an unknown word may do about it.
enum Suggestion {
  /// Nothing was looked for.
  case none
  /// A name was written where an id belongs.
  case id(String)
  /// There is a word like it.
  case near(String)
  /// There is none; what to do instead.
  case otherwise(String)

  /// A near word, or what to do where there is none.
  init(_ near: String?, otherwise: String) { self = near.map(Suggestion.near) ?? .otherwise(otherwise) }

  /// What to do, as a sentence.
  var fix: String {
    switch self {
    case .none: ""
    case .id(let id): "that is a name; write the id “\(id)”"
    case .near(let word): "did you mean “\(word)”?"
    case .otherwise(let fix): fix
    }
  }

  /// For an id that names nothing in the files.
  static let addOrCorrect = Suggestion.otherwise("add it, or correct the id")

  /// For an id that names nothing in a data set that was read before.
  static func ofDataset(_ near: String?) -> Suggestion {
    Suggestion(near, otherwise: "correct the id; cityweave metrics lists those of cities")
  }

  /// A near word, if any, before the list of all.
  static func listing(_ near: String?, _ list: String) -> String {
    (near.map { "did you mean “\($0)”? " } ?? "") + list
  }
}

extension CellDiagnostic {
  /// An id that is that of no such entry.
  static func unknownID(_ id: EntityID, of sort: String, _ suggestion: Suggestion) -> Self {
    Self(
      .error, "reference.unknown", id.rawValue, "“\(id)” is the id of no \(sort)", fix: suggestion.fix)
  }
}
