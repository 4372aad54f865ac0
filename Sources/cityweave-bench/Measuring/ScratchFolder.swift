import Foundation

/// A folder for what a measurement needs while it runs; nothing in it is kept, so nothing is written with care.
struct ScratchFolder {
  let url: URL

  var path: String { url.path }

  /// Makes an empty folder among the temporary ones of the machine.
  init() throws {
    try self.init(
      at: FileManager.default.temporaryDirectory.appendingPathComponent("cityweave-bench-\(UUID().uuidString)"))
  }

  /// Makes a folder, with those above it.
  init(at url: URL) throws {
    self.url = url
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
