/// Memory for one worker, allocated once and used for many sources; bounds are checked in debug builds only.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  let elements: UnsafeMutableBufferPointer<Element>

  init(repeating value: Element, count: Int) {
    self.init(uninitializedCount: count)
    elements.initialize(repeating: value)
  }

  /// Room that holds nothing yet: every element is written before it is read.
  init(uninitializedCount count: Int) {
    elements = .allocate(capacity: count)
  }

  deinit { elements.deallocate() }
}
