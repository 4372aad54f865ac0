package import CityNetwork

/// What became of a link between two years, as far as its years tell.
///
/// It follows from ``CityNetwork/Link/presence(in:dataYear:)`` at both years, with one rule on top: an end counts as an
/// end between the two years only where its year is recorded. A link that is said to have ended, nobody knows when, may
/// have ended before.
///
/// It is the only rule by which anything is said to have begun, ended or lasted between two years.
public enum LinkChange: String, CaseIterable, Sendable, Hashable, Codable {
  /// Begun after the first year, by the second; not known to have ended by then.
  case begun
  /// Its last year lies from the first year on and before the second.
  case ended
  /// Known to be there in both years.
  case kept
  /// Begun after the first year and ended before the second.
  case passing
  /// Begun by the first year; nobody recorded whether it was still there in the second.
  case endNotRecorded = "end_not_recorded"
  /// Its years do not tell what became of it.
  case notDated = "not_dated"
  /// Ended before the first year.
  case before
  /// Begins after the second year, or is planned without a year.
  case after

  /// What became of a link.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - from: The first year.
  ///   - to: The second year, later than the first.
  ///   - dataYear: The year of the data set's date; nil where not known.
  package init(_ link: Link, from: Int, to: Int, dataYear: Int?) {
    let isEndDated = link.years.to != nil
    // Without a year of its own, an end lies between the link's first year and the date of the data.
    let isEndBounded = isEndDated || dataYear != nil
    switch (link.presence(in: from, dataYear: dataYear), link.presence(in: to, dataYear: dataYear)) {
    case (.ended, _): self = isEndBounded ? .before : .notDated
    case (_, .notYetBegun): self = .after
    case (.notYetBegun, .ended): self = isEndBounded ? .passing : .notDated
    case (.notYetBegun, _): self = .begun
    case (_, .ended): self = isEndDated ? .ended : .notDated
    case (.present, .present): self = dataYear == nil && !isEndDated ? .endNotRecorded : .kept
    default: self = link.years.from == nil ? .notDated : .endNotRecorded
    }
  }

  /// Whether a link of this kind is drawn: it was there, or may have been, in one of the two years or between them.
  public var isDrawn: Bool { self != .before && self != .after }
}
