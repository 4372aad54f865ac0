import Tables

extension ReportPage {
  /// A result as a page of its own: its parts, then what to know about all of it.
  init(_ document: ResultDocument) {
    var sections = document.sections.enumerated().map { place, part in
      var section = Section(id: "part-\(place + 1)", title: part.title ?? document.title)
      section.paragraphs = [part.lead].compactMap { $0 }.map { [Run($0)] }
      if !part.table.columns.isEmpty {
        let cut = part.totalRows.flatMap { $0 > part.table.rows.count ? " of \($0)" : nil } ?? ""
        section.tables = [Table("Rows\(cut)", part.table)]
      }
      return section
    }
    if !document.remarks.isEmpty {
      var section = Section(id: "remarks", title: "What to know")
      section.points = document.remarks.map { [Run($0)] }
      sections.append(section)
    }
    self.init(
      title: document.title, subtitle: "", sections: sections,
      footer: ["Made by CityWeave on this machine; nothing was sent anywhere."])
  }
}
