public import Analysis
import CityNetwork

extension ResultDocument {
  /// The gap register: every city with its gaps, the most urgent first, in three groups by what is known of its
  /// international department.
  ///
  /// - Parameters:
  ///   - register: The finding.
  ///   - keeping: Which cities to show.
  ///   - top: How many of each group to show; nil for all.
  ///   - caveat: What to know about the completeness of the data.
  public static func gaps(
    _ register: GapRegister, keeping: (GapEntry) -> Bool = { _ in true }, top: Int? = nil, caveat: String
  ) -> ResultDocument {
    let groups: [(Answer, String, String)] = [
      (.no, "Known to have no international department", "A source says so."),
      (
        .unknown, "Not known whether they have an international department",
        "Ordered by how likely and how consequential a lack would be. Unknown is not no: each row says what would settle it."
      ),
      (.yes, "Known to have an international department", "A source says so."),
    ]
    let kept = register.entries.filter(keeping)
    let sections = groups.map { answer, title, lead in
      let entries = kept.filter { $0.internationalDepartment == answer }
      return Section(
        title: title, lead: lead,
        table: ResultTable(columns: readableGapColumns, rows: entries.map(readableGapRow)).prefix(top),
        totalRows: entries.count)
    }
    return ResultDocument(
      schema: "cityweave.gaps/1", title: "Gap register of \(Wording.count(kept.count, "city", "cities"))",
      sections: sections, flat: ResultTable(columns: gapColumns, rows: kept.map(gapRow)).prefix(top),
      remarks: gapRemarks(register) + [caveat])
  }

  /// The rule table: every class with its definition and how many cities are in it.
  public static func gapRules(_ register: GapRegister) -> ResultTable {
    ResultTable(
      columns: [
        .text("class", "class"), .text("title", "name"), .number("holds", "cities"), .number("primary", "as primary"),
        .text("definition", "rule"),
      ],
      rows: register.countsByClass.map { gapClass, holds, primary in
        [
          .text(gapClass.rawValue), .text(gapClass.title), .integer(holds), .integer(primary),
          .text(gapClass.definition),
        ]
      })
  }

  static func gapRemarks(_ register: GapRegister) -> [String] {
    [
      "Primary class: the first that holds of \(Wording.list(GapClass.allCases.map(\.title)))."
    ] + priorityRemarks(register) + [
      "A hub is a city with at least \(register.hubDegree) city partners."
    ] + presenceRemarks(register.year, register.presumedShare)
  }

  /// How the priority comes about, with the weights in use.
  public static func priorityRemarks(_ register: GapRegister) -> [String] {
    [
      "Priority, 0 to 100: the weighted mean of four parts between 0 and 1. \(weightSentence(register.weights)) "
        + "Links: 1 without a present link, 0.75 with one partner, 0.5 hanging on one body or without a city partner, "
        + "0.25 in a fragment. Department: 1 if known to lack one, 0 if known to have one, else 0.8 times the share of "
        + "the signs for a lack. Size: 1 small, 0.5 medium or unknown. Needs: 1 with an unmet need."
    ]
  }

  /// The weights in use, and by how much each part can raise the score.
  static func weightSentence(_ weights: GapPriority.Weights) -> String {
    let parts = GapPriority.Part.allCases.map { part in
      "\(part.rawValue) \(plain(weights[part])) (\(Wording.percent(weights.share(of: part))))"
    }
    let origin = weights.origin.map { "Weights from \($0)" } ?? "The usual weights"
    return "\(origin), of which only the proportions matter: \(Wording.list(parts))."
  }

  /// A weight as it was written: no decimals that say nothing.
  private static func plain(_ weight: Double) -> String {
    let text = "\(weight)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static let readableGapColumns: [ResultTable.Column] = [
    .text("id", "id"), .number("priority", "priority"), .text("primary", "gap"), .text("reason", "why, and what next"),
  ]

  private static func readableGapRow(_ entry: GapEntry) -> [ResultTable.Cell] {
    let next = [entry.wayIn.map { "Way in: \($0.sentence)" }, entry.wouldSettle.map { "To settle: \($0)" }]
    return [
      .text(entry.id.rawValue), .number(entry.priority.score), .text(entry.primary?.title ?? "none seen"),
      .text("\(entry.name). " + ([entry.reason] + next.compactMap { $0 }).joined(separator: " ")),
    ]
  }

  /// The columns of the gap register as a file.
  public static let gapColumns: [ResultTable.Column] = [
    .text("id", "id"), .text("name", "name"), .text("country", "country"), .number("population", "population"),
    .text("size_class", "size"), .text("relative_size", "size in country"),
    .text("international_department", "int. dept."), .text("department_source", "source"),
    .text("department_signs", "signs of a lack"), .number("department_signs_judged", "signs judged"),
    .number("priority", "priority", decimals: 1), .number("priority_links", "links", decimals: 2),
    .number("priority_department", "department", decimals: 2), .number("priority_size", "size", decimals: 2),
    .number("priority_needs", "needs", decimals: 2), .text("primary", "primary class"), .text("classes", "classes"),
    .number("city_partners", "city partners"), .number("agencies", "agencies"), .text("unmet_needs", "unmet needs"),
    .text("reason", "why"), .text("way_in", "nearest way in"), .text("way_in_through", "through"),
    .text("would_settle", "what would settle it"), .text("evidence", "links"),
  ]

  private static func gapRow(_ entry: GapEntry) -> [ResultTable.Cell] {
    [
      .text(entry.id.rawValue), .text(entry.name), .text(entry.country), .init(entry.population),
      .text(entry.sizeClass.rawValue), .text(entry.relativeSize.rawValue),
      .text(entry.internationalDepartment.rawValue), .init(entry.departmentSource),
      .list(entry.departmentSigns?.present ?? []), .init(entry.departmentSigns?.judged),
      .number(entry.priority.score), .number(entry.priority.links), .number(entry.priority.department),
      .number(entry.priority.size), .number(entry.priority.needs), .init(entry.primary?.rawValue),
      .list(entry.classes.map(\.rawValue)), .integer(entry.cityPartners), .integer(entry.intermediaries),
      .list(entry.unmetNeeds.map(\.rawValue)), .text(entry.reason), .init(entry.wayIn?.sentence),
      .list(entry.wayIn?.through.map(\.rawValue) ?? []), .init(entry.wouldSettle),
      .list(entry.evidence.map(\.rawValue)),
    ]
  }
}
