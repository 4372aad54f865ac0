/// The name by which the rows of a data set refer to a city, agency, programme, link or other entry.
///
/// Two ids are the same when their texts are; ids are ordered as text, character by character, on every machine alike.
public struct EntityID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as it stands in the data.
  public let rawValue: String

  /// An id with a text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// An id with a text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// An id written in code.
  public init(stringLiteral value: String) { rawValue = value }

  /// The id as it stands in the data.
  public var description: String { rawValue }

  /// Orders ids as text.
  public static func < (a: EntityID, b: EntityID) -> Bool { a.rawValue < b.rawValue }

  /// Reads the id as a plain string.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the id as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
