/// What a word outside a closed list means.
enum WordMeaning: Sendable {
  /// The same as one of the list.
  case same(String)
  /// One of several; which, only its author can say.
  case open
}

extension Vocabulary {
  /// What people write of a link that runs, has ended or is to come, without the joints of words.
  static let statusMeanings: [String: WordMeaning] = {
    var meanings: [String: WordMeaning] = [:]
    for (meant, words) in statusWords { for word in words { meanings[word] = .same(meant) } }
    for word in openStatusWords { meanings[word] = .open }
    return meanings
  }()

  private static let statusWords: [String: [String]] = [
    "active": [
      "ongoing", "current", "currentlyactive", "live", "present", "running", "inforce", "ineffect", "valid", "open",
      "continuing", "continued", "existing", "operational", "effective", "inprogress", "underway", "alive", "aktiv",
      "actif", "activelink", "activo", "ativo", "attivo", "vigente", "laufend", "encours",
    ],
    "ended": [
      "inactive", "notactive", "nonactive", "nolongeractive", "expired", "terminated", "closed", "finished",
      "completed", "concluded", "past", "former", "formerly", "discontinued", "dissolved", "cancelled",
      "canceled", "stopped", "over", "historic", "historical", "defunct", "lapsed", "ceased", "dormant", "dead",
      "brokenoff", "withdrawn", "inaktiv", "inactif", "inactivo", "inativo", "inattivo", "beendet", "terminé",
      "terminado", "concluído",
    ],
    "planned": [
      "proposed", "intended", "upcoming", "future", "forthcoming", "inpreparation", "underpreparation",
      "undernegotiation", "innegotiation", "tobesigned", "prospective", "pending", "geplant", "prévu", "previsto",
    ],
  ]

  /// Words after which a link may run or not.
  private static let openStatusWords = [
    "suspended", "paused", "onhold", "frozen", "interrupted", "unclear", "uncertain", "partly", "partial",
  ]
}
