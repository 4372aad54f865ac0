import Language

extension Wording {
  /// A phrase as pieces of a paragraph, in which the values of some places lead to a section of the page.
  func runs(
    _ key: String, _ values: KeyValuePairs<String, String>, leading links: [String: String] = [:]
  ) -> [ReportPage.Run] { runs(pieces(key, values), leading: links) }

  /// The same for a phrase in the form for a count.
  func runs(
    _ key: String, count: Int, _ values: KeyValuePairs<String, String>, leading links: [String: String] = [:]
  ) -> [ReportPage.Run] { runs(pieces(key, count: count, values), leading: links) }

  /// What stands between two sentences.
  var space: ReportPage.Run { .init(sentences(["", ""])) }

  private func runs(
    _ pieces: [(text: String, place: String?)], leading links: [String: String]
  ) -> [ReportPage.Run] {
    pieces.map { piece in ReportPage.Run(piece.text, link: piece.place.flatMap { links[$0] }) }
  }
}
