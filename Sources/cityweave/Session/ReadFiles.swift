import Foundation
import Synchronization
import Tables

/// What the command has read, which none of its outputs replaces, whatever name or link leads there.
enum ReadFiles {
  private static let noted = Mutex<(paths: Set<String>, identities: Set<FileIdentity>)>(([], []))

  /// Notes a file that is about to be read, or a folder with all files in it.
  static func note(_ path: String) {
    let identities = identities(of: path)
    noted.withLock { noted in
      noted.paths.insert(path)
      noted.identities.formUnion(identities)
    }
  }

  /// The bytes of a file that an option names, or of it and one byte more than the limit; one that cannot be read is
  /// reported and ends the command.
  ///
  /// - Parameter advice: What to do instead, after the reason.
  static func bytes(of path: String, limit: Int, otherwise advice: String = "") throws -> [UInt8] {
    note(path)
    do {
      return try FileReading.bytes(of: path, limit: limit)
    } catch {
      Console.say("cityweave: \(error)\(advice)")
      throw ExitStatus.noInput
    }
  }

  /// The files as they were when they were read, and those that have their names now: whoever saves one anew meanwhile
  /// makes another file of it.
  static var identities: Set<FileIdentity> {
    let (paths, identities) = noted.withLock { $0 }
    return paths.reduce(into: identities) { $0.formUnion(self.identities(of: $1)) }
  }

  private static func identities(of path: String) -> Set<FileIdentity> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Set(([path] + names.map { "\(path)/\($0)" }).compactMap { FileIdentity($0) })
  }
}
