import ArgumentParser
import Glibc
import Presentation

/// The words that the program was called with, as the system holds them.
///
/// Swift's own list is read from `/proc`, is empty where that is missing, and puts other characters in the place of bytes
/// that are not UTF-8, so that a file of another name would be written.
enum ProgramArguments {
  /// The words after the program's name; a refusal where one of them is no text.
  static let words: Result<[String], any Error> = Result {
    try pointers.dropFirst().map { pointer in
      guard let word = String(validatingCString: pointer) else {
        throw ValidationError.notUnicode(
          UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map(UInt8.init(bitPattern:)))
      }
      return word
    }
  }

  private static var pointers: [UnsafePointer<CChar>] {
    let known = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    let words = known.compactMap { $0.map { UnsafePointer($0) } }
    return words.isEmpty ? belowEnvironment : words
  }

  /// The arguments from where the system put them: right below the environment, with their number below them.
  private static var belowEnvironment: [UnsafePointer<CChar>] {
    guard let symbol = dlsym(nil, "environ"),
      let environment = symbol.load(as: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self),
      environment[-1] == nil
    else { return [] }
    var words: [UnsafePointer<CChar>] = []
    while words.count < 1 << 20 {
      let word = environment[-2 - words.count]
      // A number so small is no address.
      if UInt(bitPattern: word) == UInt(words.count) { return words.reversed() }
      guard let word else { return [] }
      words.append(UnsafePointer(word))
    }
    return []
  }
}
