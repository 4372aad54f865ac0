import CityNetwork
import Tables

/// The values of a data set as they were read, before anybody asked whether they fit together.
///
/// Each list has one entry for each row of its file, in the file's order; `rows` says which row that is.
struct Records {
  var dataset = DatasetDescription(title: "")
  var cities: [City] = []
  var agencies: [Agency] = []
  var programmes: [Programme] = []
  var links: [Link] = []
  var practices: [Practice] = []
  var needs: [Need] = []
  var completeness: [Completeness] = []
  var answers: [AnswerRecord] = []
  var events: [EventRecord] = []

  /// One answer to a question of the questionnaire.
  struct AnswerRecord {
    var city: EntityID
    var question: String
    var subject: EntityID?
    var answer: String
    var source: String?
    var answeredOn: String?
    var note: String?
    var row: Int

    /// Everything that it says, so that several answers are laid over the data in an order that is not that of rows.
    var contents: [String] {
      [city.rawValue, question, subject?.rawValue ?? "", answer, answeredOn ?? "", source ?? "", note ?? ""]
    }
  }

  /// One row of the table of link events.
  struct EventRecord {
    var link: EntityID
    var event: Link.Event
    var row: Int
  }
}
