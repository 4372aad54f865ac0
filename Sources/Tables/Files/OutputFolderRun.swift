internal import Glibc

/// One writing of a folder, from the lock to the end.
package enum OutputFolderRun {
  typealias Failure = OutputFolder.Failure

  /// How long to wait for another run that writes the same folder, in seconds.
  @TaskLocal package static var patience = 5.0

  static func write(
    _ path: String, fill: (OutputFolder) throws(Failure) -> Void
  ) throws(Failure) -> OutputFolder.Notes {
    let target = try OutputFolder.target(of: path)
    let made = try makeFolders(above: target.path, named: path)
    let workspace = OutputWorkspace(target: target.path)
    var isPlaced = false
    defer { if !isPlaced { for folder in made.reversed() { rmdir(folder) } } }
    let lock = try take(workspace, named: path)
    defer {
      lock.release()
      rmdir(workspace.folder)
    }
    var notes = OutputFolder.Notes()
    notes.clearedLeftovers = try workspace.clear(after: lock.earlierDraft)
    let status = try named(path) { () throws(SystemFault) in
      try lock.tell()
      let status = try FileStatus.of(target.path)
      try SystemCall.makeFolder(workspace.draft, status == nil ? 0o777 : 0o700)
      return status
    }
    notes.replacedWorkingFolder = status.map { isAboveWorkingFolder($0.identity) } ?? false
    let unfinished = UnfinishedOutputs.current.begin {
      FolderEntries.removeTree(workspace.draft)
      unlink(OutputPath.join(workspace.folder, "lock"))
      for folder in [workspace.folder] + made.reversed() { rmdir(folder) }
    }
    defer {
      unfinished.remove()
      UnfinishedOutputs.current.end(unfinished)
    }
    try named(path) { () throws(SystemFault) in
      try lock.tell(draft: FileStatus.of(workspace.draft)?.identity.number)
    }
    do {
      let output = OutputFolder(path: path, draft: workspace.draft, old: status == nil ? nil : target.path)
      try fill(output)
      try output.finish()
    } catch {
      throw unfinished.isRemoved ? .interrupted(path: path) : error
    }
    var left: Failure?
    try named(path) { () throws(SystemFault) in
      if let status { try FolderOwnership.copy(status, to: workspace.draft) }
      try SystemCall.syncFolder(workspace.draft)
      try unfinished.place { () throws(SystemFault) in
        left = settle(workspace, replaced: try workspace.exchange(isNew: status == nil), named: path)
      }
    }
    isPlaced = true
    if let left { throw left }
    return notes
  }

  /// Once the new folder is in its place: waits until that lies on the disk, and removes what was there before.
  ///
  /// - Returns: Why that could not be done; the next run does it then.
  private static func settle(_ workspace: OutputWorkspace, replaced: String?, named path: String) -> Failure? {
    do {
      try SystemCall.syncFolder(OutputPath.parent(workspace.target))
    } catch {
      return Failure(path, error)
    }
    guard let replaced else { return nil }
    do {
      try workspace.carryLate(from: replaced)
    } catch {
      return error
    }
    FolderEntries.removeTree(replaced)
    return nil
  }

  private static func take(_ workspace: OutputWorkspace, named path: String) throws(Failure) -> FolderLock {
    let outcome = try named(path) { () throws(SystemFault) in
      try FolderLock.take(in: workspace.folder, patience: patience)
    }
    switch outcome {
    case .got(let lock): return lock
    case .held(let holder): throw .held(path: path, process: holder?.process, since: holder?.since)
    }
  }

  /// Makes the folders above a path that are not there.
  ///
  /// - Returns: Those that were made, from the outermost on.
  private static func makeFolders(above target: String, named path: String) throws(Failure) -> [String] {
    var missing: [String] = []
    var folder = OutputPath.parent(target)
    while (try? FileStatus.of(folder)).flatMap(\.self) == nil, folder != "/" {
      missing.append(folder)
      folder = OutputPath.parent(folder)
    }
    var made: [String] = []
    do {
      for folder in missing.reversed() {
        try SystemCall.makeFolder(folder)
        made.append(folder)
      }
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw Failure(path, error)
    }
    return made
  }

  private static func isAboveWorkingFolder(_ folder: FileIdentity) -> Bool {
    var path = "."
    var last: FileIdentity?
    while let identity = FileIdentity(path), identity != last {
      if identity == folder { return true }
      last = identity
      path = OutputPath.join(path, "..")
    }
    return false
  }

  private static func named<Value>(
    _ path: String, _ body: () throws(SystemFault) -> Value
  ) throws(Failure) -> Value {
    do { return try body() } catch { throw Failure(path, error) }
  }
}
