import Foundation

/// The keys of phrases in a Swift source, each with the form in which it is asked for.
struct SaidKeys {
  /// A key, which may have interpolations.
  struct Mention: CustomStringConvertible {
    let key: String
    /// Whether it is said with a count; nil where it stands in no call that says it.
    let counts: Bool?

    var description: String { "“\(key)”" + (counts.map { $0 ? " that counts" : "" } ?? " in any form") }

    /// The phrases that may be meant: with a count those with its forms, otherwise that with the key itself.
    func phrases(among keys: Set<String>) throws -> Set<String> {
      let parts = key.split(separator: /\\\((?:[^()]|\([^()]*\))*\)/, omittingEmptySubsequences: false)
      var bases: Set = [key]
      if parts.count > 1 {
        // What is put in stands for one word of the key.
        let pattern = parts.map { NSRegularExpression.escapedPattern(for: String($0)) }
          .joined(separator: "[A-Za-z0-9_]+")
        let regex = try Regex<Substring>(pattern)
        bases = Set(
          keys.flatMap { [$0, Self.base(of: $0)] }.filter { $0.hasPrefix(parts[0]) && $0.wholeMatch(of: regex) != nil })
      }
      var meant: Set<String> = []
      if counts != true { meant.formUnion(bases.intersection(keys)) }
      // Whoever counts can count to more than one.
      for base in bases where counts != false && keys.contains("\(base).other") {
        meant.formUnion(["zero", "one", "two", "other"].map { "\(base).\($0)" })
      }
      return meant.intersection(keys)
    }

    private static func base(of key: String) -> String {
      for form in [".zero", ".one", ".two", ".other"] where key.hasSuffix(form) {
        return String(key.dropLast(form.count))
      }
      return key
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private(set) var all: [Mention] = []
  private let text: [UInt8]

  /// - Parameters:
  ///   - source: The text of the source.
  ///   - files: The first words of keys.
  init(in source: String, of files: Set<String>) {
    // Comments may have quotes alone.
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    text = Array(lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n").utf8)
    let literals = text.indices.filter { text[$0] == Self.quote }
    var counting: [Int: Bool] = [:]
    for index in text.indices where text[index] == UInt8(ascii: "(") && isCall(index) {
      let (keys, counts) = firstArgument(after: index)
      for key in keys { counting[key] = counts }
    }
    for start in literals {
      // A mark that closes a literal begins nothing that looks like a key.
      guard start + 1 < text.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[start + 1]) else { continue }
      let rest = String(decoding: text[(start + 1)..<min(text.count, start + 120)], as: UTF8.self)
      guard let match = rest.prefixMatch(of: /([a-z]+)\.(?:[A-Za-z0-9_.]|\\\((?:[^()\n]|\([^()\n]*\))*\))+"/) else {
        continue
      }
      let key = String(match.0.dropLast())
      // The name of a file looks like a key.
      guard files.contains(String(match.1)), ![".csv", ".html", ".svg"].contains(where: key.hasSuffix) else { continue }
      all.append(Mention(key: key, counts: counting[start]))
    }
  }

  /// Whether a bracket opens the arguments of a call that says a phrase.
  private func isCall(_ index: Int) -> Bool {
    ["say", "pieces"].contains { name in
      let start = index - name.utf8.count
      return start >= 0 && text[start..<index].elementsEqual(name.utf8)
    }
  }

  /// Where the literals of a first argument begin, and whether the next argument is a count.
  private func firstArgument(after bracket: Int) -> (literals: [Int], counts: Bool) {
    var (index, depth, literals) = (bracket + 1, 0, [Int]())
    while index < text.count {
      switch Character(Unicode.Scalar(text[index])) {
      case "\"":
        if depth == 0 { literals.append(index) }
        index = end(ofLiteralAt: index)
        continue
      case "(", "[", "{": depth += 1
      case ")" where depth == 0: return (literals, false)
      case ")", "]", "}": depth -= 1
      case "," where depth == 0:
        let next = text[(index + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.prefix(6)
        return (literals, next.elementsEqual("count:".utf8))
      default: break
      }
      index += 1
    }
    return (literals, false)
  }

  /// The index after a literal of one line, with whatever stands in its interpolations.
  private func end(ofLiteralAt start: Int) -> Int {
    var (index, depth) = (start + 1, 0)
    while index < text.count {
      switch Character(Unicode.Scalar(text[index])) {
      case "\\" where depth == 0:
        if index + 1 < text.count, text[index + 1] == UInt8(ascii: "(") { depth = 1 }
        index += 1
      case "(" where depth > 0: depth += 1
      case ")" where depth > 0: depth -= 1
      case "\"" where depth > 0:
        index = end(ofLiteralAt: index)
        continue
      case "\"": return index + 1
      default: break
      }
      index += 1
    }
    return index
  }
}
