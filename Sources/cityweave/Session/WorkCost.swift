import Graphs

/// What a command takes, beside the start of the program.
///
/// Measured in November 2026 on made-up networks of 20,000 to 1,000,000 cities, whose files have 370 bytes a city, links
/// included: memory and time grow with the size of the files, on two cores of a shared server.
struct WorkCost {
  /// Bytes of memory for each byte of the files.
  var memory: Double
  /// Seconds of the clock for each megabyte of the files.
  var seconds: Double
  /// Whether it looks at the paths between all cities, with memory for each city on every thread.
  var findsPaths = false
  /// Bytes of memory whatever the size of the files, beside the program itself.
  var fixed = 0

  /// Reads the data set, and little else.
  static let reading = WorkCost(memory: 6.3, seconds: 0.06)

  /// Bytes of memory on one thread for each city of a search of paths.
  private static let pathBytes = 400.0
  /// Bytes of a city's row, about.
  private static let rowBytes = 122.0
  /// The program itself, before it has read anything.
  private static let start = 32 << 20

  /// How many bytes are needed for files of a size.
  func bytes(files: Int, cities: Int, threads: Int = RunOptions.coreCount) -> Int {
    let paths = findsPaths ? Double(cities) / Self.rowBytes * Self.pathBytes * Double(threads) : 0
    return Self.start + fixed + Int(memory * Double(files) + paths)
  }

  /// How long it takes for files of a size.
  func time(files: Int) -> Double { seconds * Double(files) / 1e6 }
}
