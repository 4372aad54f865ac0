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
    guard
      (try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path))?[.type]
        as? FileAttributeType == .typeRegular
    else { throw .irregular(path: url.path) }
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      return InputFile(name: url.lastPathComponent, bytes: Array(try handle.read(upToCount: sizeLimit + 1) ?? Data()))
    } catch {
      throw .unreadable(path: url.path, reason: error.localizedDescription)
    }
  }
}
