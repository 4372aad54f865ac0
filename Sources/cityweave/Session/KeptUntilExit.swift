import Synchronization

/// What stays until the process ends: taking a large network and its findings apart, piece by piece, takes longer than many
/// a question to them, and the system takes everything back at once.
enum KeptUntilExit {
  private static let values = Mutex<[any Sendable]>([])

  static func keep(_ value: any Sendable) { values.withLock { $0.append(value) } }
}
