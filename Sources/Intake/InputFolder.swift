internal import Foundation
internal import Tables

/// A folder of CSV files on disk.
public enum InputFolder {
  /// The tables of a folder, by name; hidden files are passed over.
  ///
  /// Files whose name is that of a table of a data set are read, in any case and with any ending of text. Of other tables
  /// the first lines are given, by which one that holds links is known; of workbooks, and of whatever else bears such a
  /// name, such as a folder, nothing: they are pointed out when the data set is read.
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
    for name in names.sorted() where !name.hasPrefix(".") {
      let place = URL(fileURLWithPath: path).appendingPathComponent(name).path
      switch TableClaim(fileName: name)?.manner {
      case .exact: files.append(try contents(of: place, sizeLimit: sizeLimit))
      case .text where FileReading.kind(of: place) == .folder && !name.lowercased().hasSuffix(".csv"): break
      case .text: files.append(try contents(of: place, sizeLimit: sizeLimit))
      case .unreadable, .backup:
        // A folder is no table, unless a program keeps its workbooks so.
        let kind = FileReading.kind(of: place) ?? .file
        if kind != .folder || TableClaim.isWorkbook(name) { files.append(InputFile(unread: name, kind)) }
      case nil:
        let kind = FileReading.kind(of: place) ?? .file
        if TableClaim.isText(name) || TableClaim.isWorkbook(name) {
          files.append(InputFile(unread: name, kind, beginning: kind == .file ? beginning(of: place) : []))
        }
      }
    }
    return files
  }

  /// The first bytes of a file, by which its header is seen; none where it cannot be read.
  private static func beginning(of path: String) -> [UInt8] {
    (try? FileReading.bytes(of: path, limit: 1 << 14)) ?? []
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
