public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// The measures of cities.
  ///
  /// - Parameters:
  ///   - table: The measures.
  ///   - keeping: Which cities to show; the measures are taken over all of them.
  ///   - top: How many to show; nil for all.
  ///   - sortColumn: The column by which to order, falling; ties are decided by id. Nil orders by id.
  ///   - bands: Rankings of the same network, whose first one is shown beside the measures; nil for none.
  ///   - words: How it is said.
  public static func metrics(
    _ table: MetricsTable, keeping: (CityMetrics) -> Bool = { _ in true }, top: Int? = nil,
    sortColumn: String? = nil, bands: ShakenRankings? = nil, in words: Wording
  ) -> ResultDocument {
    let kept = table.rows.filter(keeping)
    let places = bands?.rankings.first.map(Self.places) ?? []
    let measures = measureColumns(table.projection, orderedBy: sortColumn, words)
    let about = cityColumns(words)
    let columns = nameColumns + about + measures
    let order = (columns + places).first { $0.name == sortColumn }
    let measure = CityMeasure.all.first { $0.id == sortColumn }
    var ordered = order?.sortedByFalling(kept) ?? kept
    if measure?.comparability == .component { ordered = groupByGroup(ordered) }
    let shown = nameColumns + places.short() + (about + measures).short()
    return ResultDocument(
      schema: "cityweave.metrics/1", title: words.say("measures.title", ["cities": words.count(kept.count, .city)]),
      sections: [
        Section(
          table: ResultTable(shown, rows: ordered, in: words).prefix(top), totalRows: top == nil ? nil : kept.count)
      ],
      flat: ResultTable(columns + places, rows: ordered, in: words).prefix(top),
      remarks: [measure.flatMap(words.order(by:))].compactMap(\.self) + (bands.map(words.columnRemarks) ?? [])
        + words.remarks(on: table), in: words)
  }

  /// The rows of the largest component first, then those of the others; in each as they come.
  private static func groupByGroup(_ rows: [CityMetrics]) -> [CityMetrics] {
    let groups = Dictionary(grouping: rows) { $0["component_id"].map { Int($0) } ?? .max }
    return groups.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The names of the columns of the table of measures, without a look at their headings.
  package static var metricsColumnNames: [String] {
    (nameColumns + cityColumns(.english)).map(\.name) + CityMeasure.all.map(\.id)
  }

  private static let nameColumns: [Column<CityMetrics>] = [
    .id("id", \.id).inShort, .text("name", \.name).inShort,
  ]

  private static func cityColumns(_ words: Wording) -> [Column<CityMetrics>] {
    [
      .country("country", \.country).inShort, .text("country_name") { words.country($0.country) },
      .text("region", \.region),
      .count("population", \.population).inShort, .text("size_class", \.sizeClass.rawValue),
      .word("international_department", \.internationalDepartment, named: words.name(of:)).inShort,
    ]
  }

  private static func measureColumns(
    _ projection: Projection, orderedBy sortColumn: String?, _ words: Wording
  ) -> [Column<CityMetrics>] {
    CityMeasure.all.enumerated().map { place, measure in
      let heading = words.heading(of: measure, in: projection)
      let column = Column<CityMetrics>(
        measure.form == .flag
          ? .text(measure.id, titled: heading) : .number(measure.id, titled: heading, decimals: measure.decimals)
      ) { row in row.values[place].map { cell($0, measure.form) } ?? .blank }
      // Whoever reads an order sees what it is by.
      return measure.isInShort || measure.id == sortColumn ? column.inShort : column
    }
  }

  private static func cell(_ value: Double, _ form: CityMeasure.Form) -> ResultTable.Cell {
    switch form {
    case .count: .integer(Int(value))
    case .number: .init(value)
    case .flag: .flag(value == 1)
    }
  }

  /// The place of each city in a ranking; blank for cities that are not ranked.
  private static func places(_ ranking: RankingBands) -> [Column<CityMetrics>] {
    let entries = Dictionary(uniqueKeysWithValues: ranking.entries.map { ($0.id, $0) })
    return placeColumns.of { entries[$0.id] }
  }
}

extension Column {
  /// Rows by falling values in the column, blanks last; equal ones stay in their order.
  func sortedByFalling(_ rows: [Row]) -> [Row] {
    let sorted = rows.map { ($0, cell($0).magnitude) }.enumerated().sorted { a, b in
      switch (a.element.1, b.element.1) {
      case (let x?, let y?) where x != y: x > y
      case (nil, _?): false
      case (_?, nil): true
      default: a.offset < b.offset
      }
    }
    return sorted.map(\.element.0)
  }
}

extension ResultTable.Cell {
  fileprivate var magnitude: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .flag(let flag): flag ? 1 : 0
    case .text, .list, .blank: nil
    }
  }
}
