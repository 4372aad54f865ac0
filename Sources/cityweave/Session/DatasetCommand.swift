import ArgumentParser

/// A command that reads a data set, with what it takes, told from the sizes of the files before they are read.
protocol DatasetCommand: ParsableCommand {
  associatedtype Choice: DatasetChoice
  var dataset: Choice { get }
  /// What this run takes.
  var cost: WorkCost { get }
}

extension DatasetCommand {
  var cost: WorkCost { .reading }
}
