import Language

extension Wording {
  /// A phrase as pieces of a paragraph, in which the values of some places lead to a section of the page.
  func runs(
    _ key: String, _ values: KeyValuePairs<String, String>, leading links: [String: String] = [:]
  ) -> [ReportPage.Run] {
    pieces(key, values).map { piece in
      ReportPage.Run(piece.text, link: piece.place.flatMap { links[$0] })
    }
  }
}
