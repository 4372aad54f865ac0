public import Language

/// Writes a brief as one HTML file that needs nothing else and loads nothing.
public enum BriefHTML {
  /// The page as HTML.
  ///
  /// All text goes through the template engine's escaping; only the picture, which comes from the sanitiser of the drawing
  /// worker, is put in as it is.
  ///
  /// - Parameters:
  ///   - page: The brief.
  ///   - svg: The picture as an inline SVG element; nil leaves it out.
  public static func html(_ page: BriefPage, svg: String? = nil) -> String {
    let frame = PageFrame(
      policy: "style-src 'unsafe-inline'", language: page.language, direction: page.isRightToLeft ? "rtl" : "ltr",
      style: Asset.inline(PackageResources.brief_css), body: PackageResources.brief_mustache,
      parts: [
        "sentence": PackageResources.brief_sentence_mustache, "item": PackageResources.brief_item_mustache,
        "section": PackageResources.brief_section_mustache,
      ])
    return frame.html(content(of: page, svg))
  }

  private static func content(of page: BriefPage, _ svg: String?) -> [String: Any] {
    [
      "title": safe(page.title), "name": safe(page.name), "subtitle": safe(page.subtitle),
      "facts": sentences(page.facts, page), "summary": sentences(page.summary, page),
      "partnersHeading": safe(page.partnersHeading), "hasPartners": !page.partners.isEmpty,
      "columns": page.columns.map { ["text": safe($0)] },
      "partners": page.partners.map { row -> [String: Any] in
        [
          "who": sentences([row.who], page), "purpose": safe(row.purpose), "since": safe(row.since),
          "through": safe(row.through),
        ]
      },
      "partnerNotes": page.partnerNotes.map { sentence($0, "") }, "hasPicture": svg != nil, "svg": svg ?? "",
      "caption": safe(page.picture.caption), "sections": page.sections.map { section($0, page) },
      "steps": [section(page.steps, page)], "hasSources": !page.sources.isEmpty,
      "sourcesHeading": safe(page.sourcesHeading), "sources": page.sources.map(source),
      "footer": page.footer.map { ["text": safe($0)] },
    ]
  }

  private static func section(_ section: BriefPage.Section, _ page: BriefPage) -> [String: Any] {
    [
      "id": section.id, "heading": safe(section.heading), "hasNote": section.note != nil,
      "note": safe(section.note ?? ""),
      "items": section.items.map { item -> [String: Any] in
        let rest =
          item.lead == nil ? sentences(item.sentences, page) : item.sentences.map { sentence($0, page.sentenceSpace) }
        return ["hasLead": item.lead != nil, "lead": item.lead.map { [sentence($0, "")] } ?? [], "sentences": rest]
      },
    ]
  }

  private static func source(_ source: BriefPage.Source) -> [String: Any] {
    let link = source.address.flatMap(HarmlessLink.address)
    return [
      "number": String(source.number), "text": safe(source.text), "hasLink": link != nil, "link": link ?? "",
    ]
  }

  private static func sentences(_ sentences: [BriefPage.Sentence], _ page: BriefPage) -> [[String: Any]] {
    sentences.enumerated().map { sentence($1, $0 == 0 ? "" : page.sentenceSpace) }
  }

  private static func sentence(_ sentence: BriefPage.Sentence, _ space: String) -> [String: Any] {
    [
      "space": space, "text": safe(sentence.text), "hasReferences": !sentence.references.isEmpty,
      "references": sentence.references.enumerated().map { ["number": String($1), "comma": $0 == 0 ? "" : ", "] },
    ]
  }

  private static func safe(_ text: String) -> String { TerminalText.safe(text) }
}
