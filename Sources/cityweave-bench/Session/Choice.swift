import ArgumentParser

/// What somebody chose on the command line, as values.
enum Choice {
  /// The benchmarks of the names; all of them where none is named.
  static func tasks(_ names: [String]) throws -> [BenchTask] {
    guard !names.isEmpty else { return BenchTask.all }
    return try names.map { name throws in
      guard let task = BenchTask.all.first(where: { $0.name == name }) else {
        throw ValidationError(
          "“\(name)” is no benchmark. There are \(BenchTask.all.map(\.name).joined(separator: ", ")).")
      }
      return task
    }
  }

  /// The graphs of a list of names.
  static func graphs(_ names: String) throws -> [BenchGraph] {
    try words(names).map { name in
      guard let graph = BenchGraph.all.first(where: { $0.name == name }) else {
        throw ValidationError(
          "“\(name)” is no graph. There are \(BenchGraph.all.map(\.name).joined(separator: ", ")).")
      }
      return graph
    }
  }

  /// The timed commands of the names; all of them where none is named.
  static func programTasks(_ names: [String]) throws -> [ProgramTask] {
    guard !names.isEmpty else { return ProgramTask.all }
    return try names.map { name in
      guard let task = ProgramTask.all.first(where: { $0.name == name }) else {
        throw ValidationError(
          "“\(name)” is no command that is timed. There are \(ProgramTask.all.map(\.name).joined(separator: ", ")).")
      }
      return task
    }
  }

  /// The commands of the names that stand beside other tools' scripts; all of them where none is named.
  static func pipelineTasks(_ names: [String]) throws -> [PipelineTask] {
    guard !names.isEmpty else { return PipelineTask.all }
    return try names.map { name in
      guard let task = PipelineTask.all.first(where: { $0.name == name }) else {
        throw ValidationError(
          "“\(name)” is no command that is compared. There are \(PipelineTask.all.map(\.name).joined(separator: ", "))."
        )
      }
      return task
    }
  }

  /// The data sets of a list of names.
  static func programDatasets(_ names: String) throws -> [ProgramDataset] {
    try words(names).map { name in
      guard let dataset = ProgramDataset.all.first(where: { $0.name == name }) else {
        throw ValidationError(
          "“\(name)” is no data set. There are \(ProgramDataset.all.map(\.name).joined(separator: ", ")).")
      }
      return dataset
    }
  }

  /// A list of numbers of threads.
  static func threads(_ counts: String) throws -> [Int] {
    try words(counts).map { word in
      guard let count = Int(word), (1...1024).contains(count) else {
        throw ValidationError("“\(word)” is no number of threads.")
      }
      return count
    }
  }

  private static func words(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
  }
}
