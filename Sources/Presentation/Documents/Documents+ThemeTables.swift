import Analysis
import CityNetwork
import Language

extension ResultDocument {
  static func wideningTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("first", "one end") { words.name(of: $0.first) },
        .text("second", "other end") { words.name(of: $0.second) },
        .text("before", "first field") { words.row($0.before.map(words.name)) },
        .year("since", "since", \.since),
        .text("added", "new field") { words.row($0.added.map(words.name)) },
        .year("year", "from", \.year),
        .text("links", "links") { $0.links.map(\.rawValue).joined(separator: " ") },
      ], rows: report.widening.widened)
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
      return Column<ThemeRegions.Row>.text(names.0, title) { row in
        let (cities, needs) = (row.cities[place], row.needs[place])
        let shown = cities == 0 ? "–" : words.number(cities)
        return needs > 0 ? words.say("themes.regions.needs", ["cities": shown, "needs": words.number(needs)]) : shown
      }
    }
    return ResultTable(
      [
        .text("theme", "theme") { words.name(of: $0.theme) }, .count("cities", "cities") { $0.cities.reduce(0, +) },
      ] + byRegion, rows: regions.rows)
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
        .id("practice", "practice", \.practice.id),
        .text("city", "city") { words.name(of: $0.practice.city) },
        .count("one_step", "1 step") { $0.cities.first ?? 0 },
        .count("all_steps", words.say("themes.practices.steps", ["steps": "\(report.steps)"])) { $0.cities.last ?? 0 },
        .count("people", "people") { $0.people.last ?? 0 },
        .text("gatekeeper", words.say("themes.practices.gatekeeper")) { $0.gatekeeper.map(words.name) ?? "" },
        .count("behind", "behind it", \.behindGatekeeper),
        .text("wanting", words.say("themes.practices.wanting")) { names($0.wanting) },
        .text("copies", words.say("themes.practices.copies")) { names($0.possibleCopies) },
      ], rows: report.travel)
  }

  static func stagesTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .id("link", "link", \.link.id), .text("from", "from") { words.name(of: $0.link.from) },
        .text("to", "to") { words.name(of: $0.link.to) },
        .text("stage", "stage") { $0.link.stage?.rawValue ?? "" },
        .year("since", words.say("themes.stages.since"), \.since), .count("years", "years", \.years),
      ], rows: report.ladder.stalled)
  }

  static func partnershipsTable(_ report: ThemeReport, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("theme", "theme") { $0.theme.map(words.name(of:)) ?? words.say("themes.partnerships.noTheme") },
        .count("partnerships", "partnerships", \.links.count), .count("all", "all links", \.all),
        .text("links", "links") { $0.links.map(\.rawValue).joined(separator: " ") },
      ], rows: report.partnerships.rows)
  }
}
