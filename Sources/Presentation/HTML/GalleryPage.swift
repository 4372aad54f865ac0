import Mustache

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

  /// A page of pictures.
  public init(title: String, remarks: [String], pictures: [Picture], missing: [String]) {
    self.title = title
    self.remarks = remarks
    self.pictures = pictures
    self.missing = missing
  }

  /// The page as one HTML file, which loads nothing but the pictures beside it.
  public var html: String {
    // The template is part of the program and compiles; a test renders it.
    guard let template = try? MustacheTemplate(string: Self.template) else { return "" }
    return template.render(
      [
        "title": TerminalText.safe(title), "remarks": remarks.map { ["text": TerminalText.safe($0)] },
        "pictures": pictures.map(Self.content), "hasMissing": !missing.isEmpty,
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

  private static let template = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}}</title>
    <style>
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{font:16px/1.5 "Noto Sans","DejaVu Sans",system-ui,sans-serif;color:#222;background:#fff;margin:0 auto;max-width:90rem;padding:1.5rem}
    h1{font-size:1.9rem;line-height:1.2;margin:0}h2{font-size:1.1rem;margin:.2rem 0}
    p{max-width:60rem;color:#555;margin:.3rem 0}
    main{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,34rem),1fr));gap:1.5rem;margin-top:1.5rem}
    figure{margin:0;border:1px solid #ccc;padding:.8rem;break-inside:avoid}
    figure img{width:100%;aspect-ratio:1.4;object-fit:contain;display:block;background:#f6f6f6}
    figcaption{font-size:.85rem}code{font-size:.8rem;overflow-wrap:anywhere;color:#333}
    a{color:#0b5a8f}
    </style>
    </head>
    <body>
    <header><h1>{{title}}</h1>{{#remarks}}<p>{{text}}</p>{{/remarks}}</header>
    <main>
    {{#pictures}}
    <figure id="{{id}}">
    <a href="{{shown}}"><img src="{{shown}}" alt="{{title}}" loading="lazy"></a>
    <figcaption><h2>{{title}}</h2><p>{{caption}}</p>
    <p>{{#files}}<a href="{{file}}">{{format}}</a> {{/files}}</p>
    <p><code>{{command}}</code></p></figcaption>
    </figure>
    {{/pictures}}
    </main>
    {{#hasMissing}}<h2>Not drawn</h2><ul>{{#missing}}<li>{{text}}</li>{{/missing}}</ul>{{/hasMissing}}
    </body>
    </html>

    """
}
