internal import Foundation

/// A folder of CSV files on disk.
public enum InputFolder {
  /// The CSV files of a folder, by name; hidden files are passed over.
  ///
  /// - Parameter sizeLimit: The most bytes that are read of one file; one more is enough to see that it is too large.
  public static func read(_ path: String, sizeLimit: Int) throws(Failure) -> [InputFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path: path) }
    guard isFolder.boolValue else { throw .notAFolder(path: path) }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    var files: [InputFile] = []
    for name in names.sorted() where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") {
      files.append(try contents(of: URL(fileURLWithPath: path).appendingPathComponent(name), sizeLimit: sizeLimit))
    }
    return files
  }

  /// One file, wherever it lies.
  ///
  /// - Parameter sizeLimit: The most bytes that are read of it; one more is enough to see that it is too large.
  public static func readFile(_ path: String, sizeLimit: Int) throws(Failure) -> InputFile {
    guard FileManager.default.fileExists(atPath: path) else { throw .missingFile(path: path) }
    return try contents(of: URL(fileURLWithPath: path), sizeLimit: sizeLimit)
  }

  private static func contents(of url: URL, sizeLimit: Int) throws(Failure) -> InputFile {
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { throw .irregular(path: url.path) }
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      let expected = min(attributes?[.size] as? Int ?? 0, sizeLimit + 1)
      var bytes = firstBytes(of: handle, count: expected)
      // What is left where the size is not what the system says, or reading stopped, and then the reason why.
      if bytes.count <= sizeLimit { bytes += try handle.read(upToCount: sizeLimit + 1 - bytes.count) ?? Data() }
      return InputFile(name: url.lastPathComponent, bytes: bytes)
    } catch {
      throw .unreadable(path: url.path, reason: error.localizedDescription)
    }
  }
}

/// Up to so many bytes, read to where they stay: going through `Data`, a large file would be copied once more.
private func firstBytes(of handle: FileHandle, count: Int) -> [UInt8] {
  Array(unsafeUninitializedCapacity: count) { buffer, filled in
    while filled < count {
      let got = read(handle.fileDescriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
      if got <= 0 { return }
      filled += got
    }
  }
}
