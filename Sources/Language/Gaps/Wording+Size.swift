public import Analysis
public import CityNetwork

// How large a city is, and what sort of place.
extension Wording {
  /// A class of sizes, such as `very large`.
  public func name(of sizeClass: SizeClass) -> String { say("gaps.size.\(sizeClass.rawValue)") }

  /// A class of sizes with its limits, such as `small (below 200,000)`.
  public func statement(of sizeClass: SizeClass, by thresholds: SizeThresholds) -> String {
    let (medium, large) = (number(thresholds.medium), number(thresholds.large))
    let veryLarge = number(thresholds.veryLarge)
    return switch sizeClass {
    case .small: say("gaps.limits.small", ["medium": medium])
    case .medium: say("gaps.limits.medium", ["medium": medium, "large": large])
    case .large: say("gaps.limits.large", ["large": large, "veryLarge": veryLarge])
    case .veryLarge: say("gaps.limits.very_large", ["veryLarge": veryLarge])
    case .unknown: say("gaps.limits.unknown")
    }
  }

  /// The sort of place that a city is, such as `town`.
  public func name(of level: City.Level) -> String { say("level.\(level.rawValue)") }
}
