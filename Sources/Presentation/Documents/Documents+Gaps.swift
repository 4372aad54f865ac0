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
    // By place: entries are large, and there is one for every city.
    let entries = register.entries
    let kept = entries.indices.filter { keeping(entries[$0]) }
    let sections = [Answer.no, .unknown, .yes].map { answer in
      let group = kept.filter { entries[$0].internationalDepartment == answer }
      return Section(
        title: words.say("gaps.department.\(answer.rawValue).title"),
        lead: words.say("gaps.department.\(answer.rawValue).lead"),
        table: ResultTable(
          readableGapColumns(words), rows: entries, at: Array(group.prefix(top ?? .max)), in: words),
        totalRows: group.count)
    }
    return ResultDocument(
      schema: "cityweave.gaps/1", title: words.say("gaps.title", ["cities": words.count(kept.count, .city)]),
      sections: sections,
      flat: ResultTable(gapColumns(words), rows: entries, at: Array(kept.prefix(top ?? .max)), in: words),
      remarks: gapRemarks(register, in: words) + [words.caveat], in: words)
  }

  /// The rule table as a document: every class with its definition and how many cities are in it.
  public static func gapRules(_ register: GapRegister, in words: Wording) -> ResultDocument {
    let table = gapRuleTable(register, in: words)
    return ResultDocument(
      schema: "cityweave.gap-rules/1", title: words.say("gaps.rules.title"), sections: [.init(table: table)],
      flat: table, remarks: [words.say("gaps.rules.primary"), priorityRemark(register, in: words)], in: words)
  }

  static func gapRuleTable(_ register: GapRegister, in words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("class") { $0.gapClass.rawValue }, .text("title") { words.title(of: $0.gapClass) },
        .count("holds") { $0.holds }, .count("primary", of: "gapRules") { $0.primary },
        .text("definition", of: "gaps") { words.rule(of: $0.gapClass) },
      ], rows: register.countsByClass, in: words)
  }

  /// What to know before reading.
  static func gapRemarks(_ register: GapRegister, in words: Wording) -> [String] {
    [
      words.say("gaps.primary", ["classes": words.list(Standing.gapClasses.map(words.title))]),
      priorityRemark(register, in: words),
      words.say("gaps.hub", ["partners": words.count(register.hubDegree, .cityPartner)]),
      words.presence(year: register.year, presumed: register.presumed),
    ]
  }

  /// How the priority comes about, with the weights in use.
  private static func priorityRemark(_ register: GapRegister, in words: Wording) -> String {
    words.say("gaps.priority", ["weights": words.sentence(of: register.weights)])
  }

  private static func readableGapColumns(_ words: Wording) -> [Column<GapEntry>] {
    [
      .id("id", \.id), .number("priority", \.priority.score),
      .text("primary") { $0.primary.map(words.title) ?? words.say("gaps.none") },
      .text("reason", of: "gapsInShort", words.summary),
    ]
  }

  /// The columns of the gap register as a file.
  package static func gapColumns(_ words: Wording) -> [Column<GapEntry>] {
    let who: [Column<GapEntry>] =
      [.id("id", \.id), .text("name", \.name)] + Column<GapEntry>.countryAndName(in: words, \.country)
    let gaps: [Column<GapEntry>] = [
      .count("population", \.population), .text("size_class", \.sizeClass.rawValue),
      .text("relative_size", \.relativeSize.rawValue),
      .text("international_department", \.internationalDepartment.rawValue),
      .text("department_source", \.departmentSource),
      .list("department_signs") {
        ($0.departmentSigns?.present ?? []).map(words.statement)
      },
      .count("department_signs_judged") { $0.departmentSigns?.judged },
      .number("priority", decimals: 1, \.priority.score),
      .number("priority_links", decimals: 2, \.priority.links),
      .number("priority_department", decimals: 2, \.priority.department),
      .number("priority_size", decimals: 2, \.priority.size),
      .number("priority_needs", decimals: 2, \.priority.needs),
      .text("primary", of: "gaps") { $0.primary?.rawValue },
      .list("classes") { $0.classes.map(\.rawValue) },
      .count("city_partners", \.cityPartners), .count("agencies", \.bodies),
      .ids("unmet_needs", \.unmetNeeds), .text("reason", of: "gaps", words.reason),
      .text("way_in") { $0.wayIn.map(words.sentence) },
    ]
    return who + gaps
      + Column<GapEntry>.idsAndNames("way_in_through", "way_in_through_names", in: words) { $0.wayIn?.through ?? [] }
      + [
        .count("way_in_last_recorded") { $0.wayIn?.last.year }, .text("would_settle", words.enquiry),
        .ids("evidence", \.evidence),
      ] + (words.part == nil ? [] : wholeColumns.of(\.inWhole))
  }

  /// The columns on a city's links in the whole of the facts, in files about a part of them.
  static var wholeColumns: [Column<LinksOnRecord>] {
    [
      .count("city_partners_in_all", \.cityPartners), .count("agencies_in_all", \.bodies),
      .count("links_in_all", \.links), .list("classes_in_all") { $0.classes.map(\.rawValue) },
    ]
  }
}
