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

  @Test("Each function of Graphs that takes options on how to run has the slots of the template")
  func measuresFillTheTemplate() throws {
    var checked = 0
    for path in Checkout.files(below: "Sources/Graphs", ending: ".swift") {
      var comment: [Substring] = []
      let lines = try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("///") {
          comment.append(code.dropFirst(3))
        } else if !code.isEmpty {
          if code.hasPrefix("public func ") || code.hasPrefix("public static func ") {
            // A signature may have several lines; it ends with the brace of the body.
            let rest = lines[number...]
            let end = rest.firstIndex { $0.contains("{") } ?? number
            if rest[...end].contains(where: { $0.contains("options: RunOptions") }) {
              checked += 1
              for slot in [" - Returns:", " - Throws:", " - Complexity:", "     "] {
                let isFilled = comment.contains { $0.hasPrefix(slot) }
                #expect(isFilled, "\(path):\(number + 1) lacks \(slot == "     " ? "an example" : slot)")
              }
            }
          }
          comment = []
        }
      }
    }
    #expect(checked > 50)
  }
}
