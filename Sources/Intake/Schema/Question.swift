/// The questions that a questionnaire asks and that an answer file may answer.
public enum Question: String, CaseIterable, Sendable {
  /// Does the city have a department or section for international affairs?
  case internationalDepartment = "international_department"
  /// How many people live there?
  case population
  /// What does the city live from?
  case industries
  /// Which policies has it declared?
  case policies
  /// Is a given link alive?
  case linkStatus = "link_status"
  /// Has a given need been met?
  case needMet = "need_met"

  /// True for questions about one link or need, which the answer names in `subject`.
  var isAboutSubject: Bool { self == .linkStatus || self == .needMet }
}
