import ArgumentParser
import Foundation
import Intake
import Tables

/// Asks before a data set is read whether there is memory for it, and says what will take long.
enum Foresight {
  /// Files that are smaller in all are read without a question.
  private static let small = 4 << 20
  /// From so many seconds on, it is said beforehand how long it will take.
  private static let patience = 60.0

  /// Ends the command where it needs more than the machine has left, unless it is to go on anyway.
  static func look(at command: any DatasetCommand) throws {
    try look(at: command.dataset, for: type(of: command).configuration.commandName ?? "", cost: command.cost)
  }

  /// Ends the command where it needs more than the machine has left, unless it is to go on anyway.
  ///
  /// - Parameters:
  ///   - dataset: What it is about to read.
  ///   - name: The command.
  ///   - cost: What it takes.
  static func look(at dataset: any DatasetChoice, for name: String, cost: WorkCost) throws {
    let folder = URL(fileURLWithPath: dataset.directory)
    let sizes = DataFile.allCases.map { file in
      let path = folder.appendingPathComponent(file.fileName).resolvingSymlinksInPath().path
      // No file is read beyond its limit.
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
      return min(size, TableLimits().fileBytes + 1)
    }
    let files = sizes.reduce(0, +)
    guard files > small else { return }
    let cities = zip(DataFile.allCases, sizes).first { $0.0 == .cities }?.1 ?? 0
    let need = cost.bytes(files: files, cities: cities)
    if let left = AvailableMemory.bytes, need > left, !dataset.anyway {
      Console.say(ConsoleText.needsMemory(name, need: need, left: left, files: files))
      throw ExitStatus.lacking
    }
    let seconds = cost.time(files: files)
    if seconds > patience { Console.say(ConsoleText.takesLong(name, seconds: seconds)) }
  }
}
