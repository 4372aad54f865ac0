extension MemoryShortage {
  /// What is said, ready before there is no room to make it.
  static let text: StaticString =
    "\ncityweave: the system gave no more memory, and the command ended. End other programs, or raise the limit (ulimit -v, or that of the container).\n"
}
