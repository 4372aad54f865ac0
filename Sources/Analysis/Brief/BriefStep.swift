public import CityNetwork

/// A step for a city to take: who writes to whom, on which theme, starting with which recorded practice.
public struct BriefStep: Sendable, Hashable, Codable {
  /// What is to be done.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Ask somebody who could meet a need, or work on a theme, for a first talk.
    case ask
    /// Ask a former partner whether to begin again.
    case renew
    /// Ask a partner, agency or programme to open a door.
    case openDoor = "open_door"
    /// Offer what one has to a city that needs it.
    case share
    /// Write down with a partner what came of a link, mistakes included.
    case tellStory = "tell_story"
    /// Answer what only the city can answer, and so complete the data.
    case answer
  }

  /// Who in the city writes.
  public enum Sender: String, Sendable, Hashable, Codable {
    /// Its department for international affairs, which is known to exist.
    case department
    /// The mayor's office, as there is known to be no such department.
    case mayorsOffice = "mayors_office"
    /// The office that deals with partners, of which nobody has said which it is.
    case unknownOffice = "unknown_office"

    init(_ department: Answer) {
      switch department {
      case .yes: self = .department
      case .no: self = .mayorsOffice
      case .unknown: self = .unknownOffice
      }
    }
  }

  /// What is to be done.
  public var kind: Kind
  /// Who writes.
  public var sender: Sender
  /// Who is written to; nil where the city answers to whoever keeps the data.
  public var recipient: EntityID?
  /// Who can introduce the two; empty where nobody is needed or known.
  public var through: [EntityID] = []
  /// The last evidence of any work of an agency or programme that is written to; nil where a city is, or nobody.
  public var recipientLast: LastEvidence?
  /// To whom a door is to be opened; nil where that is left to the recipient.
  public var goal: EntityID?
  /// On which themes; empty where the data gives none.
  public var themes: [Theme] = []
  /// The need to be met; nil where none is stated.
  public var need: EntityID?
  /// The offer that answers it; nil where none is stated.
  public var offer: EntityID?
  /// The recorded practice to start with; nil where there is none on the themes.
  public var practice: EntityID?
  /// The questions to be answered.
  public var questions: [BriefQuestion] = []
  /// The ids of the rows that the step rests on.
  public var evidence: [EntityID] = []
}
