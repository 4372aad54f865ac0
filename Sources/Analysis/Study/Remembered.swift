import Synchronization

/// Values that are made when first asked for and kept: one a key, however many tasks ask.
///
/// Whoever asks for a value that another task is making waits for it. A value whose making throws is not kept: the next one
/// to ask makes it anew.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Place: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let places = Mutex<[Key: Place]>([:])

  init() {}

  /// The value of a key; made if it was not asked for before.
  ///
  /// Making a value may ask for other values, but not for itself, neither directly nor through others.
  func value<Failure: Error>(_ key: Key, _ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    let place = places.withLock { places in
      if let place = places[key] { return place }
      let place = Place()
      places[key] = place
      return place
    }
    var failure: Failure?
    let value = place.value.withLock { value -> Value? in
      if let value { return value }
      do throws(Failure) {
        let made = try make()
        value = made
        return made
      } catch {
        failure = error
        return nil
      }
    }
    if let value { return value }
    guard let failure else { preconditionFailure("a value is made, or making it failed") }
    throw failure
  }
}
