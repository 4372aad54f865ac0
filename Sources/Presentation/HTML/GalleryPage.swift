public import Language

/// A page that shows pictures lying beside it.
public struct GalleryPage: Sendable {
  /// One picture.
  public struct Picture: Sendable {
    /// The name by which links find it, of small letters, digits and hyphens.
    public var id: String
    /// What it is.
    public var title: String
    /// What it shows and what it leaves out.
    public var caption: String
    /// How to draw it again.
    public var command: String
    /// The names of its files, the one to show first.
    public var files: [String]

    /// A picture with its files.
    public init(id: String, title: String, caption: String, command: String, files: [String]) {
      self.id = id
      self.title = title
      self.caption = caption
      self.command = command
      self.files = files
    }
  }

  /// What to call it.
  public var title: String
  /// Sentences below the title.
  public var remarks: [String]
  /// The pictures, in order.
  public var pictures: [Picture]
  /// What could not be drawn, and why.
  public var missing: [String]
  /// How its headings are said.
  public var words: Wording

  /// A page of pictures.
  public init(title: String, remarks: [String], pictures: [Picture], missing: [String], in words: Wording) {
    self.title = title
    self.remarks = remarks
    self.pictures = pictures
    self.missing = missing
    self.words = words
  }

  /// The page as one HTML file, which loads nothing but the pictures beside it.
  public var html: String {
    let frame = PageFrame(
      policy: "img-src 'self' file:; style-src 'unsafe-inline'", language: words.phrases.language,
      style: "\n" + Asset.text(PackageResources.gallery_css), body: PackageResources.gallery_mustache)
    return frame.html(
      [
        "title": TerminalText.safe(title), "remarks": remarks.map { ["text": TerminalText.safe($0)] },
        "pictures": pictures.map(Self.content), "hasMissing": !missing.isEmpty,
        "missingTitle": words.say("diagram.gallery.missing"),
        "missing": missing.map { ["text": TerminalText.safe($0)] },
      ] as [String: Any])
  }

  private static func content(of picture: Picture) -> [String: Any] {
    [
      "id": picture.id, "title": TerminalText.safe(picture.title), "caption": TerminalText.safe(picture.caption),
      "command": TerminalText.safe(picture.command), "shown": picture.files.first ?? "",
      "files": picture.files.map { file -> [String: Any] in
        ["file": file, "format": String(file.split(separator: ".").last ?? "").uppercased()]
      },
    ]
  }
}
