import TestSupport
import Testing

/// Comments that slipped from another property are seen where words and type contradict each other.
@Suite("Comments of properties")
struct DocCommentTests {
  private struct Property {
    var place: String
    var type: String
    var comment: String
  }

  /// The properties with a stated type and a comment.
  private func properties() throws -> [Property] {
    var properties: [Property] = []
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      var comment: [Substring] = []
      for (number, line) in try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("///") {
          comment.append(code.dropFirst(3))
        } else {
          let words = code.split(separator: " ")
          let isProperty = words.prefix(4).contains("let") || words.prefix(4).contains("var")
          if !comment.isEmpty, isProperty, let colon = code.firstIndex(of: ":") {
            properties.append(
              Property(
                place: "\(path):\(number + 1)", type: String(code[colon...]), comment: comment.joined(separator: " ")))
          }
          comment = []
        }
      }
    }
    return properties
  }

  @Test("A property whose comment speaks of nil is optional, and one that is ordered holds several")
  func wordsAndTypesAgree() throws {
    let properties = try properties()
    #expect(properties.count > 1_000)
    for property in properties {
      if property.comment.contains(" nil ") {
        #expect(property.type.contains("?"), "\(property.place) cannot be nil")
      }
      if property.comment.contains("ordered by") {
        #expect(property.type.contains("["), "\(property.place) has no order")
      }
    }
  }
}
