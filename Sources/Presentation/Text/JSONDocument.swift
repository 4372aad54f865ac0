import Foundation

/// Writes a document as JSON: keys sorted, numbers exact, unknown values null.
enum JSONDocument {
  static func text(_ document: ResultDocument) -> String {
    var members: [String: JSONValue] = [
      "schema": .string(document.schema), "title": .string(document.title),
      "remarks": .array(document.remarks.map { .string($0) }),
      "columns": .array(document.flat.columns.map { .string($0.name) }),
      "rows": .array(document.flat.rows.map { object($0, document.flat.columns) }),
    ]
    if !document.summary.isEmpty {
      members["summary"] = .object(
        Dictionary(document.summary.map { ($0.name, value($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
    return encode(.object(members), isPretty: true) + "\n"
  }

  static func lines(_ table: ResultTable) -> String {
    table.rows.map { encode(object($0, table.columns), isPretty: false) + "\n" }.joined()
  }

  private static func object(_ row: [ResultTable.Cell], _ columns: [ResultTable.Column]) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), row.map(value))))
  }

  private static func value(_ cell: ResultTable.Cell) -> JSONValue {
    switch cell {
    case .text(let text): .string(text)
    // Numbers above 2^53 are not exact in most readers of JSON, so they go as text.
    case .integer(let integer): integer.magnitude <= 1 << 53 ? .integer(integer) : .string(String(integer))
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .list(let items): .array(items.map { .string($0) })
    case .blank: .null
    }
  }

  private static func encode(_ value: JSONValue, isPretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      isPretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    // Every value is finite and every key a string, so that encoding cannot fail.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}

/// A value of JSON.
enum JSONValue: Encodable {
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case array([JSONValue])
  case object([String: JSONValue])
  case null

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in members.sorted(by: { $0.key < $1.key }) { try container.encode(value, forKey: Key(key)) }
    case .array(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    default:
      var container = encoder.singleValueContainer()
      switch self {
      case .string(let text): try container.encode(text)
      case .integer(let integer): try container.encode(integer)
      case .number(let number): try container.encode(number)
      case .bool(let flag): try container.encode(flag)
      default: try container.encodeNil()
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
