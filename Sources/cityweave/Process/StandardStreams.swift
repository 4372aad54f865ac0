import Glibc

/// The three streams that a process is started with.
enum StandardStreams {
  /// Sees to it that none of them is missing, and that a stream which nobody reads, or a file at its size limit, is an
  /// error of the write and not the end of the process.
  ///
  /// A stream that the caller closed is opened on the empty device: else the next file that is opened would have its
  /// number, and what is said would go into it. Standard output is opened for reading, so that writing to it fails.
  static func secure() {
    for (descriptor, access) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the missing one.
      if open("/dev/null", access) < 0 { _ = open("/", O_RDONLY | O_DIRECTORY) }
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
