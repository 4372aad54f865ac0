public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// The gap register: every city with its gaps, the most urgent first, in three groups by what is known of its
  /// international department.
  ///
  /// - Parameters:
  ///   - register: The finding.
  ///   - keeping: Which cities to show.
  ///   - top: How many of each group to show; nil for all.
  ///   - words: How it is said.
  public static func gaps(
    _ register: GapRegister, keeping: (GapEntry) -> Bool = { _ in true }, top: Int? = nil, in words: Wording
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
        table: ResultTable(readableGapColumns, rows: entries).prefix(top),
        totalRows: entries.count)
    }
    return ResultDocument(
      schema: "cityweave.gaps/1", title: "Gap register of \(English.count(kept.count, "city", "cities"))",
      sections: sections, flat: ResultTable(gapColumns, rows: kept).prefix(top),
      remarks: gapRemarks(register) + [words.caveat])
  }

  /// The rule table: every class with its definition and how many cities are in it.
  public static func gapRules(_ register: GapRegister) -> ResultTable {
    ResultTable(
      [
        .text("class", "class") { $0.gapClass.rawValue }, .text("title", "name") { $0.gapClass.title },
        .count("holds", "cities") { $0.holds }, .count("primary", "as primary") { $0.primary },
        .text("definition", "rule") { $0.gapClass.definition },
      ], rows: register.countsByClass)
  }

  static func gapRemarks(_ register: GapRegister) -> [String] {
    [
      "Primary class: the first that holds of \(English.list(Standing.gapClasses.map(\.title)))."
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
      "\(part.rawValue) \(plain(weights[part])) (\(English.percent(weights.share(of: part))))"
    }
    let origin = weights.origin.map { "Weights from \($0)" } ?? "The usual weights"
    return "\(origin), of which only the proportions matter: \(English.list(parts))."
  }

  /// A weight as it was written: no decimals that say nothing.
  private static func plain(_ weight: Double) -> String {
    let text = "\(weight)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static let readableGapColumns: [Column<GapEntry>] = [
    .id("id", "id", \.id), .number("priority", "priority", \.priority.score),
    .text("primary", "gap") { $0.primary?.title ?? "none seen" }, .text("reason", "why, and what next", gapSentences),
  ]

  private static func gapSentences(_ entry: GapEntry) -> String {
    let next = [entry.wayIn.map { "Way in: \($0.sentence)" }, entry.wouldSettle.map { "To settle: \($0)" }]
    return "\(entry.name). " + ([entry.reason] + next.compactMap { $0 }).joined(separator: " ")
  }

  /// The columns of the gap register as a file.
  public static let gapColumns: [Column<GapEntry>] = [
    .id("id", "id", \.id), .text("name", "name", \.name), .text("country", "country", \.country),
    .count("population", "population", \.population), .text("size_class", "size", \.sizeClass.rawValue),
    .text("relative_size", "size in country", \.relativeSize.rawValue),
    .text("international_department", "int. dept.", \.internationalDepartment.rawValue),
    .text("department_source", "source", \.departmentSource),
    .list("department_signs", "signs of a lack") { $0.departmentSigns?.present ?? [] },
    .count("department_signs_judged", "signs judged") { $0.departmentSigns?.judged },
    .number("priority", "priority", decimals: 1, \.priority.score),
    .number("priority_links", "links", decimals: 2, \.priority.links),
    .number("priority_department", "department", decimals: 2, \.priority.department),
    .number("priority_size", "size", decimals: 2, \.priority.size),
    .number("priority_needs", "needs", decimals: 2, \.priority.needs),
    .text("primary", "primary class") { $0.primary?.rawValue },
    .list("classes", "classes") { $0.classes.map(\.rawValue) },
    .count("city_partners", "city partners", \.cityPartners), .count("agencies", "agencies", \.intermediaries),
    .ids("unmet_needs", "unmet needs", \.unmetNeeds), .text("reason", "why", \.reason),
    .text("way_in", "nearest way in") { $0.wayIn?.sentence },
    .ids("way_in_through", "through") { $0.wayIn?.through ?? [] },
    .text("would_settle", "what would settle it", \.wouldSettle), .ids("evidence", "links", \.evidence),
  ]
}
