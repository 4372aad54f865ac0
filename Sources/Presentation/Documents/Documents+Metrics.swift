public import Analysis
import CityNetwork

extension ResultDocument {
  /// The measures of cities.
  ///
  /// - Parameters:
  ///   - table: The measures.
  ///   - keeping: Which cities to show; the measures are taken over all of them.
  ///   - top: How many to show; nil for all.
  ///   - sortColumn: The column by which to order, falling; ties are decided by id. Nil orders by id.
  ///   - bands: Rankings of the same network, whose first one is shown beside the measures; nil for none.
  ///   - caveat: What to know about the completeness of the data.
  public static func metrics(
    _ table: MetricsTable, keeping: (CityMetrics) -> Bool = { _ in true }, top: Int? = nil,
    sortColumn: String? = nil, bands: ShakenRankings? = nil, caveat: String
  ) -> ResultDocument {
    let kept = table.rows.filter(keeping)
    var all = ResultTable(columns: metricsColumns, rows: kept.map(metricsRow))
    if let ranking = bands?.rankings.first { all = all.beside(ranking) }
    let ordered = sortColumn.map { all.sorted(byFalling: $0) } ?? all
    let shown = ordered.selecting([
      "id", "name", "rank", "rank_low", "rank_high", "country", "population", "international_department", "degree",
      "agencies", "strength", "harmonic",
      "betweenness_in_component", "core_number", "component_size",
    ])
    var remarks = [
      "Projection: \(table.projection.statement).",
      "In- and out-degree: \(table.directedProjection.statement).",
      "Degree by layer and agencies: \(table.twoModeProjection.statement).",
      "A blank is not defined or not known, never 0. cityweave explain MEASURE tells what a column means.", caveat,
    ]
    if let sampling = table.sampling { remarks.insert(sampling.statement, at: 0) }
    if let bands { remarks.insert(contentsOf: bandColumnRemarks(bands), at: 0) }
    if !table.isConverged {
      remarks.append("Eigenvector or PageRank did not settle within the tolerance; do not rely on those two columns.")
    }
    return ResultDocument(
      schema: "cityweave.metrics/1", title: "Measures of \(Wording.count(kept.count, "city", "cities"))",
      sections: [Section(table: shown.prefix(top), totalRows: top == nil ? nil : kept.count)],
      flat: ordered.prefix(top), remarks: remarks)
  }

  /// The columns of the table of measures.
  public static let metricsColumns: [ResultTable.Column] = [
    .text("id", "id"), .text("name", "name"), .text("country", "country"), .text("region", "region"),
    .number("population", "population"), .text("size_class", "size"),
    .text("international_department", "int. dept."), .number("degree", "city partners"),
    .number("in_degree", "receives from"), .number("out_degree", "provides to"),
    .number("degree_bilateral", "bilateral"), .number("degree_programmatic", "programmatic"),
    .number("degree_membership", "membership"), .number("degree_public_private", "public–private"),
    .number("agencies", "agencies"), .number("strength", "strength"), .number("harmonic", "harmonic", decimals: 4),
    .number("closeness_wf", "closeness", decimals: 4), .number("betweenness", "betweenness", decimals: 1),
    .number("betweenness_norm", "betw. (all)", decimals: 4),
    .number("betweenness_in_component", "betweenness", decimals: 4),
    .number("eigenvector", "eigenvector", decimals: 4), .number("pagerank", "PageRank", decimals: 5),
    .number("core_number", "core"), .number("clustering", "clustering", decimals: 3),
    .number("component_id", "component"), .number("component_size", "component size"),
    .text("is_articulation_point", "articulation"), .number("bridges", "bridges"),
  ]

  private static func metricsRow(_ row: CityMetrics) -> [ResultTable.Cell] {
    [
      .text(row.id.rawValue), .text(row.name), .text(row.country), .init(row.region), .init(row.population),
      .text(row.sizeClass.rawValue), .text(row.internationalDepartment.rawValue), .integer(row.degree),
      .integer(row.inDegree), .integer(row.outDegree), .integer(row.degreeBilateral),
      .integer(row.degreeProgrammatic), .integer(row.degreeMembership), .integer(row.degreePublicPrivate),
      .integer(row.agencies), .number(row.strength), .number(row.harmonic), .init(row.closenessWf),
      .number(row.betweenness), .number(row.betweennessNorm), .init(row.betweennessInComponent),
      .init(row.eigenvector), .number(row.pagerank), .integer(row.coreNumber), .init(row.clustering),
      .integer(row.componentID), .integer(row.componentSize), .flag(row.isArticulationPoint), .integer(row.bridges),
    ]
  }
}

extension ResultTable {
  /// The rows by falling values of a column, blanks last; equal ones stay in their order.
  func sorted(byFalling name: String) -> ResultTable {
    guard let column = columns.firstIndex(where: { $0.name == name }) else { return self }
    let sorted = rows.enumerated().sorted { a, b in
      switch (a.element[column].magnitude, b.element[column].magnitude) {
      case (let x?, let y?) where x != y: x > y
      case (nil, _?): false
      case (_?, nil): true
      default: a.offset < b.offset
      }
    }
    return ResultTable(columns: columns, rows: sorted.map(\.element))
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
