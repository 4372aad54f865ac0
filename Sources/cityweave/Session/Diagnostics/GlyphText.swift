import Graphviz
import Presentation

extension GlyphWarnings {
  /// How many characters of one kind of writing are shown as examples.
  private static let examples = 12

  /// A line for each kind of writing.
  static func lines(_ missing: [MissingGlyph]) -> [String] {
    let kinds = Dictionary(grouping: missing) { $0.writing?.name ?? "" }
    return kinds.values.sorted { $0[0].codePoint < $1[0].codePoint }.map { glyphs in
      let shown = glyphs.prefix(examples).map { "\($0.character) (\($0.name))" }.joined(separator: ", ")
      let rest = glyphs.count > examples ? " and \(glyphs.count - examples) more" : ""
      let writing = glyphs[0].writing
      let what = writing.map { ", \($0.name)," } ?? ""
      let mend =
        writing == nil
        ? "fonts-noto-core and fonts-noto-extra hold most writings"
        : writing?.debianPackage.map { "to mend it: apt install \($0)" } ?? "write the name without them"
      let boxes = glyphs.count == 1 ? "shows as a box" : "show as boxes"
      return
        "no installed font has \(shown)\(rest)\(what) so \(boxes), as in “\(TerminalText.safe(glyphs[0].text))”; \(mend)"
    }
  }
}
