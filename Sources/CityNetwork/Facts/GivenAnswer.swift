/// An answer that somebody gave to a question of the questionnaire, as it was laid over the data.
///
/// The value itself stands where it belongs: with the city, the link or the need. This is the evidence behind it.
public struct GivenAnswer: Sendable, Hashable, Codable {
  /// The city that was asked about.
  public var city: EntityID
  /// The question, such as `international_department`.
  public var question: String
  /// The link or need that it is about; nil where it is about the city itself.
  public var subject: EntityID?
  /// The answer as it was written.
  public var answer: String
  /// The ISO date on which it was given; nil where not stated.
  public var answeredOn: String?
  /// A remark; nil where there is none.
  public var note: String?
  /// Where it was read, and who said so.
  public var provenance: Provenance

  /// An answer with where it was read.
  public init(
    city: EntityID, question: String, subject: EntityID? = nil, answer: String, answeredOn: String? = nil,
    note: String? = nil, provenance: Provenance = .init()
  ) {
    self.city = city
    self.question = question
    self.subject = subject
    self.answer = answer
    self.answeredOn = answeredOn
    self.note = note
    self.provenance = provenance
  }

  /// Orders by everything that is said, so that the order of rows means nothing.
  static func precedes(_ a: GivenAnswer, _ b: GivenAnswer) -> Bool {
    a.contents != b.contents
      ? a.contents.lexicographicallyPrecedes(b.contents) : a.provenance.line < b.provenance.line
  }

  private var contents: [String] {
    [
      city.rawValue, question, subject?.rawValue ?? "", answer, answeredOn ?? "", provenance.source ?? "", note ?? "",
    ]
  }
}
