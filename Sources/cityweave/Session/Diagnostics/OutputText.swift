/// What is said on standard error of files and folders that were written.
enum OutputText {
  /// Temporary files of runs that were killed.
  static func cleared(_ count: Int, beside paths: [String]) -> String {
    let files = count == 1 ? "a temporary file" : "\(count) temporary files"
    return "cityweave: removed \(files) that an earlier run had left beside \(paths.joined(separator: " and "))"
  }

  /// What a run that was killed had made ready beside a folder.
  static func cleared(_ folder: String) -> String {
    "cityweave: removed what an earlier run that was ended early had left beside \(folder)"
  }

  /// What a person whose shell is in the folder has to do: its working folder has no name any more.
  static func replacedWorkingFolder(_ folder: String) -> String {
    "cityweave: \(folder) was exchanged as a whole, so the shell that you are in has to enter it anew: cd \"$PWD\""
  }
}
