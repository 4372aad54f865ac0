import CityNetwork
import Tables

/// The values of a data set as they were read, before anybody asked whether they fit together.
///
/// Each list has one entry for each row of its file, in the file's order, but for ``rows``; events and answers that miss what they are about
/// are left out, and say themselves which row they are.
struct Records {
  var dataset = DatasetDescription(title: "")
  var cities: [City] = []
  var agencies: [Agency] = []
  var programmes: [Programme] = []
  var links: [Link] = []
  var practices: [Practice] = []
  var needs: [Need] = []
  var completeness: [Completeness] = []
  var answers: [AnswerRow] = []
  var events: [LinkEventRow] = []
  /// For the files in which several rows were one entry, the row of each entry.
  var rows: [DataFile: [Int]] = [:]

  /// The row of its file that an entry begins at.
  func row(of entry: Int, in file: DataFile) -> Int { rows[file]?[entry] ?? entry }
}
