package import Foundation
internal import Glibc

/// Puts a folder with files in it into place as a whole: a reader finds the old contents or the new ones, never a mix.
///
/// The files go to a hidden folder beside the target, which is then exchanged with it in one step. What others put into
/// the target is in the new folder as well; a symbolic link to a folder stays one. One run at a time writes a folder.
package final class OutputFolder {
  /// What there is to say of a folder that was written.
  package struct Notes: Sendable, Hashable {
    /// Whether a run that was killed had left something, which is cleared now.
    package var clearedLeftovers = false
    /// Whether the process works in the folder that was replaced: its working folder has no name any more.
    package var replacedWorkingFolder = false
  }

  let path: String
  let draft: String
  /// The folder that is replaced; nil where there is none.
  let old: String?
  /// Whether files named .csv begin with the byte order mark.
  private let marking: Bool
  /// The files that were written, by name.
  private var written: [String] = []

  init(path: String, draft: String, old: String?, marking: Bool) {
    (self.path, self.draft, self.old, self.marking) = (path, draft, old, marking)
  }

  /// Makes a folder that is new, or in place of an empty one.
  ///
  /// - Parameters:
  ///   - path: Where; nothing may be there but an empty folder. Folders above it are made.
  ///   - marking: Whether files named .csv begin with the byte order mark.
  ///   - fill: Writes the files. When it throws, nothing is left behind.
  @discardableResult
  package static func make(
    _ path: String, marking: Bool = false, fill: (OutputFolder) throws(Failure) -> Void
  ) throws(Failure) -> Notes {
    try OutputFolderRun.write(path, marking: marking) { (output) throws(Failure) in
      if let old = output.old, try !output.names(in: old).isEmpty { throw .isNotEmpty(path: path) }
      try fill(output)
    }
  }

  /// Writes files into a folder, as a whole.
  ///
  /// What the command wrote there before and does not write now is gone afterwards; everything else that is there stays:
  /// files as they are, and folders with all that is in them. A link, a pipe or a device under the name of a file that is
  /// written gives way to it, and what it led to is not touched.
  ///
  /// - Parameters:
  ///   - path: The folder; it is made where it is not there, and so are those above it. Its mode and those of files that
  ///     are replaced stay, and their owners where the system allows.
  ///   - command: Who writes.
  ///   - files: What is written, with plain names.
  ///   - inputs: Files that are not to be replaced whatever they are called.
  ///   - marking: Whether files named .csv begin with the byte order mark.
  @discardableResult
  package static func replace(
    _ path: String, by command: String, with files: [(name: String, bytes: Data)],
    sparing inputs: Set<FileIdentity> = [], marking: Bool = false
  ) throws(Failure) -> Notes {
    try OutputFolderRun.write(path, marking: marking) { (output) throws(Failure) in
      let names = files.map(\.name)
      var list = WrittenNames(of: output.draft)
      var ours = Set(names)
      if let old = output.old {
        let before = WrittenNames(of: old)
        ours.formUnion(before.names(of: command).filter { output.status(of: $0, in: old)?.isRegular == true })
        try output.refuseWhatStays(ours, written: Set(names), in: old, sparing: inputs)
        list = before.keeping { output.status(of: $0, in: old) != nil }
      }
      for file in files { try output.write(file.name, file.bytes) }
      try output.write(WrittenNames.fileName, Data(list.replacing(command, with: names).text.utf8))
      if let old = output.old {
        try ForeignEntries(old: old, new: output.draft).carry(except: ours.union([WrittenNames.fileName]))
      }
    }
  }

  /// Writes a file part by part.
  package func write(_ name: String, parts: ((String) throws(Failure) -> Void) throws(Failure) -> Void) throws(Failure)
  {
    let descriptor = try create(name)
    defer { close(descriptor) }
    try mark(name, before: Data(), descriptor)
    try parts { (text) throws(Failure) in try put(Data(text.utf8), name, descriptor) }
    SystemCall.startSync(descriptor)
  }

  private func write(_ name: String, _ bytes: Data) throws(Failure) {
    let descriptor = try create(name)
    defer { close(descriptor) }
    try mark(name, before: bytes, descriptor)
    try put(bytes, name, descriptor)
    SystemCall.startSync(descriptor)
  }

  /// Writes what stands before a file's bytes.
  private func mark(_ name: String, before bytes: Data, _ descriptor: Int32) throws(Failure) {
    guard marking else { return }
    let mark = ByteOrderMark.before(bytes, of: name)
    if !mark.isEmpty { try put(Data(mark), name, descriptor) }
  }

  private func create(_ name: String) throws(Failure) -> Int32 {
    let descriptor = try named(name) { () throws(SystemFault) in
      try SystemCall.open(OutputPath.join(draft, name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
    }
    written.append(name)
    return descriptor
  }

  private func put(_ bytes: Data, _ name: String, _ descriptor: Int32) throws(Failure) {
    try named(name) { () throws(SystemFault) in
      try bytes.withBytes { (bytes) throws(SystemFault) in try SystemCall.write(bytes, to: descriptor) }
    }
  }

  /// Gives the files their modes, and waits until all of them lie on the disk.
  func finish() throws(Failure) {
    for name in written {
      try named(name) { () throws(SystemFault) in
        let descriptor = try SystemCall.open(OutputPath.join(draft, name), O_RDONLY | O_NOFOLLOW)
        defer { close(descriptor) }
        if let old, let before = status(of: name, in: old), before.isRegular {
          try FileOwnership.copy(before, to: descriptor)
        }
        try SystemCall.sync(descriptor)
      }
    }
  }

  private func refuseWhatStays(
    _ ours: Set<String>, written: Set<String>, in old: String, sparing inputs: Set<FileIdentity>
  ) throws(Failure) {
    for name in ours.sorted() {
      guard let status = status(of: name, in: old) else { continue }
      let place = OutputPath.join(path, name)
      if status.isFolder, written.contains(name) { throw .folderInTheWay(path: place) }
      if inputs.contains(status.identity) { throw .isInput(path: place) }
    }
  }

  private func status(of name: String, in folder: String) -> FileStatus? {
    (try? FileStatus.of(OutputPath.join(folder, name))).flatMap(\.self)
  }

  private func names(in folder: String) throws(Failure) -> [RawPath] {
    do { return try FolderEntries.names(in: RawPath(folder)) } catch { throw Failure(path, error) }
  }

  private func named<Value>(_ name: String, _ body: () throws(SystemFault) -> Value) throws(Failure) -> Value {
    do { return try body() } catch { throw Failure(OutputPath.join(path, name), error) }
  }
}
