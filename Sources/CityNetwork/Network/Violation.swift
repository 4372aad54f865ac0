/// Something that would make a network invalid.
public struct Violation: Sendable, Hashable {
  /// What rule is broken.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// An id stands for two entries.
    case duplicateID = "id.duplicate"
    /// An id is empty.
    case blankID = "id.blank"
    /// A name is empty.
    case blankName = "name.blank"
    /// A reference names nothing that is there.
    case unknownReference = "reference.unknown"
    /// A coordinate lies off the globe.
    case invalidCoordinate = "coordinate.range"
    /// A population is negative.
    case invalidPopulation = "population.negative"
    /// A year is out of the plausible range.
    case invalidYear = "year.range"
    /// A span of years ends before it begins.
    case reversedYears = "years.reversed"
    /// An amount of money, or of staff, is negative or not a number.
    case invalidAmount = "amount.range"
    /// A number is greater than any that is taken; see ``NumberBounds``.
    case largeNumber = "number.range"
  }

  /// The list in which the faulty entry stands.
  public enum Collection: String, Sendable, Hashable, CaseIterable {
    case cities, agencies, programmes, links, practices, needs, completeness
  }

  /// One entry of the lists that were given.
  public struct Entry: Sendable, Hashable {
    /// The list.
    public var collection: Collection
    /// The position in it, from 0.
    public var index: Int
  }

  /// What rule is broken.
  public var rule: Rule
  /// The faulty entry.
  public var entry: Entry
  /// The faulty entry's id.
  public var id: EntityID
  /// The property at fault, as data files call it, such as `from`.
  public var field: String
  /// The earlier entry that took the id; nil for other rules.
  public var earlier: Entry?
  /// What is wrong, in words.
  public var detail: String
}

/// The reason why there is no network: at least one violation.
public struct InvalidNetwork: Error, Sendable, Hashable {
  /// Everything that was found wrong.
  public let violations: [Violation]
}
