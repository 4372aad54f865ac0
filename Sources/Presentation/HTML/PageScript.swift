/// The only script of a page, which sorts a table by the column whose heading is pressed.
package enum PageScript {
  /// The script.
  package static let text = Asset.inline(PackageResources.report_js)

  /// The SHA-256 of the script in Base64, by which the page's content policy lets it, and nothing else, run. A test
  /// compares the two.
  package static let hash = "NB2Awq+AJgXUYgWdCW/xA33XFdswWAAaBvcufXTBIjY="
}
