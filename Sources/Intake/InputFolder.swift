internal import Foundation
internal import Tables

/// A folder of CSV files on disk.
public enum InputFolder {
  /// The CSV files of a folder, by name; hidden files are passed over.
  ///
  /// Only tables of a data set are read. Others are given without bytes, and so is whatever else bears such a name, such
  /// as a folder: they are pointed out when the data set is read.
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
      let place = URL(fileURLWithPath: path).appendingPathComponent(name).path
      if DataFile(fileName: name) == nil {
        files.append(InputFile(unread: name, FileReading.kind(of: place) ?? .file))
      } else {
        files.append(try contents(of: place, sizeLimit: sizeLimit))
      }
    }
    return files
  }

  /// One file, wherever it lies.
  ///
  /// - Parameter sizeLimit: The most bytes that are read of it; one more is enough to see that it is too large.
  public static func readFile(_ path: String, sizeLimit: Int) throws(Failure) -> InputFile {
    try contents(of: path, sizeLimit: sizeLimit)
  }

  private static func contents(of path: String, sizeLimit: Int) throws(Failure) -> InputFile {
    do {
      let bytes = try FileReading.bytes(of: path, limit: sizeLimit)
      return InputFile(name: URL(fileURLWithPath: path).lastPathComponent, bytes: bytes)
    } catch {
      throw .file(error)
    }
  }
}
