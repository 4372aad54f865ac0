public import CityNetwork

// What the rows of the parts of a report come to, taken together.
extension WideningReport {
  /// The pairs that began with the environment and came to other fields.
  public var fromEnvironment: [Widening] { widened.filter { $0.before.contains(.environment) } }

  /// How many of them came to knowledge or business.
  public var toKnowledgeOrBusiness: Int {
    fromEnvironment.count { $0.added.contains(.knowledge) || $0.added.contains(.business) }
  }
}

extension ThemeRegions {
  /// All cells, one a theme and region.
  public var cells: Int { rows.count * regions.count }
}

extension StageLadder {
  /// How many present links stand at a stage.
  public func count(of stage: Link.Stage) -> Int { counts[stage] ?? 0 }
}

extension PracticeTravel {
  /// The cities that could hear of it within all the steps.
  public var reach: Int { cities.last ?? 0 }

  /// The practice of a list that could come to most cities, the first by id among equals; nil where there is none.
  public static func farthest(of practices: [PracticeTravel]) -> PracticeTravel? {
    practices.max { a, b in a.reach != b.reach ? a.reach < b.reach : a.practice.id > b.practice.id }
  }

  /// How many practices of a list no city could hear of.
  public static func unheard(of practices: [PracticeTravel]) -> Int { practices.count { $0.reach == 0 } }
}
