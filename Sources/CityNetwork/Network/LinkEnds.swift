/// What a link names, as indices of the network's entities; see ``CityNetwork/entityIndex(of:)``.
public struct LinkEnds: Sendable, Hashable {
  // Four bytes each: there are as many of these as links.
  private let fromIndex: Int32
  private let toIndex: Int32
  private let programmeIndex: Int32
  private let funderIndex: Int32

  /// Stands for an end that is not listed; no link of a network has one.
  package static let nothing = -1

  init(from: Int?, to: Int?, programme: Int?, funder: Int?) {
    (fromIndex, toIndex) = (Int32(from ?? Self.nothing), Int32(to ?? Self.nothing))
    (programmeIndex, funderIndex) = (Int32(programme ?? Self.nothing), Int32(funder ?? Self.nothing))
  }

  /// The same under other numbers.
  ///
  /// - Precondition: Both ends are listed.
  func renumbered(_ numbers: [Int]) -> LinkEnds {
    LinkEnds(
      from: numbers[from], to: numbers[to], programme: programme.map { numbers[$0] }, funder: funder.map { numbers[$0] }
    )
  }

  /// One end: the provider, where the direction says so.
  public var from: Int { Int(fromIndex) }
  /// The other end.
  public var to: Int { Int(toIndex) }
  /// The programme under which two cities are linked; nil where there is none or it is not known.
  public var programme: Int? { programmeIndex < 0 ? nil : Int(programmeIndex) }
  /// The agency or programme that pays; nil where not known.
  public var funder: Int? { funderIndex < 0 ? nil : Int(funderIndex) }

  /// True when both ends are the same.
  public var isSelfLink: Bool { fromIndex == toIndex }

  /// The end that is not the given one; the same where the link leads from something to itself.
  public func end(otherThan index: Int) -> Int { from == index ? to : from }
}
