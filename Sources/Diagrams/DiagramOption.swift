/// What a kind of diagram can be told, beside the network and the look.
package enum DiagramOption: CaseIterable, Sendable {
  /// The city in the middle.
  case city
  /// The agency or programme to start from.
  case agency
  /// The weights of the gap register.
  case weights
  /// That only the lines that stand out are drawn.
  case backbone
  /// How many marks are drawn at most.
  case top
  /// The places of an earlier diagram, or that its own are to be kept.
  case places
  /// What a map keeps right and says.
  case map
  /// The two years that are compared.
  case years
  /// What the panels stand for.
  case grouping
  /// After how many years evidence is old.
  case evidence
}
