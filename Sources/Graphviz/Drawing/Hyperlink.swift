/// A place that a click leads to: an `https` address or a spot on the same page.
///
/// Nothing else can be made, so neither `javascript:` nor a file can be reached from a picture.
///
///     Hyperlink("https://example.org/?a=1&b=2")   // a link
///     Hyperlink("#city-17")                       // a link
///     Hyperlink("javascript:alert(1)")            // nil
public struct Hyperlink: Hashable, Sendable, Codable {
  /// The address as it was given.
  public let address: String

  /// Accepts an `https://` address of plain address characters, or `#` with an identifier.
  ///
  /// - Parameter address: At most 2,000 bytes; letters beyond ASCII must already be percent-encoded.
  /// - Returns: Nil when the address is anything else.
  public init?(_ address: String) {
    guard address.utf8.count <= 2_000 else { return nil }
    let bytes = Array(address.utf8)
    if bytes.first == UInt8(ascii: "#") {
      guard Identifier.isFragment(address.dropFirst()) else { return nil }
    } else {
      guard address.hasPrefix("https://"), bytes.count > 8 else { return nil }
      guard bytes.allSatisfy({ Self.allowed.contains($0) }) else { return nil }
    }
    self.address = address
  }

  /// Reads an address and checks it again.
  ///
  /// - Parameter decoder: Holds one string.
  /// - Throws: `DecodingError` when the string is no acceptable address.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let link = Hyperlink(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an https address or #identifier")
    }
    self = link
  }

  /// Writes the address as one string.
  ///
  /// - Parameter encoder: Receives the string.
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(address)
  }

  // The characters of RFC 3986 but for the apostrophe and brackets, which some programs treat as quotes, and the
  // semicolon: without it `&lt;` in an address cannot be taken for a character of its own.
  private static let allowed = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&()*+,=%".utf8)
}
