/// A report as a page: sections of sentences, pictures and tables, still without any markup.
public struct ReportPage: Sendable {
  /// A piece of a sentence, which may lead to a section of the page or to a source.
  public struct Run: Sendable, Hashable {
    public var text: String
    /// `#section`, or an address beginning with `https://` or `http://`; anything else is not made a link.
    public var link: String?

    /// A piece of a sentence.
    public init(_ text: String, link: String? = nil) {
      self.text = text
      self.link = link
    }
  }

  /// A picture that was rendered, with words for those who cannot see it.
  public struct Figure: Sendable {
    /// The picture as an inline SVG element from the drawing worker's own sanitiser.
    public var svg: String
    public var caption: String

    /// A picture with a caption.
    public init(svg: String, caption: String) {
      self.svg = svg
      self.caption = caption
    }
  }

  /// A table with a heading.
  public struct Table: Sendable {
    public var caption: String
    public var table: ResultTable
    /// Whether it starts folded up.
    public var isFolded = false

    /// A table with a heading.
    public init(_ caption: String, _ table: ResultTable, isFolded: Bool = false) {
      self.caption = caption
      self.table = table
      self.isFolded = isFolded
    }
  }

  /// A part of the page.
  public struct Section: Sendable {
    /// The name by which links find it.
    public var id: String
    public var title: String
    public var paragraphs: [[Run]] = []
    public var points: [[Run]] = []
    public var figures: [Figure] = []
    public var tables: [Table] = []

    /// A part with a title.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  public var title: String
  public var subtitle: String
  public var sections: [Section]
  public var footer: [String]
}
