internal import Glibc

/// The folder beside a target in which what replaces the target is made ready, under a name that every run knows.
struct OutputWorkspace {
  /// The target; a path without links.
  let target: String

  /// Where the workspace is.
  var folder: String {
    OutputPath.join(OutputPath.parent(target), OutputPath.hiddenName(of: OutputPath.name(target), ".cityweave"))
  }
  /// What is to replace the target; and what it has replaced, once they have been exchanged.
  var draft: String { OutputPath.join(folder, "folder") }
  /// What has been replaced, where the file system knows no exchange.
  var old: String { OutputPath.join(folder, "old") }

  /// What is being removed: a name under which nobody writes anything, nor takes anything over.
  private var gone: String { OutputPath.join(folder, "gone") }

  /// Whether there is anything whose meaning the file of the lock tells.
  var holdsWork: Bool {
    [draft, old].contains { path in
      do { return try FileStatus.of(path) != nil } catch { return true }
    }
  }

  /// Removes the draft, or what has been replaced.
  ///
  /// The name goes first: whoever still fills a draft that is given up finds no folder under it, and a removal that ends
  /// halfway leaves nothing that could be taken for a folder of somebody's.
  func discard(_ path: String) {
    FolderEntries.removeTree(RawPath(gone))
    FolderEntries.removeTree(RawPath(rename(path, gone) == 0 ? gone : path))
  }

  /// Finishes what a run that was killed had begun to put into place, or takes it back, and removes the rest.
  ///
  /// - Parameter draftNumber: The number of the folder that it was filling; nil where it had not put anything into one.
  /// - Returns: Whether there was anything.
  func clear(after draftNumber: UInt64?) throws(OutputFolder.Failure) -> Bool {
    var wasLeft = try status(gone) != nil
    FolderEntries.removeTree(RawPath(gone))
    if try status(old) != nil {
      wasLeft = true
      if try status(target) == nil {
        let whole = try status(draft) == nil ? old : draft
        do { try SystemCall.rename(whole, to: target) } catch { throw .refused(path: target, reason: error.words) }
      }
      if try status(old) != nil {
        try carryLate(from: old)
        discard(old)
      }
    }
    if let found = try status(draft) {
      wasLeft = true
      if let draftNumber, found.identity.number != draftNumber, try status(target)?.isFolder == true {
        try carryLate(from: draft)
      }
      discard(draft)
    }
    return wasLeft
  }

  /// Puts the draft into the target's place.
  ///
  /// - Parameter isNew: Whether nothing is there yet.
  /// - Returns: Where that is now which was in the target's place; nil where nothing was.
  func exchange(isNew: Bool) throws(SystemFault) -> String? {
    if isNew {
      try SystemCall.rename(draft, to: target)
      return nil
    }
    do {
      try SystemCall.exchange(draft, target)
      return draft
    } catch {
      guard error.saysUnsupported else { throw error }
    }
    try SystemCall.rename(target, to: old)
    do {
      try SystemCall.rename(draft, to: target)
    } catch {
      // Where this is refused as well, the next run does it.
      try SystemCall.rename(old, to: target)
      throw error
    }
    return old
  }

  /// Moves into the target what others put into the folder that was there before.
  func carryLate(from replaced: String) throws(OutputFolder.Failure) {
    let (before, now) = (WrittenNames(of: replaced), WrittenNames(of: target))
    try ForeignEntries(old: replaced, new: target).carryLate { name in
      if name == WrittenNames.fileName { return true }
      let isThere = (try? FileStatus.of(OutputPath.join(target, name))).flatMap(\.self) != nil
      return now.contains(name) ? isThere : before.contains(name)
    }
  }

  private func status(_ path: String) throws(OutputFolder.Failure) -> FileStatus? {
    do { return try FileStatus.of(path) } catch { throw .refused(path: path, reason: error.words) }
  }
}
