public import CityNetwork

/// How far links have come on the ladder exploratory, pilot, project, scaled up, and which stand still.
public struct StageLadder: Sendable {
  /// A link that has not come beyond a pilot in years.
  public struct Stalled: Sendable, Hashable {
    /// The link.
    public let link: Link
    /// Since when, at the latest known: its first year or its last dated event, whichever is later.
    public let since: Int
    /// Years from then to the year of judgement.
    public let years: Int
  }

  /// How many present links stand at each stage.
  public let counts: [Link.Stage: Int]
  /// Present links of which no stage is recorded.
  public let notRecorded: Int
  /// Links that are exploratory or pilots, are not known to have ended, and of which nothing is recorded for ``patience``
  /// years; the longest still first, then by id.
  public let stalled: [Stalled]
  /// Links at these stages without any year, of which nothing can be said.
  public let undated: Int

  /// After so many years without a recorded step a pilot counts as standing still.
  public static let patience = 5

  /// Looks at the links of a network that are present in the year of judgement.
  ///
  /// - Parameter judgement: Which links are there; without a year of judgement nothing is said to stand still.
  package init(_ network: CityNetwork, judgement: Judgement) {
    let present = network.links.filter { !$0.isSelfLink && judgement.isPresent($0) }
    counts = Dictionary(present.compactMap { $0.stage.map { ($0, 1) } }, uniquingKeysWith: +)
    notRecorded = present.count { $0.stage == nil }
    var (stalled, undated): ([Stalled], Int) = ([], 0)
    for link in present where link.stage == .exploratory || link.stage == .pilot {
      guard let since = ([link.years.from].compactMap(\.self) + link.events.map(\.year)).max() else {
        undated += 1
        continue
      }
      if let year = judgement.year, year - since >= Self.patience {
        stalled.append(Stalled(link: link, since: since, years: year - since))
      }
    }
    self.stalled = stalled.sorted { a, b in a.years != b.years ? a.years > b.years : a.link.id < b.link.id }
    self.undated = undated
  }
}
