package import Foundation
internal import Glibc

/// Writes files so that a reader sees the old contents or the whole new ones, never a part.
///
/// The bytes go to a new file in the same folder, which then takes the target's name. A symbolic link is followed, so
/// that the link stays one; a device, a pipe or an open stream such as `/dev/stdout` is written to as a stream.
package enum OutputFile {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - path: Where to. Its folder must be there.
  ///   - replacing: Whether a file that is there already may be replaced. Its mode stays, and its owner where the system
  ///     allows.
  ///   - inputs: Files that are not to be replaced whatever they are called.
  ///   - marking: Whether a file named .csv begins with the byte order mark; what goes to a stream never does.
  /// - Returns: How many temporary files of runs that were killed have been removed.
  @discardableResult
  package static func write(
    _ bytes: Data, to path: String, replacing: Bool, sparing inputs: Set<FileIdentity> = [], marking: Bool = false
  ) throws(Failure) -> Int {
    try write([(bytes, path)], replacing: replacing, sparing: inputs, marking: marking)
  }

  /// Writes files that belong together: all are complete beside their targets before the first takes its place, and a
  /// failure before that changes none.
  ///
  /// A run that is killed between two of these last steps, or a failure there, leaves some files old and some new.
  ///
  /// - Returns: How many temporary files of runs that were killed have been removed.
  @discardableResult
  package static func write(
    _ files: [(bytes: Data, path: String)], replacing: Bool, sparing inputs: Set<FileIdentity> = [],
    marking: Bool = false
  ) throws(Failure) -> Int {
    var drafts: [Draft] = []
    defer { for draft in drafts { draft.file?.discard() } }
    var cleared = 0
    for file in files {
      let target = try target(of: file.path, replacing: replacing, sparing: inputs)
      guard target.isStream || !drafts.contains(where: { $0.target.path == target.path }) else {
        throw .twice(path: file.path)
      }
      guard !target.isStream else {
        drafts.append(Draft(path: file.path, target: target))
        continue
      }
      cleared += TemporaryFile.clearLeftovers(of: target.path)
      try named(file.path) { () throws(SystemFault) in
        let draft = try TemporaryFile.make(for: target.path, keeping: target.status)
        drafts.append(Draft(path: file.path, target: target, file: draft))
        let mark = marking ? ByteOrderMark.before(file.bytes, of: file.path) : []
        try file.bytes.withBytes { (bytes) throws(SystemFault) in
          try draft.fill(bytes, after: mark, keeping: target.status)
        }
      }
    }
    for (file, draft) in zip(files, drafts) {
      do {
        if let temporary = draft.file {
          try temporary.place(as: draft.target.path, replacing: replacing)
        } else {
          try stream(file.bytes, to: draft.target)
        }
      } catch {
        if draft.file != nil, error.code == EEXIST { throw .exists(path: draft.path) }
        throw Failure(draft.path, error)
      }
    }
    return cleared
  }

  private struct Draft {
    let path: String
    let target: OutputPath
    var file: TemporaryFile?
  }

  private static func target(
    of path: String, replacing: Bool, sparing inputs: Set<FileIdentity>
  ) throws(Failure) -> OutputPath {
    let target = try named(path) { () throws(SystemFault) in try OutputPath.resolve(path) }
    guard !target.isStream else { return target }
    guard let status = target.status else {
      let folder = OutputPath.parent(target.path)
      let above = try named(path) { () throws(SystemFault) in try FileStatus.of(folder) }
      guard above != nil else { throw .noFolder(path: path, folder: OutputPath.parent(path)) }
      return target
    }
    if status.isFolder { throw .isDirectory(path: path) }
    if inputs.contains(status.identity) { throw .isInput(path: path) }
    guard replacing else { throw .exists(path: path) }
    return target
  }

  private static func stream(_ bytes: Data, to target: OutputPath) throws(SystemFault) {
    let descriptor: Int32
    if let open = target.descriptor {
      descriptor = open
    } else {
      descriptor = try SystemCall.open(target.path, O_WRONLY | O_NOCTTY)
    }
    defer { if target.descriptor == nil { close(descriptor) } }
    try bytes.withBytes { (bytes) throws(SystemFault) in try SystemCall.write(bytes, to: descriptor) }
  }

  private static func named<Value>(
    _ path: String, _ body: () throws(SystemFault) -> Value
  ) throws(Failure) -> Value {
    do { return try body() } catch { throw Failure(path, error) }
  }
}

extension OutputPath {
  /// Whether what is written goes by and is not kept under the name: a device, a pipe, an open stream.
  var isStream: Bool { descriptor != nil || status.map { !$0.isRegular && !$0.isFolder } == true }
}

extension Data {
  /// The bytes where they are. `withUnsafeBytes` throws no error of a known type.
  package func withBytes<Fault: Error>(_ body: (UnsafeRawBufferPointer) throws(Fault) -> Void) throws(Fault) {
    let result: Result<Void, Fault> = withUnsafeBytes { bytes in
      do throws(Fault) { return .success(try body(bytes)) } catch { return .failure(error) }
    }
    try result.get()
  }
}
