internal import Glibc

extension OutputFolder {
  /// Refuses a folder that cannot be written as a whole, before any work is done for it.
  ///
  /// - Parameters:
  ///   - path: The folder that is to be written.
  ///   - folder: The folder of a data set, which is not to be written, nor anything in it, nor a folder that it lies in;
  ///     links and other names of it do not matter.
  ///   - names: Files that only a data set has.
  package static func check(_ path: String, sparing folder: String, with names: [String]) throws(Failure) {
    let target = try target(of: path)
    if let data = FileIdentity(folder) {
      if target.status?.identity == data { throw .isInput(path: path) }
      if isAbove(target.path, data) { throw .liesInInput(path: path, folder: folder) }
      if let identity = target.status?.identity, let input = try? OutputPath.resolve(folder, isAbsolute: true),
        isAbove(input.path, identity)
      {
        throw .holdsInput(path: path, folder: folder)
      }
    }
    guard target.status != nil else { return }
    let written = WrittenNames(of: target.path)
    for name in names where !written.contains(name) {
      let isThere = (try? FileStatus.of(OutputPath.join(target.path, name))).flatMap(\.self) != nil
      if isThere { throw .holdsData(path: path, file: name) }
    }
  }

  /// Whether a folder is one of those that an absolute path without links lies in.
  private static func isAbove(_ path: String, _ folder: FileIdentity) -> Bool {
    var above = path
    while above != "/" {
      above = OutputPath.parent(above)
      if FileIdentity(above) == folder { return true }
    }
    return false
  }

  /// What a path leads to, if a folder can be put there.
  static func target(of path: String) throws(Failure) -> OutputPath {
    let target: OutputPath
    do { target = try OutputPath.resolve(path, isAbsolute: true) } catch { throw Failure(path, error) }
    guard target.descriptor == nil, target.status?.isFolder ?? true else { throw .isFile(path: path) }
    guard target.path != "/" else { throw .isMounted(path: path) }
    var above = OutputPath.parent(target.path)
    if let status = target.status {
      let parent = (try? FileStatus.of(above)).flatMap(\.self)
      if parent?.device != status.device { throw .isMounted(path: path) }
      if access(target.path, W_OK | X_OK) != 0 { throw Failure(path, SystemFault(code: errno)) }
    }
    while above != "/", FileIdentity(above) == nil { above = OutputPath.parent(above) }
    if access(above, W_OK | X_OK) != 0 {
      let reason = SystemFault(code: errno).words
      throw target.status == nil
        ? .refused(path: path, reason: reason) : .noRoomBeside(path: path, folder: above, reason: reason)
    }
    return target
  }
}
