internal import Foundation

/// A folder of CSV files on disk.
public enum InputFolder {
  /// Why a folder could not be read.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing of that name.
    case missing(path: String)
    /// There is a file of that name, not a folder.
    case notAFolder(path: String)
    /// There is no file of that name.
    case missingFile(path: String)
    /// The system refused, in its own words.
    case unreadable(path: String, reason: String)

    /// What happened and what to do.
    public var description: String {
      switch self {
      case .missing(let path): "there is no folder \(path)"
      case .notAFolder(let path): "\(path) is a file; give the folder that holds cities.csv and links.csv"
      case .missingFile(let path): "there is no file \(path)"
      case .unreadable(let path, let reason): "\(path) could not be read: \(reason)"
      }
    }
  }

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
    else { throw .unreadable(path: url.path, reason: "it is not a regular file") }
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      return InputFile(name: url.lastPathComponent, bytes: Array(try handle.read(upToCount: sizeLimit + 1) ?? Data()))
    } catch {
      throw .unreadable(path: url.path, reason: error.localizedDescription)
    }
  }
}
