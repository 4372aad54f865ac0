package import CityNetwork

/// One answer to a question of the questionnaire, as a row says it.
package struct AnswerRow: Sendable, Hashable {
  /// The city that was asked about.
  package var city: EntityID = ""
  /// The question, in lower case.
  package var question = ""
  /// The link or need that it is about; nil where the row names none.
  package var subject: EntityID?
  /// The answer as it was written.
  package var answer = ""
  /// Who said so; nil where not known.
  package var source: String?
  /// The ISO date on which it was given; nil where not known.
  package var answeredOn: String?
  /// A remark; nil where there is none.
  package var note: String?
  /// The number of its row in the file.
  package var row: Int

  /// An answer that says nothing yet.
  package init(row: Int = 0) { self.row = row }

  /// Everything that it says, so that several answers are laid over the data in an order that is not that of rows.
  var contents: [String] {
    [city.rawValue, question, subject?.rawValue ?? "", answer, answeredOn ?? "", source ?? "", note ?? ""]
  }

  /// The columns of `answers.csv`. A row whose answer is still blank is passed over, whatever else it says.
  package static let schema = RowSchema<AnswerRow>(begin: { row, _ in AnswerRow(row: row) }) {
    Field("city", .id, \.city, aliases: ["city_id", "id"]).required.decisive
    Field.remark("city_name", aliases: ["name"])
    Field("question", .keyword, \.question).required.decisive
    Field("subject", .id, \.subject)
    Field.remark("wording")
    Field("answer", .text, \.answer, aliases: ["value"]).withColumn.decisive.identity
    Field.source(\.source)
    Field("answered_on", .date, \.answeredOn, aliases: ["date"])
    Field.note(\.note)
    Field.remark("cityweave_format")
  }
}
