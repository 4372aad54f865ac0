public import CityNetwork

/// Which links are there in a year, ended or yet to begin: the only place that decides it for any finding.
///
/// With a year the rule is that of ``CityNetwork/Link/presence(in:dataYear:)``. Where neither a year is asked for nor the
/// data set has a date, only the status tells: *active* is present, *ended* has ended, *planned* has not begun, and *unknown*
/// is presumed present.
public struct Judgement: Sendable, Hashable {
  /// The year of judgement; nil where the data set has no date and none was asked for.
  public let year: Int?
  /// The year of the data set's date; nil where it has none.
  public let dataYear: Int?

  /// Judges the links of a data set.
  ///
  /// - Parameters:
  ///   - year: The year of judgement; the data set's own by default.
  ///   - dataYear: The year of the data set's date; nil where it has none.
  public init(year: Int? = nil, dataYear: Int?) {
    self.year = year ?? dataYear
    self.dataYear = dataYear
  }

  /// What is known of a link in the year of judgement.
  public func presence(of link: Link) -> Link.Presence { presence(link.years, link.status) }

  /// What is known in that year of a link of such years and status: a link is large to copy, and there are many.
  func presence(_ years: YearSpan, _ status: Link.Status) -> Link.Presence {
    if let year { return Link.Presence(years, status, in: year, dataYear: dataYear) }
    return switch status {
    case .active: .present
    case .ended: .ended
    case .planned: .notYetBegun
    case .unknown: .presumedPresent
    }
  }

  /// True unless the link is known to have ended or not to have begun.
  public func isPresent(_ link: Link) -> Bool { presence(of: link).counts }

  /// True when the link is known to have ended.
  public func hasEnded(_ link: Link) -> Bool { presence(of: link) == .ended }

  /// True when the link counts as present only because nothing speaks against it.
  public func isPresumed(_ link: Link) -> Bool { presence(of: link) == .presumedPresent }
}

extension CityNetwork {
  /// The judgement of the network's links.
  ///
  /// - Parameter year: The year of judgement; the data set's own by default.
  public func judgement(year: Int? = nil) -> Judgement { Judgement(year: year, dataYear: dataset.dataYear) }
}
