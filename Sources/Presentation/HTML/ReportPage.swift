package import Language

/// A report as a page: sections of sentences, pictures and tables, still without any markup.
public struct ReportPage: Sendable {
  /// A piece of a sentence, which may lead to a section of the page or to a source.
  package struct Run: Sendable, Hashable {
    /// What it says.
    package var text: String
    /// `#section`, or an address beginning with `https://` or `http://`; anything else is not made a link.
    package var link: String?

    /// A piece of a sentence.
    package init(_ text: String, link: String? = nil) {
      self.text = text
      self.link = link
    }
  }

  /// A picture that was rendered, with words for those who cannot see it.
  public struct Figure: Sendable {
    /// The picture as an inline SVG element from the drawing worker's own sanitiser.
    public var svg: String
    /// What it shows, in words.
    public var caption: String
    /// The name of the picture that is to stand here; nil where it stands here.
    fileprivate var reservedName: String?

    /// Room for a picture that is made later; see ``ReportPage/fill(_:with:)``.
    ///
    /// - Parameter name: What the picture is called until then.
    package init(reserved name: String) {
      (svg, caption, reservedName) = ("", "", name)
    }

    /// A picture with a caption.
    public init(svg: String, caption: String) {
      self.svg = svg
      self.caption = caption
    }
  }

  /// A table with a heading.
  package struct Table: Sendable {
    /// What it shows, in words.
    package var caption: String
    /// The rows.
    package var table: ResultTable
    /// Whether it starts folded up.
    package var isFolded = false

    /// A table with a heading.
    package init(_ caption: String, _ table: ResultTable, isFolded: Bool = false) {
      self.caption = caption
      self.table = table
      self.isFolded = isFolded
    }
  }

  /// A part of the page.
  package struct Section: Sendable {
    /// The name by which links find it.
    package var id: String
    /// What to call it.
    package var title: String
    /// Sentences, each in pieces.
    package var paragraphs: [[Run]] = []
    /// Sentences in a list.
    package var points: [[Run]] = []
    /// Pictures.
    package var figures: [Figure] = []
    /// Tables.
    package var tables: [Table] = []

    /// A part with a title.
    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// What to call it.
  package var title: String
  /// A line below the title.
  package var subtitle: String
  /// The parts, in order.
  package var sections: [Section]
  /// Lines at the end.
  package var footer: [String]
  /// How numbers and marks in its tables are said.
  let words: Wording

  /// A page of parts in order.
  ///
  /// - Parameters:
  ///   - title: What to call it.
  ///   - subtitle: A line below the title.
  ///   - sections: The parts.
  ///   - footer: Lines at the end.
  ///   - words: How numbers and marks in its tables are said.
  package init(title: String, subtitle: String, sections: [Section], footer: [String], in words: Wording) {
    (self.title, self.subtitle, self.sections, self.footer) = (title, subtitle, sections, footer)
    self.words = words
  }

  /// Puts a picture where room was reserved for it.
  ///
  /// - Parameters:
  ///   - name: The name of ``Figure/init(reserved:)``.
  ///   - figure: The picture.
  package mutating func fill(_ name: String, with figure: Figure) {
    for section in sections.indices {
      for place in sections[section].figures.indices
      where sections[section].figures[place].reservedName == name {
        sections[section].figures[place] = figure
      }
    }
  }

  /// The names of all rows that can be led to, such as `city-hue`.
  package var anchors: Set<String> {
    Set(sections.flatMap(\.tables).flatMap { $0.table.anchors ?? [] })
  }
}
