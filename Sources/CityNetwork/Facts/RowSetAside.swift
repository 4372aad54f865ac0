/// A row about a city that says nothing about its links, though it was meant to: whoever tells of the city has to name it,
/// since nothing follows from what was not read.
public struct RowSetAside: Sendable, Hashable, Codable {
  /// Why nothing follows from it.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its other end is in no table, so that it was left out.
    case unknownEnd = "unknown_end"
    /// It joins the city with itself, most probably for a place of the same name.
    case selfLink = "self_link"
  }

  /// Why nothing follows from it.
  public var reason: Reason
  /// The file, without its folder.
  public var file: String
  /// The line, from 1.
  public var line: Int

  /// A row that was set aside.
  public init(_ reason: Reason, file: String, line: Int) {
    (self.reason, self.file, self.line) = (reason, file, line)
  }
}

extension CityNetwork {
  /// The rows about the city, agency or programme with an index that were set aside, by file and line; mostly none.
  public func rowsSetAside(at index: Int) -> [RowSetAside] { storage.rowsSetAside[index] ?? [] }

  /// Whether any row was set aside.
  public var hasRowsSetAside: Bool { !storage.setAside.isEmpty }

  /// Every row that was set aside, by file and line: each of them may have been meant for any city.
  public var allRowsSetAside: [RowSetAside] {
    Set(storage.setAside.values.joined()).sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// The rows that were set aside, by the ids of what they are about; those about nothing that is listed under a blank one.
  package var rowsSetAside: [EntityID: [RowSetAside]] { storage.setAside }
}
