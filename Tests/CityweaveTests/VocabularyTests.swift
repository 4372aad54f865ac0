import TestSupport
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  /// A row of the page on words.
  private struct Rule {
    var floor: String
    var said: String
    var notSaid: Set<String>
  }

  private func rules() throws -> [Rule] {
    try Checkout.text("Sources/cityweave/cityweave.docc/Words.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.filter { !" `".contains($0) } }
      guard line.hasPrefix("| `"), cells.count == 3 else { return nil }
      return Rule(floor: cells[0], said: cells[1], notSaid: Set(cells[2].split(separator: ",").map { String($0) }))
    }
  }

  /// The words of a line in small letters; names are taken apart where a capital follows a small letter.
  private func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for character in line {
      if character.isLetter {
        let beginsWord = !last.isLetter || (last.isLowercase && character.isUppercase)
        if beginsWord { words.append("") }
        words[words.count - 1] += character.lowercased()
      }
      last = character
    }
    return words
  }

  @Test("Each floor says one word for one thing, as the page on words has it")
  func floorsKeepToTheirWords() throws {
    let rules = try rules()
    #expect(rules.count >= 4 && rules.allSatisfy { !$0.notSaid.isEmpty })
    for (floor, rules) in Dictionary(grouping: rules, by: \.floor) {
      let files = [".swift", ".md"].flatMap { Checkout.files(below: "Sources/\(floor)", ending: $0) }
      #expect(!files.isEmpty, "\(floor) is no floor")
      for path in files {
        let lines = try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
          for word in words(line) {
            guard let rule = rules.first(where: { $0.notSaid.contains(word) }) else { continue }
            Issue.record("\(path):\(number + 1) says “\(word)” for “\(rule.said)”")
          }
        }
      }
    }
  }

  @Test("Words are found within names")
  func wordsWithinNames() {
    #expect(
      words("let openWays = Ties.tieAB // one-way aid") == [
        "let", "open", "ways", "ties", "tie", "ab", "one", "way", "aid",
      ])
  }
}
