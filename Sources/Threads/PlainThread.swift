#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system that nobody waits for, made by hand: whether the system gives one is told.
public enum PlainThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread.
  ///
  /// - Parameters:
  ///   - stackBytes: The size of its stack, at least 64 KiB; nil for the usual size, some 8 MB of address space.
  ///   - body: What it does.
  /// - Returns: False where the system gives no thread, or no address space for its stack.
  public static func start(stackBytes: Int? = nil, _ body: @escaping @Sendable () -> Void) -> Bool {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    guard pthread_attr_init(attributes) == 0 else { return false }
    defer { pthread_attr_destroy(attributes) }
    pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    if let stackBytes { pthread_attr_setstacksize(attributes, max(stackBytes, 64 << 10)) }
    let context = Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, attributes, { Self.enter($0) }, context.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, attributes, { Self.enter($0) }, context.toOpaque())
    #endif
    if status != 0 { context.release() }
    return status == 0
  }

  private static func enter(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
    return nil
  }
}
