/// The texts in the drawing operations of xdot, by a reader of its own.
package enum DrawingOperations {
  /// The texts that a list of operations draws, in order.
  ///
  /// - Parameter list: Operations such as `F 14 9 -Noto Sans c 7 -#000000 T 27 14 0 8 1 -a`; the numbers before texts count
  ///   bytes.
  /// - Throws: ``DotText/Fault`` where the list is not well-formed, or holds an operation that shows an image.
  package static func texts(in list: String) throws -> [String] {
    let bytes = Array(list.utf8)
    var position = 0
    var texts: [String] = []
    func word() throws -> String {
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
      let start = position
      while position < bytes.count, bytes[position] != 0x20 { position += 1 }
      guard position > start else {
        throw DotText.Fault(description: "the operations end too early: \(list.suffix(40))")
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    func numbers(_ count: Int) throws -> [Double] {
      try (0..<count).map { _ in
        let text = try word()
        guard let value = Double(text) else { throw DotText.Fault(description: "no number: \(text)") }
        return value
      }
    }
    func counted() throws -> String {
      let length = Int(try numbers(1)[0])
      guard position + 2 + length <= bytes.count, bytes[position + 1] == UInt8(ascii: "-") else {
        throw DotText.Fault(description: "no text of \(length) bytes")
      }
      position += 2 + length
      guard let text = String(validating: bytes[(position - length)..<position], as: UTF8.self) else {
        throw DotText.Fault(description: "a text was cut within a character")
      }
      return text
    }
    while bytes[position...].contains(where: { $0 != 0x20 }) {
      switch try word() {
      case "E", "e": _ = try numbers(4)
      case "P", "p", "L", "B", "b": _ = try numbers(2 * Int(try numbers(1)[0]))
      case "T":
        _ = try numbers(4)
        texts.append(try counted())
      case "C", "c", "S": _ = try counted()
      case "F":
        _ = try numbers(1)
        _ = try counted()
      case "t": _ = try numbers(1)
      case let other: throw DotText.Fault(description: "the operation \(other.prefix(20))")
      }
    }
    return texts
  }
}
