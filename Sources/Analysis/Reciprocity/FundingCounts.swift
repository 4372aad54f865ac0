public import CityNetwork

/// Links by whose money it is.
public struct FundingCounts: Sendable, Hashable, Codable {
  /// The cities' own or their country's money.
  public var domestic = 0
  /// A donor's.
  public var donor = 0
  /// Companies'.
  public var `private` = 0
  /// Of several kinds.
  public var mixed = 0
  /// Not known: never read as none.
  public var unknown = 0

  /// No link.
  package init() {}

  /// Links whose money is known.
  public var known: Int { domestic + donor + `private` + mixed }
  /// All links.
  public var total: Int { known + unknown }
  /// Whether every link whose money is known runs on a donor's, and there is one.
  public var isDonorOnly: Bool { donor > 0 && donor == known }

  /// The number of one kind; nil stands for unknown.
  public subscript(source: Link.Financing?) -> Int {
    switch source {
    case .domestic: domestic
    case .donor: donor
    case .private: `private`
    case .mixed: mixed
    case nil: unknown
    }
  }

  mutating func add(_ link: Link) {
    switch link.financing {
    case .domestic: domestic += 1
    case .donor: donor += 1
    case .private: `private` += 1
    case .mixed: mixed += 1
    case nil: unknown += 1
    }
  }
}
