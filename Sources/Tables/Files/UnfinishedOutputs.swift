internal import Glibc
internal import Synchronization

/// What has been begun and not put into its place: temporary files, and folders that are being filled.
///
/// A run that is interrupted removes them by ``removeAll()``; one that is killed leaves them to the next.
package final class UnfinishedOutputs: Sendable {
  /// Those of this process; tests have their own.
  @TaskLocal package static var current = UnfinishedOutputs()

  private let outputs = Mutex<[UnfinishedOutput]>([])

  package init() {}

  /// Removes whatever is unfinished, and keeps its writers from putting it into place; what is just being put into its
  /// place is waited for, which takes no longer than a few calls to the system.
  ///
  /// May be called from any thread, and more than once.
  package static func removeAll() { current.removeAll() }

  package func removeAll() {
    for output in outputs.withLock({ $0 }) { output.remove() }
  }

  func begin(_ remover: @escaping @Sendable () -> Void) -> UnfinishedOutput {
    let output = UnfinishedOutput(remover)
    outputs.withLock { $0.append(output) }
    return output
  }

  func end(_ output: UnfinishedOutput) { outputs.withLock { $0.removeAll { $0 === output } } }
}

/// One output on its way.
final class UnfinishedOutput: Sendable {
  private enum State { case open, placed, removed }

  private let state = Mutex(State.open)
  private let remover: @Sendable () -> Void

  init(_ remover: @escaping @Sendable () -> Void) { self.remover = remover }

  /// Puts the output into its place, unless it has been removed; nobody removes it meanwhile, nor afterwards.
  ///
  /// When `body` throws, the output is still unfinished.
  func place(_ body: () throws(SystemFault) -> Void) throws(SystemFault) {
    try state.withLock { (state) throws(SystemFault) in
      guard state == .open else { throw SystemFault(code: ECANCELED) }
      try body()
      state = .placed
    }
  }

  /// Whether it was removed before it was put into its place.
  var isRemoved: Bool { state.withLock { $0 == .removed } }

  /// Removes the output, unless it is in its place.
  func remove() {
    state.withLock { state in
      guard state == .open else { return }
      remover()
      state = .removed
    }
  }
}
