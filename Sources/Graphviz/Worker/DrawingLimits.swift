/// What one worker process may use.
public struct DrawingLimits: Hashable, Codable, Sendable {
  /// Seconds from start to end, 0.1…3,600; 20 by default. Then the worker's process group is stopped.
  public var wallSeconds: Double
  /// Address space in bytes, at least 256 MiB; 4 GiB by default. Nil sets no limit (needed by address sanitizers).
  public var memoryBytes: Int?
  /// Bytes that the worker may answer, 64 MiB by default.
  public var outputBytes: Int
  /// Bytes that the worker may be sent, 64 MiB by default.
  public var inputBytes: Int
  /// Dots in a PNG, 64 million by default; no side may exceed 32,767.
  public var pixels: Int

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - wallSeconds: Seconds, 0.1…3,600; values outside are moved to the nearer end, and what is no number to 20.
  ///   - memoryBytes: Bytes of address space, at least 256 MiB; nil for no limit.
  ///   - outputBytes: Bytes of answer, 1 KiB…1 GiB.
  ///   - inputBytes: Bytes of question, 1 KiB…1 GiB.
  ///   - pixels: Dots in a PNG.
  public init(
    wallSeconds: Double = 20, memoryBytes: Int? = 4 << 30, outputBytes: Int = 64 << 20, inputBytes: Int = 64 << 20,
    pixels: Int = 64_000_000
  ) {
    self.wallSeconds = wallSeconds.isNaN ? 20 : min(max(wallSeconds, 0.1), 3_600)
    self.memoryBytes = memoryBytes.map { max($0, 256 << 20) }
    self.outputBytes = min(max(outputBytes, 1 << 10), 1 << 30)
    self.inputBytes = min(max(inputBytes, 1 << 10), 1 << 30)
    self.pixels = max(pixels, 1)
  }
}

enum PixelLimit {
  // Cairo's own limit for the side of an image.
  static let side = 32_767
}

extension DrawingLimits {
  /// Waits as long as a request may take; false when the wait is cancelled before.
  func wallTimePasses() async -> Bool { (try? await Task.sleep(for: .seconds(wallSeconds))) != nil }
}
