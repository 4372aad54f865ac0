import Mustache

/// What all pages for a browser have around them: the head, with a content policy that forbids to load anything it does
/// not name, and the style.
struct PageFrame {
  /// What the page may use, as directives of a content security policy.
  var policy: String
  /// The tag of the language that the page is written in.
  var language = "en"
  /// The direction of its writing, `ltr` or `rtl`; nil leaves it to the browser.
  var direction: String?
  /// The style sheet, as it stands between the tags.
  var style: String
  /// The template of the page's body.
  var body: [UInt8]
  /// The templates that the body takes in, by the names it has for them.
  var parts: [String: [UInt8]] = [:]

  /// The page as one HTML file.
  ///
  /// - Parameter content: What the templates ask for by name, with `title` for the head.
  func html(_ content: [String: Any]) -> String {
    var texts = ["frame": Asset.text(PackageResources.frame_mustache), "body": Asset.text(body)]
    for (name, file) in parts { texts[name] = Asset.inline(file) }
    // The templates are part of the program and compile; tests render each.
    let library = MustacheLibrary(templates: texts.compactMapValues { try? MustacheTemplate(string: $0) })
    var all = content
    all["policy"] = policy
    all["language"] = language
    all["direction"] = direction
    all["style"] = style
    return library.render(all, withTemplate: "frame") ?? ""
  }
}
