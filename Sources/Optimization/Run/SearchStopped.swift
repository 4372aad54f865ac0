/// Thrown by a search that was asked to stop; nothing of it is kept.
///
/// Every search takes a closure `shouldStop` and asks it often: many times a second on any instance.
package struct SearchStopped: Error, Sendable, Hashable {
  /// The news that a search was stopped.
  package init() {}
}
