package import Foundation

/// What lies in a folder, to be compared with what lay there before.
package struct FolderContents: Sendable, Equatable {
  /// The bytes of each regular file below the folder, hidden ones too, by path; where a link leads, after an arrow.
  package let files: [String: Data]

  /// Reads a folder; one that is not there has no files.
  package init(_ path: String) throws {
    let manager = FileManager.default
    var files: [String: Data] = [:]
    for name in manager.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
      let place = "\(path)/\(name)"
      switch try manager.attributesOfItem(atPath: place)[.type] as? FileAttributeType {
      case .typeRegular: files[name] = try Data(contentsOf: URL(fileURLWithPath: place))
      case .typeSymbolicLink: files[name] = Data("→ \(try manager.destinationOfSymbolicLink(atPath: place))".utf8)
      default: break
      }
    }
    self.files = files
  }

  /// The paths of the files, in order.
  package var names: [String] { files.keys.sorted() }

  /// The names of everything in a folder itself, hidden or not, in order.
  package static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
