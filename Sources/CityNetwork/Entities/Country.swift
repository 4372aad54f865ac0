/// A country or territory, as ISO 3166-1 numbers them. A name here is a label and no statement on anybody's status.
public struct Country: Sendable, Hashable {
  /// Two letters.
  public let code: String
  /// A short English name.
  public let name: String
  /// The part of the world.
  public let region: String

  /// The southern and northern bound of the box around its towns, in degrees; nil where no box is known.
  public let latitudes: ClosedRange<Double>?
  /// The western and eastern bound of the box around its towns, in degrees; nil where no box is known.
  public let longitudes: ClosedRange<Double>?

  /// Every country known, ordered by code.
  public static let all: [Country] = CountryTable.rows.split(separator: "\n").compactMap(Country.init(row:))

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// The country with a code; nil when there is none.
  public init?(code: String) {
    guard let country = Self.byCode[code] else { return nil }
    self = country
  }

  private init?(row: Substring) {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 7 else { return nil }
    func range(_ low: Substring, _ high: Substring) -> ClosedRange<Double>? {
      guard let low = Double(low), let high = Double(high), low <= high else { return nil }
      return low...high
    }
    code = String(cells[0])
    name = String(cells[1])
    region = String(cells[2])
    latitudes = range(cells[3], cells[4])
    longitudes = range(cells[5], cells[6])
  }

  /// The name of the country with a code; the code itself where it is not known.
  public static func name(of code: String) -> String { Country(code: code)?.name ?? code }

  /// A city's name with the letters of its country in brackets; without them where the country is not known.
  package static func label(_ name: some StringProtocol, in code: String) -> String {
    code.isEmpty ? String(name) : "\(name) (\(code))"
  }

  /// True when a point lies in the box around the country's towns; true also where no box is known.
  public func contains(latitude: Double, longitude: Double) -> Bool {
    (latitudes?.contains(latitude) ?? true) && (longitudes?.contains(longitude) ?? true)
  }

  /// The territories beyond the sea, with two letters of their own, of countries under whose letters their towns stand in
  /// many lists. No statement on anybody's status.
  private static let territories: [String: [String]] = [
    "FR": ["GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF"],
    "GB": ["GG", "JE", "IM", "GI", "BM", "KY", "VG", "AI", "TC", "MS", "FK", "SH", "PN", "IO", "GS"],
    "US": ["PR", "VI", "GU", "AS", "MP", "UM"], "NL": ["AW", "CW", "SX", "BQ"], "DK": ["GL", "FO"], "NO": ["SJ", "BV"],
    "AU": ["CX", "CC", "NF", "HM"], "NZ": ["CK", "NU", "TK"], "FI": ["AX"], "CN": ["HK", "MO"],
  ]

  /// The territory of the country, with two letters of its own, around whose towns a point lies; nil where there is none.
  public func territory(latitude: Double, longitude: Double) -> Country? {
    (Self.territories[code] ?? []).lazy.compactMap(Country.init(code:)).first {
      // Where no box is known, nothing is said of a point.
      $0.latitudes != nil && $0.contains(latitude: latitude, longitude: longitude)
    }
  }
}
