/// The only script of a page, which sorts a table by the column whose heading is pressed.
public enum PageScript {
  /// The script.
  public static let text = Asset.inline(PackageResources.report_js)

  /// The SHA-256 of the script in Base64, by which the page's content policy lets it, and nothing else, run. A test
  /// compares the two.
  public static let hash = "NB2Awq+AJgXUYgWdCW/xA33XFdswWAAaBvcufXTBIjY="
}
