/// A picture that has been read, reduced to an allow-list, and can be written into a file or a page.
///
/// Nothing of the original bytes is kept: elements and attributes that are on the list are remembered and written
/// anew, in a fixed order. Scripts, styles, foreign objects, images, event attributes and addresses other than
/// `https` and `#…` are gone, and ``removed`` names them.
///
///     let document = try SVGDocument(sanitizing: bytes)
///     page += document.inlined(idPrefix: "p1-")
public struct SVGDocument: Hashable, Sendable {
  /// The names of elements and attributes that were left out, each once, in the order of appearance.
  public internal(set) var removed: [String] = []

  /// The width in points.
  public internal(set) var width: Double = 0
  /// The height in points.
  public internal(set) var height: Double = 0

  // Flat, so that nothing ever recurses over the depth of a picture.
  var events: [Event] = []
  var viewBox: String?
  var fontFamily: FontFamily?
  var title = ""
  var summary = ""

  enum Event: Hashable, Sendable {
    case open(String, [Attribute])
    case text(String)
    case close(String)
  }

  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
  }

  init() {}

  /// The same picture with a title and a summary for screen readers; they replace what was there.
  ///
  /// - Parameters:
  ///   - title: One line that says what the picture is.
  ///   - summary: A few sentences that say what it shows.
  /// - Returns: The picture with both.
  public func described(title: String, summary: String) -> SVGDocument {
    var copy = self
    copy.title = title
    copy.summary = summary
    return copy
  }

  /// The same picture with a text for a resting pointer in some of its groups.
  ///
  /// Tooltips are put in here and not by Graphviz, which expands `\N` in them however it is escaped.
  ///
  /// - Parameter texts: The text for each group's `id`; ids that do not occur are passed over.
  /// - Returns: The picture with the texts in their ``DisplayText`` form.
  public func withTooltips(_ texts: [String: String]) -> SVGDocument {
    if texts.isEmpty { return self }
    var copy = self
    copy.events = events.flatMap { event -> [Event] in
      guard case .open("g", let attributes) = event, let id = attributes.first(where: { $0.name == "id" }),
        let text = texts[id.value]
      else { return [event] }
      return [event, .open("title", []), .text(DisplayText(text).text), .close("title")]
    }
    return copy
  }

  /// The same picture with some of its groups leading to places of the page it stands in.
  ///
  /// - Parameter links: Where a click on each group leads, by the group's `id`; ids that do not occur are passed over.
  /// - Returns: The picture with the groups in `a` elements.
  public func withLinks(_ links: [String: Hyperlink]) -> SVGDocument {
    if links.isEmpty { return self }
    var copy = self
    copy.events = []
    copy.events.reserveCapacity(events.count + 2 * links.count)
    // For each open group, whether a link closes with it.
    var open: [Bool] = []
    for event in events {
      switch event {
      case .open("g", let attributes):
        let link = attributes.first { $0.name == "id" }.flatMap { links[$0.value] }
        open.append(link != nil)
        if let link { copy.events.append(.open("a", [Attribute(name: "href", value: link.address)])) }
        copy.events.append(event)
      case .close("g"):
        copy.events.append(event)
        if open.popLast() == true { copy.events.append(.close("a")) }
      default: copy.events.append(event)
      }
    }
    return copy
  }

  /// How many groups of a class there are, such as `node` or `edge`.
  ///
  /// - Parameter name: One class.
  /// - Returns: The number of `g` elements that bear it as their first class.
  public func count(ofClass name: String) -> Int {
    events.count { event in
      guard case .open("g", let attributes) = event else { return false }
      return attributes.contains { $0.name == "class" && $0.value.split(separator: " ").first == name[...] }
    }
  }

  /// The texts drawn in the picture, in order, each as one string.
  public var drawnTexts: [String] {
    var texts: [String] = []
    var isInText = false
    for event in events {
      switch event {
      case .open("text", _):
        isInText = true
        texts.append("")
      case .close("text"): isInText = false
      case .text(let text): if isInText { texts[texts.count - 1] += text }
      default: break
      }
    }
    return texts
  }
}
