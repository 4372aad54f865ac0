extension Link {
  /// The newest year of which the row says that the link was there; nil where it says none.
  ///
  /// A last year is the year of the last evidence, and whatever was written or looked up later changes nothing about it; one
  /// after `limit` counts as `limit`, unless the first year is not known and `limit` lies before the data set's own year.
  /// Without a last year it is the newest of the first year, the years of the events, the year in which somebody last looked,
  /// and the year that the source bears (``Provenance/sourceYear(until:)``); the last two do not count where the status is
  /// *ended* or *planned*, since then they vouch for the end or the plan. Years after `limit` do not count. An *active* or
  /// unknown status has no year of its own.
  ///
  /// - Parameters:
  ///   - limit: The year of judgement, or that of the data where it is earlier; nil where neither is known.
  ///   - dataYear: The year of the data set's date; nil where it has none.
  /// - Complexity: O(length of the source).
  public func lastEvidenceYear(until limit: Int?, dataYear: Int?) -> Int? {
    let limit = limit ?? .max
    var newest: Int?
    func add(_ year: Int?) {
      guard let year, year <= limit, year > newest ?? .min else { return }
      newest = year
    }
    add(years.from)
    for event in events { add(event.year) }
    if let last = years.to {
      let hasBegun = years.from.map { $0 <= limit } ?? (limit >= dataYear ?? limit)
      if last <= limit || hasBegun { add(min(last, limit)) }
      return newest
    }
    guard status == .active || status == .unknown else { return newest }
    add(lastVerified.flatMap { Int($0.prefix(4)) })
    add(provenance.sourceYear(until: limit))
    return newest
  }
}

extension Practice {
  /// The year of the story, otherwise the year that its source bears; nil where neither is known, or both are later.
  ///
  /// - Parameter limit: The latest year that counts.
  public func lastEvidenceYear(until limit: Int?) -> Int? {
    if let year { return year <= limit ?? .max ? year : nil }
    return provenance.sourceYear(until: limit ?? .max)
  }
}
