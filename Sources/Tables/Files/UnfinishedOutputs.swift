/// Files and folders that are being written, and are not yet what they are to become.
public enum UnfinishedOutputs {
  /// Removes them.
  public static func removeAll() {}
}
