import Glibc
import Threads

/// What a worker takes away from itself before it reads anything.
enum WorkerConfinement {
  /// Limits that need no request: no core file, no file larger than nothing, quiet failure on the latter.
  static func begin() {
    set(.init(RLIMIT_CORE.rawValue), 0)
    signal(SIGXFSZ, SIG_IGN)
    set(.init(RLIMIT_FSIZE.rawValue), 0)
  }

  /// Time and memory as the request allows, counted from here. The parent's clock strikes first; these hold when the
  /// parent is gone.
  static func apply(_ limits: DrawingLimits) {
    let seconds = limits.wallSeconds.rounded(.up) + 5
    // The soft limit alone: the next request moves it on.
    var time = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    getrlimit(resource, &time)
    time.rlim_cur = min(time.rlim_max, rlim_t((Double(clock()) / 1e6).rounded(.up) + seconds))
    setrlimit(resource, &time)
    alarm(UInt32(seconds))
    if let memory = limits.memoryBytes { set(.init(RLIMIT_AS.rawValue), rlim_t(memory)) }
  }

  /// No clock runs between two requests; when the parent is gone, the stream of requests ends.
  static func rest() { alarm(0) }

  private static func set(_ resource: __rlimit_resource_t, _ value: rlim_t) {
    var limit = rlimit(rlim_cur: value, rlim_max: value)
    setrlimit(resource, &limit)
  }

  /// Ends the process, in the middle of a picture if need be, once nobody is left who would take the answer.
  ///
  /// Not by the signal that the system sends when a parent ends: it counts the thread that started the child as its parent,
  /// and threads of a pool come and go. Where no thread can be had for it, the clocks of ``apply(_:)`` end the process.
  ///
  /// - Parameter output: Where answers go.
  static func leaveWithParent(_ output: Int32) {
    let parent = getppid()
    _ = PlainThread.start(stackBytes: 256 << 10) {
      while true {
        // No event is asked for: that the other end is gone is told unasked.
        var end = pollfd(fd: output, events: 0, revents: 0)
        let count = poll(&end, 1, 250)
        if count > 0 || getppid() != parent { _exit(0) }
      }
    }
  }

  /// Keeps the answer's descriptor to itself, and sends whatever a library prints to the error stream.
  ///
  /// - Returns: The descriptor to answer on, or nil when there is none.
  static func reserveOutput() -> Int32? {
    let reserved = dup(STDOUT_FILENO)
    guard reserved >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
    return reserved
  }
}
