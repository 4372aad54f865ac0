public import Language

/// Writes a brief as Markdown.
public enum BriefMarkdown {
  /// The page as Markdown.
  ///
  /// - Parameters:
  ///   - page: The brief.
  ///   - picture: The name of the file with the picture, in the same folder; nil leaves it out.
  public static func text(_ page: BriefPage, picture: String? = nil) -> String {
    var parts = ["# \(escaped(page.title))", "*\(escaped(page.subtitle))*"]
    parts.append("\(bold(escaped(page.name)))")
    parts.append(join(page.facts, page))
    if !page.summary.isEmpty { parts.append(join(page.summary, page)) }
    if let picture { parts.append("![\(escaped(page.picture.caption))](\(picture))") }
    parts.append("## \(escaped(page.partnersHeading))")
    if !page.partners.isEmpty { parts.append(table(page)) }
    parts += page.partnerNotes.map(sentence)
    for section in page.sections { parts += self.section(section, page, numbered: false) }
    parts += section(page.steps, page, numbered: true)
    parts.append("## \(escaped(page.sourcesHeading))")
    if !page.sources.isEmpty { parts.append(page.sources.map(source).joined(separator: "\n")) }
    parts += page.footer.map { "*\(escaped($0))*" }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ section: BriefPage.Section, _ page: BriefPage, numbered: Bool) -> [String] {
    let items = section.items.enumerated().map { index, item -> String in
      let lead = item.lead.map { [bold(sentence($0))] } ?? []
      let text = (lead + item.sentences.map(sentence)).joined(separator: page.sentenceSpace)
      return (numbered ? "\(index + 1). " : "- ") + text
    }
    return ["## \(escaped(section.heading))", items.joined(separator: "\n")]
      + (section.note.map { ["*\(escaped($0))*"] } ?? [])
  }

  private static func table(_ page: BriefPage) -> String {
    let rows = page.partners.map { row in
      [sentence(row.who), escaped(row.purpose), escaped(row.since), escaped(row.through)]
    }
    let lines = [page.columns.map(escaped), page.columns.map { _ in "---" }] + rows
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  private static func join(_ sentences: [BriefPage.Sentence], _ page: BriefPage) -> String {
    sentences.map(sentence).joined(separator: page.sentenceSpace)
  }

  private static func sentence(_ sentence: BriefPage.Sentence) -> String {
    escaped(sentence.text)
      + (sentence.references.isEmpty
        ? "" : " \\[\(sentence.references.map(String.init).joined(separator: ", "))\\]")
  }

  private static func source(_ source: BriefPage.Source) -> String {
    let text = escaped(source.text)
    guard let address = source.address.flatMap(HarmlessLink.address) else { return "\(source.number). \(text)" }
    return "\(source.number). [\(text)](<\(address)>)"
  }

  private static func escaped(_ text: String) -> String { MarkdownDocument.escaped(text) }
  private static func bold(_ text: String) -> String { "**\(text)**" }
}

/// Addresses of the web that may become links: followed by a click, never by the page.
enum HarmlessLink {
  /// The address, if it begins with `https://` or `http://` and has no character that could end a link.
  static func address(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"<>\"\\".unicodeScalars.contains($0)
    }
    return isPlain ? text : nil
  }
}
