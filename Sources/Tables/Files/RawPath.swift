internal import Glibc

/// A path, or a name in a folder, byte by byte as the system has it: it need not be UTF-8.
///
/// A string puts other bytes in the place of those that are none of UTF-8, and nothing is found under what comes of it.
struct RawPath: Hashable, Comparable {
  /// The bytes with a 0 at their end, as calls to the system take them.
  let bytes: [CChar]

  init(_ text: String) { bytes = text.utf8CString.map(\.self) }

  /// A name as it was read from a folder, which ends with a 0.
  init(copying name: UnsafePointer<CChar>) { bytes = Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1)) }

  private init(bytes: [CChar]) { self.bytes = bytes }

  /// The path of what has a name in this folder.
  func joined(_ name: RawPath) -> RawPath { RawPath(bytes: bytes.dropLast() + [CChar(0x2F)] + name.bytes) }

  /// How it is shown, and compared with names that were written here: those are UTF-8.
  var text: String { String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }

  static func < (one: RawPath, other: RawPath) -> Bool { strcmp(one.bytes, other.bytes) < 0 }
}
