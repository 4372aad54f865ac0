import Yams

extension StyleFault: Error {}

/// Texts in YAML, as trees whose every value knows its line.
enum YAMLText {
  /// The outermost value; nil for a text with nothing but comments.
  static func root(of text: String) -> Result<Node?, StyleFault> {
    do {
      return .success(try Yams.compose(yaml: text))
    } catch let error as YamlError {
      return .failure(fault(error, in: text))
    } catch {
      return .failure(StyleFault(line: 0, column: 0, message: "it is not YAML: \(error)"))
    }
  }

  private static func fault(_ error: YamlError, in text: String) -> StyleFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let hint =
        problem.contains("cannot start any token")
        ? "; indent with spaces, not tabs, and put texts with signs in quotes" : ""
      return StyleFault(line: mark.line, column: mark.column, message: "this is not YAML: \(firstLine(problem))\(hint)")
    case .reader(let problem, _, _, _):
      return StyleFault(line: 0, column: 0, message: "it is not YAML: \(firstLine(problem))")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
        $0.offset + 1 >= context.mark.line && $0.element.drop { $0 == " " }.hasPrefix(key + ":")
      }
      let line = lines.dropFirst().first
      let column = line.map { $0.element.prefix { $0 == " " }.count + 1 } ?? context.mark.column
      return StyleFault(
        line: line.map { $0.offset + 1 } ?? context.mark.line, column: column,
        message: "“\(key)” stands twice; keep one of them")
    default: return StyleFault(line: 0, column: 0, message: "it is not YAML")
    }
  }

  private static func firstLine(_ text: String) -> String {
    String(text.split(separator: "\n").first ?? "").prefix(200).description
  }
}
