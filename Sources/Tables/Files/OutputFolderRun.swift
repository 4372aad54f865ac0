internal import Glibc

/// One writing of a folder, from the lock to the end.
package enum OutputFolderRun {
  typealias Failure = OutputFolder.Failure

  /// How long to wait for another run that writes the same folder, in seconds.
  @TaskLocal package static var patience = 5.0

  static func write(
    _ path: String, marking: Bool, fill: (OutputFolder) throws(Failure) -> Void
  ) throws(Failure) -> OutputFolder.Notes {
    let target = try OutputFolder.target(of: path)
    let made = try makeFolders(above: target.path, named: path)
    let workspace = OutputWorkspace(target: target.path)
    var isPlaced = false
    defer { if !isPlaced { for folder in made.reversed() { rmdir(folder) } } }
    let lock = try take(workspace, named: path)
    defer {
      clear(workspace, of: lock)
      lock.release()
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
      workspace.discard(workspace.draft)
      clear(workspace, of: lock)
      for folder in made.reversed() { rmdir(folder) }
    }
    defer {
      unfinished.remove()
      UnfinishedOutputs.current.end(unfinished)
    }
    try named(path) { () throws(SystemFault) in
      try lock.tell(draft: FileStatus.of(workspace.draft)?.identity.number)
    }
    var replaced: String?
    do {
      let output = OutputFolder(
        path: path, draft: workspace.draft, old: status == nil ? nil : target.path, marking: marking)
      try fill(output)
      try output.finish()
      try named(path) { () throws(SystemFault) in
        if let status { try FolderOwnership.copy(status, to: RawPath(workspace.draft)) }
        try SystemCall.syncFolder(workspace.draft)
        try unfinished.place { () throws(SystemFault) in replaced = try workspace.exchange(isNew: status == nil) }
      }
    } catch {
      throw unfinished.isRemoved ? .interrupted(path: path) : error
    }
    isPlaced = true
    try settle(workspace, replaced: replaced, named: path)
    return notes
  }

  /// Once the new folder is in its place: waits until that lies on the disk, and removes what was there before. Where
  /// that cannot be done, or is interrupted, the next run does it.
  private static func settle(
    _ workspace: OutputWorkspace, replaced: String?, named path: String
  ) throws(Failure) {
    try named(path) { () throws(SystemFault) in try SystemCall.syncFolder(OutputPath.parent(workspace.target)) }
    guard let replaced else { return }
    try workspace.carryLate(from: replaced)
    workspace.discard(replaced)
  }

  /// Removes the working folder and the lock in it, unless the next run needs them.
  private static func clear(_ workspace: OutputWorkspace, of lock: FolderLock) {
    if !workspace.holdsWork { lock.removeFile() }
    rmdir(workspace.folder)
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
