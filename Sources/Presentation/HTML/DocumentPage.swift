import Language
import Tables

extension ReportPage {
  /// A result as a page of its own: its parts, then what to know about all of it.
  init(_ document: ResultDocument) {
    let words = document.words
    var sections = document.sections.enumerated().map { place, part in
      var section = Section(id: "part-\(place + 1)", title: part.title ?? document.title)
      section.paragraphs = [part.lead].compactMap { $0 }.map { [Run($0)] }
      if !part.table.columns.isEmpty {
        let cut = part.totalRows.flatMap { $0 > part.table.rowCount ? $0 : nil }
        let caption = cut.map { words.say("report.rows.part", ["count": String($0)]) } ?? words.say("report.rows")
        section.tables = [Table(caption, part.table)]
      }
      return section
    }
    if !document.remarks.isEmpty {
      var section = Section(id: "remarks", title: words.say("report.remarks.title"))
      section.points = document.remarks.map { [Run($0)] }
      sections.append(section)
    }
    self.init(
      title: document.title, subtitle: "", sections: sections,
      footer: [words.say("footer.made")], in: words)
  }
}
