package import Foundation

/// Writes a file so that a reader sees the old contents or the whole new ones, never a part.
///
/// The bytes go to a new file in the same folder, which then takes the target's name. A symbolic link is followed, so
/// that the link stays one; a device or a pipe is written to as a stream.
package enum OutputFile {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - path: Where to.
  ///   - replacing: Whether a file that is there already may be replaced.
  package static func write(_ bytes: Data, to path: String, replacing: Bool) throws(Failure) {
    let target = target(of: path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
    switch attributes?[.type] as? FileAttributeType {
    case .typeDirectory: throw .isDirectory(path: path)
    case .typeRegular:
      guard replacing else { throw .exists(path: path) }
    case nil: break
    default:
      try stream(bytes, to: target, path: path)
      return
    }
    do {
      try bytes.write(to: target, options: .atomic)
    } catch {
      throw .refused(path: path, reason: reason(of: error))
    }
  }

  /// Makes a folder and those above it, unless they are there.
  package static func makeFolder(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .refused(path: path, reason: reason(of: error))
    }
  }

  /// The file that a path leads to, also by links to what is not there yet.
  private static func target(of path: String) -> URL {
    var target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    // Links in a circle lead nowhere; what is left of them cannot be written to, which the system then says.
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target.path) else { return target }
      target = URL(fileURLWithPath: next, relativeTo: target.deletingLastPathComponent()).standardizedFileURL
    }
    return target
  }

  private static func stream(_ bytes: Data, to target: URL, path: String) throws(Failure) {
    do {
      let handle = try FileHandle(forWritingTo: target)
      try handle.write(contentsOf: bytes)
      try handle.close()
    } catch {
      throw .refused(path: path, reason: reason(of: error))
    }
  }

  private static func reason(of error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let posix = underlying, posix.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(posix.code)))
    }
    return error.localizedDescription
  }
}
