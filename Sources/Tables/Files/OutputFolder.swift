internal import Foundation

/// Makes a folder with files in it so that it is there as a whole or not at all.
///
/// The files go to a hidden folder beside the target, which then takes the target's name.
package struct OutputFolder {
  private let path: String
  private let draft: URL

  /// Makes a folder.
  ///
  /// - Parameters:
  ///   - path: Where; nothing may be there but an empty folder.
  ///   - fill: Writes the files. When it throws, nothing is left behind.
  package static func make(_ path: String, fill: (OutputFolder) throws(Failure) -> Void) throws(Failure) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    try check(target.path, named: path)
    let parent = target.deletingLastPathComponent()
    let draft = parent.appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
    } catch {
      throw .refused(path: path, reason: error.localizedDescription)
    }
    defer { try? FileManager.default.removeItem(at: draft) }
    try fill(OutputFolder(path: path, draft: draft))
    // An empty folder is replaced, and one that has been filled meanwhile is refused, in the same step.
    guard rename(draft.path, target.path) == 0 else {
      throw errno == ENOTEMPTY || errno == EEXIST
        ? .isNotEmpty(path: path) : .refused(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Writes a file part by part.
  package func write(_ name: String, parts: ((String) throws(Failure) -> Void) throws(Failure) -> Void) throws(Failure)
  {
    let url = draft.appendingPathComponent(name)
    guard FileManager.default.createFile(atPath: url.path, contents: nil),
      let handle = try? FileHandle(forWritingTo: url)
    else { throw .cannotMake(name, in: path) }
    defer { try? handle.close() }
    try parts { (text) throws(Failure) in
      do {
        try handle.write(contentsOf: Data(text.utf8))
      } catch {
        throw .refused(path: path, reason: error.localizedDescription)
      }
    }
  }

  private static func check(_ target: String, named path: String) throws(Failure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw .isFile(path: path) }
    do {
      guard try FileManager.default.contentsOfDirectory(atPath: target).isEmpty else {
        throw Failure.isNotEmpty(path: path)
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .refused(path: path, reason: error.localizedDescription)
    }
  }
}
