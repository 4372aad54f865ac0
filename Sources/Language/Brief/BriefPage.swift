public import Analysis
public import CityNetwork

/// A brief in one language: sentences with the numbers of the rows behind them, still without any markup.
public struct BriefPage: Sendable {
  /// A sentence and the numbers by which it refers to the list of sources.
  public struct Sentence: Sendable, Hashable {
    /// What it says.
    public var text: String
    /// Numbers of ``BriefPage/sources``, rising.
    public var references: [Int] = []
  }

  /// Sentences that belong together, the first of which may stand out.
  public struct Item: Sendable, Hashable {
    /// What stands out; nil where nothing does.
    public var lead: Sentence?
    /// What follows.
    public var sentences: [Sentence] = []
  }

  /// A row of the table of partners.
  public struct PartnerRow: Sendable, Hashable {
    /// Who.
    public var who: Sentence
    /// What for.
    public var purpose: String
    /// Since when.
    public var since: String
    /// Through whom.
    public var through: String
  }

  /// A part with a heading.
  public struct Section: Sendable, Hashable {
    /// The name of the part in the page, such as `brought`.
    public var id: String
    /// The heading.
    public var heading: String
    /// The points.
    public var items: [Item] = []
    /// A remark below them; nil where there is none.
    public var note: String?
  }

  /// A row of the data that the page rests on.
  public struct Source: Sendable, Hashable {
    /// Its number on the page, from 1.
    public var number: Int
    /// What is shown: the row's id, its table and the site it was read on.
    public var text: String
    /// Its id.
    public var id: String
    /// Where it was read, as the data has it; nil where it names nothing.
    public var address: String?
  }

  /// The tag of the language.
  public var language: String
  /// Whether the language is written from the right.
  public var isRightToLeft: Bool
  /// The title.
  public var title: String
  /// The city's name, in every script that the data has.
  public var name: String
  /// A line below the title.
  public var subtitle: String
  /// What the city is, in sentences.
  public var facts: [Sentence]
  /// What the page says, in two or three sentences.
  public var summary: [Sentence]
  /// The heading of the partners.
  public var partnersHeading: String
  /// The heads of the columns: who, what for, since, through whom.
  public var columns: [String]
  /// The foremost partner cities; empty where there is none.
  public var partners: [PartnerRow]
  /// What else is said of partners.
  public var partnerNotes: [Sentence]
  /// What it brought, what went wrong, what is missing, who could help.
  public var sections: [Section]
  /// The next steps, at most three.
  public var steps: Section
  /// What the picture shows, and its legend.
  public var picture: Picture
  /// The heading of the sources.
  public var sourcesHeading: String
  /// The rows that the page rests on, by number.
  public var sources: [Source]
  /// How to read the sources, what the data cannot say, and who made the page.
  public var footer: [String]

  /// What is said of the picture.
  public struct Picture: Sendable, Hashable {
    /// What it shows.
    public var caption: String
    /// The partners that it has room for: the foremost cities, and a few agencies and programmes.
    public var partners: [EntityID]
    /// What they and the city are called in it.
    public var names: [EntityID: String]
    /// The word for a city.
    public var city: String
    /// The word for an agency.
    public var agency: String
    /// The word for a programme.
    public var programme: String
    /// What the arrow says.
    public var arrow: String
    /// What a pale line says; nil where no row bears a year, so that none is pale.
    public var pale: String?
  }

  /// What joins two sentences: a space, or nothing.
  public var sentenceSpace: String

  /// A brief put into the sentences of a language; nil where the network has no such city.
  ///
  /// - Parameters:
  ///   - brief: The facts.
  ///   - network: The network that they were taken from.
  ///   - phrases: The language.
  public init?(_ brief: CityBrief, of network: CityNetwork, in phrases: PhraseBook) {
    guard let page = BriefWriter.page(brief, of: network, in: phrases) else { return nil }
    self = page
  }
}

extension BriefPage {
  init(
    city: City, title: String, name: String, secondName: String?, facts: [Sentence], summary: [Sentence],
    partners: [PartnerRow],
    partnerNotes: [Sentence], sections: [Section], steps: Section, picture: Picture, sources: [Source],
    footer: [String], phrases: PhraseBook
  ) {
    language = phrases.language
    isRightToLeft = phrases.say("page.direction") == "rtl"
    self.title = title
    self.name = [name, secondName].compactMap { $0 }.joined(separator: " · ")
    subtitle = phrases.say("page.subtitle", ["city": name])
    (self.facts, self.summary) = (facts, summary)
    partnersHeading = phrases.say("partners.heading")
    columns = ["who", "for", "since", "through"].map { phrases.say("partners.column.\($0)") }
    (self.partners, self.partnerNotes, self.sections, self.steps) = (partners, partnerNotes, sections, steps)
    self.picture = picture
    sourcesHeading = phrases.say("sources.heading")
    (self.sources, self.footer) = (sources, footer)
    sentenceSpace = phrases.sentences(["", ""])
  }
}
