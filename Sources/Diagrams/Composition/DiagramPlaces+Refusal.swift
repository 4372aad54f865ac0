extension DiagramPlaces {
  /// Why a file of places was not accepted.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// It has more bytes than ``maximumBytes``.
    case tooLarge
    /// It is no JSON, or lacks what a file of places has.
    case noPlaces
    /// It is written in another form than this program knows.
    case unknownForm(Int)
    /// It was taken from a kind of diagram that there is not.
    case unknownKind(String)
    /// Its page or the scale of its marks cannot be.
    case outOfRange
    /// The mark with this name has no point for a place.
    case noPoint(String)

    /// What is wrong, and how to mend it.
    public var description: String {
      switch self {
      case .tooLarge: "it is too large for a file of places"
      case .noPlaces:
        "it holds no places; --save-places writes such a file beside a diagram of kind network or agencies"
      case .unknownForm(let number): "its form is number \(number); this program knows number 1"
      case .unknownKind(let kind): "“\(kind.prefix(40))” is no kind of diagram"
      case .outOfRange: "its page or mark-scale is out of range"
      case .noPoint(let name): "the place of “\(name.prefix(64))” is not two numbers of points"
      }
    }
  }
}
