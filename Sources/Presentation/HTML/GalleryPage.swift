package import Language

/// A page that shows pictures lying beside it.
package struct GalleryPage: Sendable {
  /// One picture.
  package struct Picture: Sendable {
    /// The name by which links find it, of small letters, digits and hyphens.
    package var id: String
    /// What it is.
    package var title: String
    /// What it shows and what it leaves out.
    package var caption: String
    /// How to draw it again.
    package var command: String
    /// The names of its files, the one to show first.
    package var files: [String]

    /// A picture with its files.
    package init(id: String, title: String, caption: String, command: String, files: [String]) {
      self.id = id
      self.title = title
      self.caption = caption
      self.command = command
      self.files = files
    }
  }

  /// What to call it.
  package var title: String
  /// Sentences below the title.
  package var remarks: [String]
  /// The pictures, in order.
  package var pictures: [Picture]
  /// What could not be drawn, and why.
  package var missing: [String]
  /// How its headings are said.
  package var words: Wording

  /// A page of pictures.
  package init(title: String, remarks: [String], pictures: [Picture], missing: [String], in words: Wording) {
    self.title = title
    self.remarks = remarks
    self.pictures = pictures
    self.missing = missing
    self.words = words
  }

  /// The page as one HTML file, which loads nothing but the pictures beside it.
  package var html: String {
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
