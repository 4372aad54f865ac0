extension Link {
  /// What is known of a link in a given year.
  public enum Presence: Sendable, Hashable {
    /// Known to have been there.
    case present
    /// Nothing speaks against it; a missing year or status is not taken for an end.
    case presumedPresent
    /// Known to have ended before that year.
    case ended
    /// Known to begin only later.
    case notYetBegun

    /// True unless the link is known to have ended or not to have begun.
    public var counts: Bool { self == .present || self == .presumedPresent }
  }

  /// Whether the link was there in a year.
  ///
  /// The rule, in this order: a first year after `year` means *not yet begun*; a last year before `year` means *ended*;
  /// the status `ended` means *ended* from the data set's own year on, whatever last year is given, and *presumed present*
  /// before where no last year is; the status `planned` without a first year means *not yet begun*. Somebody says that the
  /// link ran in `year` where a last year is given, or where the status is `active` and `year` is not after the data set's;
  /// and that it had begun where a first year is given, or where `year` is not before the data set's. A link of which both
  /// are said is *present*; every other one is *presumed present*: an unknown year or status is never read as an end.
  ///
  /// - Parameters:
  ///   - year: The year asked about.
  ///   - dataYear: The year of the data set's date, at which its status column holds; nil where not known.
  public func presence(in year: Int, dataYear: Int?) -> Presence {
    Presence(years, status, in: year, dataYear: dataYear)
  }
}

extension Link.Presence {
  /// What is known of a link of such years and status in a year, by the rule of ``Link/presence(in:dataYear:)``: for
  /// whoever judges many links, which are large to copy.
  public init(_ years: YearSpan, _ status: Link.Status, in year: Int, dataYear: Int?) {
    self = Self.presence(years, status, in: year, dataYear: dataYear)
  }

  private static func presence(
    _ years: YearSpan, _ status: Link.Status, in year: Int, dataYear: Int?
  ) -> Link.Presence {
    if let from = years.from, from > year { return .notYetBegun }
    if let to = years.to, to < year { return .ended }
    // What is on record had begun by the date of the record, whether or not anybody says when.
    let isDataYear = year >= (dataYear ?? year)
    if status == .ended, isDataYear { return .ended }
    if status == .ended, years.to == nil { return .presumedPresent }
    if status == .planned, years.from == nil { return .notYetBegun }
    let runs = years.to != nil || (status == .active && year <= (dataYear ?? year))
    if runs, years.from != nil || isDataYear { return .present }
    return .presumedPresent
  }
}
