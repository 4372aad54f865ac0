import Analysis
import CityNetwork

extension ResultDocument {
  static func wideningTable(_ report: ThemeReport, _ network: CityNetwork) -> ResultTable {
    ResultTable(
      [
        .text("first", "one end") { network.displayName(of: $0.first) },
        .text("second", "other end") { network.displayName(of: $0.second) },
        .text("before", "first field") { $0.before.map(\.displayName).joined(separator: ", ") },
        .year("since", "since", \.since),
        .text("added", "new field") { $0.added.map(\.displayName).joined(separator: ", ") },
        .year("year", "from", \.year),
        .text("links", "links") { $0.links.map(\.rawValue).joined(separator: " ") },
      ], rows: report.widening.widened)
  }

  static func regionsTable(_ report: ThemeReport) -> ResultTable {
    let regions = report.regions
    let byRegion = zip(columnNames(regions.regions), regions.regions).enumerated().map { place, names in
      Column<ThemeRegions.Row>.text(names.0, "\(names.1) (\(English.number(regions.cityCounts[place])))") {
        row in
        let (cities, needs) = (row.cities[place], row.needs[place])
        return (cities == 0 ? "–" : English.number(cities))
          + (needs > 0 ? " (\(English.number(needs)))" : "")
      }
    }
    return ResultTable(
      [
        .text("theme", "theme", \.theme.displayName), .count("cities", "cities") { $0.cities.reduce(0, +) },
      ] + byRegion, rows: regions.rows)
  }

  /// Names that programs can use, from what the data calls its regions: small letters, digits and low lines; a number where
  /// nothing is left or another region has the name.
  private static func columnNames(_ regions: [String]) -> [String] {
    var taken: Set<String> = ["theme", "cities"]
    return regions.enumerated().map { index, region in
      let plain = region.lowercased().replacing(" ", with: "_").filter {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
      }
      let name = plain.first?.isLetter == true && !taken.contains(plain) ? plain : "region_\(index + 1)"
      taken.insert(name)
      return name
    }
  }

  static func practicesTable(_ report: ThemeReport, _ network: CityNetwork) -> ResultTable {
    @Sendable func names(_ ids: [EntityID]) -> String {
      ids.map { network.displayName(of: $0) }.joined(separator: ", ")
    }
    return ResultTable(
      [
        .id("practice", "practice", \.practice.id),
        .text("city", "city") { network.displayName(of: $0.practice.city) },
        .count("one_step", "1 step") { $0.cities.first ?? 0 },
        .count("all_steps", "\(report.steps) steps") { $0.cities.last ?? 0 },
        .count("people", "people") { $0.people.last ?? 0 },
        .text("gatekeeper", "in the way") { $0.gatekeeper.map { network.displayName(of: $0) } ?? "" },
        .count("behind", "behind it", \.behindGatekeeper),
        .text("wanting", "who states such a need") { names($0.wanting) },
        .text("copies", "perhaps copied by") { names($0.possibleCopies) },
      ], rows: report.travel)
  }

  static func stagesTable(_ report: ThemeReport, _ network: CityNetwork) -> ResultTable {
    ResultTable(
      [
        .id("link", "link", \.link.id), .text("from", "from") { network.displayName(of: $0.link.from) },
        .text("to", "to") { network.displayName(of: $0.link.to) },
        .text("stage", "stage") { $0.link.stage?.rawValue ?? "" },
        .year("since", "last recorded step", \.since), .count("years", "years", \.years),
      ], rows: report.ladder.stalled)
  }

  static func partnershipsTable(_ report: ThemeReport) -> ResultTable {
    ResultTable(
      [
        .text("theme", "theme") { $0.theme?.displayName ?? "theme not recorded" },
        .count("partnerships", "partnerships", \.links.count), .count("all", "all links", \.all),
        .text("links", "links") { $0.links.map(\.rawValue).joined(separator: " ") },
      ], rows: report.partnerships.rows)
  }
}
