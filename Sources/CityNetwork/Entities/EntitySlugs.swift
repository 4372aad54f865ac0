/// Plain names for entities, for ids in pictures and pages and for the names of files.
///
/// An id becomes small Latin letters and digits with single hyphens between, at most ``maximumLength`` characters. Where
/// that loses anything, eight hexadecimal digits made from the whole id follow, so that the name of an entity depends on
/// its own id alone: pictures of different years name it alike. Should two names still be the same, the later ids, in
/// the order of text, bear a number.
///
///     hue → hue        Cần Thơ → c-n-th-5f0e…        ../../etc → etc-91c2…
public struct EntitySlugs: Sendable {
  /// The most characters of a name.
  public static let maximumLength = 28

  private let slugs: [EntityID: String]

  /// The names of ids.
  ///
  /// - Complexity: O(*n* log *n*) for *n* ids.
  public init(_ ids: some Sequence<EntityID>) {
    var slugs: [EntityID: String] = [:]
    var taken = Set<String>()
    for id in ids.sorted() where slugs[id] == nil {
      let slug = Self.slug(id.rawValue)
      var unique = slug
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(slug.prefix(Self.maximumLength - 6))-\(number)"
        number += 1
      }
      slugs[id] = unique
    }
    self.slugs = slugs
  }

  /// The names of everything in a network.
  public init(_ network: CityNetwork) {
    self.init(network.cities.map(\.id) + network.agencies.map(\.id) + network.programmes.map(\.id))
  }

  /// The name of an id; for one that was not among those given, the name it would have alone.
  public subscript(id: EntityID) -> String { slugs[id] ?? Self.slug(id.rawValue) }

  /// The name with what it is before it, such as `city-hue`: the id of its mark in a picture and of its row in a page.
  public func anchor(_ id: EntityID, _ sort: Entity.Sort) -> String { "\(sort.rawValue)-\(self[id])" }

  private static func slug(_ id: String) -> String {
    var slug = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    guard slug != id || slug.isEmpty || slug.utf8.count > maximumLength else { return slug }
    var short = String(slug.prefix(maximumLength - 9))
    while short.last == "-" { short.removeLast() }
    return short.isEmpty ? digits(of: id) : "\(short)-\(digits(of: id))"
  }

  /// FNV-1a of 32 bits (RFC 9923), as eight hexadecimal digits.
  private static func digits(of id: String) -> String {
    let hash = id.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
