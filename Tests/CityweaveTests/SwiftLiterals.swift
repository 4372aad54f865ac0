/// The string literals of a Swift source, without those in comments and those that only programmers read.
struct SwiftLiterals {
  /// One literal.
  struct Literal {
    /// The line on which it begins, from 1.
    let line: Int
    /// What stands between its quotes, with `◊` for each interpolation.
    let text: String
  }

  /// Every literal, in the order of their ends.
  private(set) var all: [Literal] = []
  private let source: [UInt8]
  private var index = 0
  private var line = 1
  /// How many calls with messages for programmers are open here.
  private var silence = 0

  init(in text: String) {
    source = Array(text.utf8)
    code(until: nil)
  }

  /// The literals with at least three words of two letters or more, and a space between.
  var prose: [Literal] { all.filter { Self.isProse($0.text) } }

  private static func isProse(_ text: String) -> Bool {
    var (words, letters) = (0, 0)
    for scalar in text.unicodeScalars {
      // Latin letters: samples of other writings are no sentences of the program.
      let isLetter = (scalar.isASCII && scalar.properties.isAlphabetic) || scalar == "’" || scalar == "'"
      letters = isLetter ? letters + 1 : 0
      if letters == 2 { words += 1 }
    }
    return words >= 3 && text.contains(" ")
  }

  /// Functions whose messages nobody reads but who made a mistake in the program.
  private static let silent: Set<String> = [
    "precondition", "preconditionFailure", "assert", "assertionFailure", "fatalError",
  ]

  private func stands(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= source.count else { return false }
    return (0..<count).allSatisfy { source[index + $0] == text.utf8Start[$0] }
  }

  /// Steps on, counting lines.
  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where index < source.count {
      if source[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  /// Reads code up to the parenthesis that closes what was open before, and steps over it; up to the end for nil.
  private mutating func code(until closing: UInt8?) {
    var depth = 0
    /// At which depths calls with messages for programmers were opened.
    var silentDepths: [Int] = []
    while index < source.count {
      let byte = source[index]
      if stands("//") {
        while index < source.count, source[index] != UInt8(ascii: "\n") { step() }
      } else if stands("/*") {
        comment()
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
        hashed()
      } else if byte == UInt8(ascii: "(") {
        depth += 1
        step()
      } else if byte == UInt8(ascii: ")") {
        if depth == 0, closing != nil {
          step()
          silence -= silentDepths.count
          return
        }
        if silentDepths.last == depth {
          silentDepths.removeLast()
          silence -= 1
        }
        depth -= 1
        step()
      } else if Self.isWord(byte) {
        let start = index
        while index < source.count, Self.isWord(source[index]) { step() }
        let word = String(decoding: source[start..<index], as: UTF8.self)
        if index < source.count, source[index] == UInt8(ascii: "("), Self.silent.contains(word) {
          silentDepths.append(depth + 1)
          silence += 1
        }
      } else {
        step()
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Comments lie in one another.
  private mutating func comment() {
    var depth = 0
    repeat {
      if stands("/*") {
        depth += 1
        step(2)
      } else if stands("*/") {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && index < source.count
  }

  /// A literal with any number of signs before its quotes, a pattern, or a sign that begins something else.
  private mutating func hashed() {
    var hashes = 0
    while index + hashes < source.count, source[index + hashes] == UInt8(ascii: "#") { hashes += 1 }
    guard index + hashes < source.count else { return step(hashes) }
    let next = source[index + hashes]
    if hashes > 0, next == UInt8(ascii: "/") {
      step(hashes + 1)
      pattern(hashes)
    } else if next == UInt8(ascii: "\"") {
      step(hashes)
      literal(hashes)
    } else {
      step(hashes)
    }
  }

  /// A pattern between `#/` and `/#`: whatever quotes are in it begin no literal.
  private mutating func pattern(_ hashes: Int) {
    while index < source.count {
      if source[index] == UInt8(ascii: "/"), hasHashes(hashes, at: index + 1) { return step(hashes + 1) }
      step()
    }
  }

  private func hasHashes(_ count: Int, at place: Int) -> Bool {
    place + count <= source.count && source[place..<place + count].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private mutating func literal(_ hashes: Int) {
    let first = line
    let quotes = stands("\"\"\"") ? 3 : 1
    step(quotes)
    var text: [UInt8] = []
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "\""), quotes == 1 || stands("\"\"\""), hasHashes(hashes, at: index + quotes) {
        step(quotes + hashes)
        break
      }
      if byte == UInt8(ascii: "\\"), hasHashes(hashes, at: index + 1), index + hashes + 1 < source.count {
        if source[index + hashes + 1] == UInt8(ascii: "(") {
          step(hashes + 2)
          code(until: UInt8(ascii: ")"))
          text += Array("◊".utf8)
        } else {
          text += source[index...index + hashes + 1]
          step(hashes + 2)
        }
        continue
      }
      text.append(byte)
      step()
    }
    if silence == 0 { all.append(Literal(line: first, text: String(decoding: text, as: UTF8.self))) }
  }
}
