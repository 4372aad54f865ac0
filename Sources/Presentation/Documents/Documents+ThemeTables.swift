import Analysis
import CityNetwork

extension ResultDocument {
  static func wideningTable(_ report: ThemeReport, _ network: CityNetwork) -> ResultTable {
    ResultTable(
      columns: [
        .text("first", "one end"), .text("second", "other end"), .text("before", "first field"),
        .number("since", "since"), .text("added", "new field"), .number("year", "from"), .text("links", "links"),
      ],
      rows: report.widening.widened.map { pair in
        [
          .text(network.displayName(of: pair.first)), .text(network.displayName(of: pair.second)),
          .text(pair.before.map(\.displayName).joined(separator: ", ")), .text(String(pair.since)),
          .text(pair.added.map(\.displayName).joined(separator: ", ")), .text(String(pair.year)),
          .text(pair.links.map(\.rawValue).joined(separator: " ")),
        ]
      })
  }

  static func regionsTable(_ report: ThemeReport) -> ResultTable {
    let regions = report.regions
    let names = columnNames(regions.regions)
    let columns = regions.regions.indices.map { index in
      ResultTable.Column.text(
        names[index], "\(regions.regions[index]) (\(Wording.number(regions.cityCounts[index])))")
    }
    return ResultTable(
      columns: [.text("theme", "theme"), .number("cities", "cities")] + columns,
      rows: regions.rows.map { row in
        [.text(row.theme.displayName), .integer(row.cities.reduce(0, +))]
          + zip(row.cities, row.needs).map { cities, needs in
            .text((cities == 0 ? "–" : Wording.number(cities)) + (needs > 0 ? " (\(Wording.number(needs)))" : ""))
          }
      })
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
    func names(_ ids: [EntityID]) -> String { ids.map { network.displayName(of: $0) }.joined(separator: ", ") }
    return ResultTable(
      columns: [
        .text("practice", "practice"), .text("city", "city"), .number("one_step", "1 step"),
        .number("all_steps", "\(report.steps) steps"), .number("people", "people"),
        .text("gatekeeper", "in the way"), .number("behind", "behind it"), .text("wanting", "who states such a need"),
        .text("copies", "perhaps copied by"),
      ],
      rows: report.travel.map { travel in
        [
          .text(travel.practice.id.rawValue), .text(network.displayName(of: travel.practice.city)),
          .integer(travel.cities.first ?? 0), .integer(travel.cities.last ?? 0), .integer(travel.people.last ?? 0),
          .text(travel.gatekeeper.map { network.displayName(of: $0) } ?? ""), .integer(travel.behindGatekeeper),
          .text(names(travel.wanting)), .text(names(travel.possibleCopies)),
        ]
      })
  }

  static func stagesTable(_ report: ThemeReport, _ network: CityNetwork) -> ResultTable {
    ResultTable(
      columns: [
        .text("link", "link"), .text("from", "from"), .text("to", "to"), .text("stage", "stage"),
        .number("since", "last recorded step"), .number("years", "years"),
      ],
      rows: report.ladder.stalled.map { stalled in
        [
          .text(stalled.link.id.rawValue), .text(network.displayName(of: stalled.link.from)),
          .text(network.displayName(of: stalled.link.to)), .text(stalled.link.stage?.rawValue ?? ""),
          .text(String(stalled.since)), .integer(stalled.years),
        ]
      })
  }

  static func partnershipsTable(_ report: ThemeReport) -> ResultTable {
    ResultTable(
      columns: [
        .text("theme", "theme"), .number("partnerships", "partnerships"), .number("all", "all links"),
        .text("links", "links"),
      ],
      rows: report.partnerships.rows.map { row in
        [
          .text(row.theme?.displayName ?? "theme not recorded"), .integer(row.links.count), .integer(row.all),
          .text(row.links.map(\.rawValue).joined(separator: " ")),
        ]
      })
  }
}
