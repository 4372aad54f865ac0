public import CityNetwork
import Graphs

/// Which cities the data covers, and on which themes: one row a group of cities, one column a theme.
///
/// A cell counts the cities of the group that have at least one present link on the theme. An empty cell says that the
/// data records none, and nothing about the cities themselves.
public struct CoverageTable: Sendable, Codable {
  /// What the rows stand for; raw values are names of columns.
  public enum Dimension: String, Sendable, Codable {
    case country
    case sizeClass = "size_class"
  }

  /// Which cities a row counts.
  public enum Group: Sendable, Hashable, Codable {
    /// Those of a country, as two letters of ISO 3166-1.
    case country(String)
    /// Those of a size, with the limits in use.
    case size(SizeClass, SizeThresholds)

    /// What it is called in files.
    public var key: String {
      switch self {
      case .country(let code): code
      case .size(let sizeClass, _): sizeClass.rawValue
      }
    }
  }

  /// One group of cities.
  public struct Row: Sendable, Codable {
    /// The group.
    public var group: Group
    /// Cities in the group.
    public var cities: Int
    /// Cities with a present link to another city.
    public var withCityPartner: Int
    /// Cities without a recorded link.
    public var withoutLink: Int
    /// Cities known to have an international department.
    public var departmentYes: Int
    /// Cities known to lack an international department.
    public var departmentNo: Int
    /// Cities of which it is not known.
    public var departmentUnknown: Int
    /// Cities that have stated a need.
    public var withNeed: Int
    /// Cities with a recorded practice.
    public var withPractice: Int
    /// For each theme, in the order of ``CoverageTable/themes``, the cities with a present link on it.
    public var citiesByTheme: [Int]

    /// What the group is called in files, such as the code of a country.
    public var key: String { group.key }
  }

  /// What the rows stand for.
  public var dimension: Dimension
  /// The themes that occur on any link, in alphabetical order.
  public var themes: [Theme]
  /// The groups, by falling number of cities; equal ones by key. Size classes keep their own order.
  public var rows: [Row]

  /// The groups and themes without a single city, for groups of at least a few cities.
  ///
  /// - Parameter minimumCities: The fewest cities a group must have for its empty cells to mean anything.
  public func emptyCells(minimumCities: Int = 5) -> [(row: Row, themes: [Theme])] {
    rows.filter { $0.cities >= minimumCities }.compactMap { row in
      let empty = zip(themes, row.citiesByTheme).filter { $0.1 == 0 }.map(\.0)
      return empty.isEmpty ? nil : (row, empty)
    }
  }
}

extension CoverageTable {
  /// The coverage of the cities that are shown, by country.
  static func byCountry(_ study: Study) throws(RunInterruption) -> CoverageTable {
    try make(.country, study) { .country($0.country) }.sortedByCities()
  }

  /// The coverage of the cities that are shown, by size class.
  static func bySize(_ study: Study) throws(RunInterruption) -> CoverageTable {
    let thresholds = study.settings.thresholds
    var table = try make(.sizeClass, study) { .size(thresholds.sizeClass(of: $0), thresholds) }
    let order = SizeClass.allCases.map(\.rawValue)
    table.rows.sort { (order.firstIndex(of: $0.key) ?? 0) < (order.firstIndex(of: $1.key) ?? 0) }
    return table
  }

  private func sortedByCities() -> CoverageTable {
    var table = self
    table.rows.sort { $0.cities != $1.cities ? $0.cities > $1.cities : $0.key < $1.key }
    return table
  }

  private static func make(
    _ dimension: Dimension, _ study: Study, group: (City) -> Group
  ) throws(RunInterruption) -> CoverageTable {
    let network = study.network
    let themes = Set(network.links.flatMap(\.themes)).sorted()
    let withNeed = Set(network.needs.filter { $0.kind == .need }.map(\.city))
    let withPractice = Set(network.practices.map(\.city))
    let groups = Dictionary(grouping: try study.situations.all.filter { study.shows(cityAt: $0.index) }) {
      group($0.city)
    }
    let rows = groups.map { group, members in
      let themesOfMembers = members.map { Set($0.presentLinks.flatMap(\.themes)) }
      func department(_ answer: Answer) -> Int { members.count { $0.city.internationalDepartment.value == answer } }
      return Row(
        group: group, cities: members.count,
        withCityPartner: members.count { !$0.cityPartners.isEmpty },
        withoutLink: members.count { Standing.noLink.holds(for: $0) },
        departmentYes: department(.yes), departmentNo: department(.no), departmentUnknown: department(.unknown),
        withNeed: members.count { withNeed.contains($0.city.id) },
        withPractice: members.count { withPractice.contains($0.city.id) },
        citiesByTheme: themes.map { theme in themesOfMembers.count { $0.contains(theme) } })
    }
    return CoverageTable(dimension: dimension, themes: themes, rows: rows)
  }
}
