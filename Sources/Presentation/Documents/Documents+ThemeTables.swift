import Analysis
import CityNetwork
import Language

extension ResultDocument {
  static func wideningTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("first") { words.name(of: $0.first) },
        .text("second") { words.name(of: $0.second) },
        .text("before") { words.row($0.before.map(words.name)) },
        .year("since", \.since),
        .text("added") { words.row($0.added.map(words.name)) },
        .year("year", of: "themes", \.year),
        .text("links") { $0.links.map(\.rawValue).joined(separator: " ") },
      ], rows: report.widening.widened, in: words)
  }

  static func regionsTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    let regions = report.regions
    let byRegion = zip(columnNames(regions.regions), regions.regions).enumerated().map { place, names in
      let title = words.say(
        "themes.regions.column",
        [
          "region": names.1 ?? words.say("themes.regions.unknown"),
          "cities": words.number(regions.cityCounts[place]),
        ])
      return Column<ThemeRegions.Row>.text(names.0, titled: title) { row in
        let (cities, needs) = (row.cities[place], row.needs[place])
        let shown = cities == 0 ? "–" : words.number(cities)
        return needs > 0 ? words.say("themes.regions.needs", ["cities": shown, "needs": words.number(needs)]) : shown
      }
    }
    return ResultTable(
      [
        .text("theme") { words.name(of: $0.theme) }, .count("cities") { $0.cities.reduce(0, +) },
      ] + byRegion, rows: regions.rows, in: words)
  }

  /// Names that programs can use, from what the data calls its regions: small letters, digits and low lines; a number where
  /// nothing is left or another region has the name.
  private static func columnNames(_ regions: [String?]) -> [String] {
    var taken: Set<String> = ["theme", "cities"]
    return regions.enumerated().map { index, region in
      let plain = (region ?? "region_not_known").lowercased().replacing(" ", with: "_").filter {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
      }
      let name = plain.first?.isLetter == true && !taken.contains(plain) ? plain : "region_\(index + 1)"
      taken.insert(name)
      return name
    }
  }

  static func practicesTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    @Sendable func names(_ ids: [EntityID]) -> String { words.row(ids.map(words.name)) }
    return ResultTable(
      [
        .id("practice", \.practice.id),
        .text("city") { words.name(of: $0.practice.city) },
        .count("one_step") { $0.cities.first ?? 0 },
        .count("all_steps", titled: words.say("themes.practices.steps", ["steps": "\(report.steps)"])) {
          $0.cities.last ?? 0
        },
        .count("people") { $0.people.last ?? 0 },
        .text("gatekeeper") { $0.gatekeeper.map(words.name) ?? "" },
        .count("behind", \.behindGatekeeper),
        .text("wanting") { names($0.wanting) },
        .text("copies") { names($0.possibleCopies) },
      ], rows: report.travel, in: words)
  }

  static func stagesTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .id("link", \.link.id), .text("from") { words.name(of: $0.link.from) },
        .text("to") { words.name(of: $0.link.to) },
        .word("stage", \.link.stage, named: words.name(of:)),
        .year("since", of: "themes", \.since), .count("years", \.years),
      ], rows: report.ladder.stalled, in: words)
  }

  static func partnershipsTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("theme") { $0.theme.map(words.name(of:)) ?? words.say("themes.noTheme") },
        .count("partnerships", \.links.count), .count("all", \.all),
        .text("links") { $0.links.map(\.rawValue).joined(separator: " ") },
      ], rows: report.partnerships.rows, in: words)
  }
}
