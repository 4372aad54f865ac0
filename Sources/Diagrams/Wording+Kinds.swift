public import Language

// What kinds of diagram are, in words.
extension Wording {
  /// What is drawn, in a few words.
  public func summary(of kind: DiagramKind) -> String { say("diagram.\(kind.rawValue).summary") }

  /// What takes long about making it; nil where nothing does.
  package func work(of kind: DiagramKind) -> String? {
    kind.takesLong ? say("diagram.\(kind.rawValue).work") : nil
  }

  /// What a network lacks that has no example of a kind.
  package func lack(of kind: DiagramKind) -> String { say("diagram.\(kind.rawValue).lack") }
}
