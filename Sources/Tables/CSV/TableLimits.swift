/// The largest table that is read; anything larger is refused early, before memory is spent on it.
public struct TableLimits: Sendable, Hashable {
  /// Bytes of one file; 256 MiB.
  public var fileBytes = 256 << 20
  /// Bytes of one cell; 64 KiB.
  public var cellBytes = 64 << 10
  /// Bytes of one row; 1 MiB.
  public var rowBytes = 1 << 20
  /// Columns of one table; 1,024.
  public var columns = 1024

  /// The default limits.
  public init() {}
}
