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
      return .failure(.notYAML("\(error)"))
    }
  }

  private static func fault(_ error: YamlError, in text: String) -> StyleFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .notYAML(
        firstLine(problem), isToken: StyleFault.isOfToken(problem), line: mark.line, column: mark.column)
    case .reader(let problem, _, _, _):
      return .notYAML(firstLine(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
        $0.offset + 1 >= context.mark.line && $0.element.drop { $0 == " " }.hasPrefix(key + ":")
      }
      let line = lines.dropFirst().first
      let column = line.map { $0.element.prefix { $0 == " " }.count + 1 } ?? context.mark.column
      return .repeated(key, line: line.map { $0.offset + 1 } ?? context.mark.line, column: column)
    default: return .notYAML
    }
  }

  private static func firstLine(_ text: String) -> String {
    String(text.split(separator: "\n").first ?? "").prefix(200).description
  }
}
