/// What the rules of a network find wrong with an entry.
enum NetworkFault {
  case blankID
  /// The id is that of an entity of a sort.
  case takenID(by: Entity.Sort)
  /// The id is that of another row of the same list.
  case repeatedID
  case blankName
  /// There is no such id, or it is that of another sort.
  case unknownReference(EntityID, sorts: [Entity.Sort])
  case latitude, longitude
  case negativePopulation
  case implausibleYear(Int)
  case reversedYears(from: Int, to: Int)
  case amount, staff, negativeNumber
  case largeNumber, smallNumber, largeAmount

  /// The rule that is broken.
  var rule: Violation.Rule {
    switch self {
    case .blankID: .blankID
    case .takenID, .repeatedID: .duplicateID
    case .blankName: .blankName
    case .unknownReference: .unknownReference
    case .latitude, .longitude: .invalidCoordinate
    case .negativePopulation: .invalidPopulation
    case .implausibleYear: .invalidYear
    case .reversedYears: .reversedYears
    case .amount, .staff, .negativeNumber: .invalidAmount
    case .largeNumber, .smallNumber, .largeAmount: .largeNumber
    }
  }

  /// What is wrong, in words.
  var detail: String {
    switch self {
    case .blankID: "the id is empty"
    case .takenID(let sort): "the id is taken by another \(sort.rawValue)"
    case .repeatedID: "the id is taken by another row"
    case .blankName: "the name is empty"
    case .unknownReference(let id, let sorts): "“\(id)” is no \(Self.name(of: sorts)) of this data set"
    case .latitude: "the latitude is not between -90 and 90"
    case .longitude: "the longitude is not between -180 and 180"
    case .negativePopulation: "the population is negative"
    case .implausibleYear(let year): "the year \(year) is not between 1800 and 2100"
    case .reversedYears(let from, let to): "the last year \(to) is before the first year \(from)"
    case .amount: "the amount is negative or not a number"
    case .staff: "the staff is negative or not a number"
    case .negativeNumber: "the number is negative"
    case .largeNumber: "the number is greater than 10,000,000,000"
    case .smallNumber: "the number is less than -10,000,000,000"
    case .largeAmount: "the number is greater than 1,000,000,000,000,000"
    }
  }

  private static func name(of sorts: [Entity.Sort]) -> String {
    sorts.count == Entity.Sort.allCases.count ? "entry" : sorts.map(\.rawValue).joined(separator: " or ")
  }
}
