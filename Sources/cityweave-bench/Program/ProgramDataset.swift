import Foundation

/// A data set that commands are timed on, with how it comes about.
struct ProgramDataset: Sendable {
  let name: String
  let summary: String
  /// Puts the data set into an empty folder or names one that is there; nil where it cannot be had here.
  let folder: @Sendable (_ scratch: URL, _ program: String) throws -> String?

  static let all = [
    ProgramDataset(
      name: "asia-cooperation", summary: "the bundled data set: 361 cities, 628 links",
      folder: { _, _ in
        ProjectFolder.root?.appendingPathComponent("datasets/asia-cooperation").path
      }),
    ProgramDataset(
      name: "world",
      summary: "the real network of twinned cities, put into the data format: 16,973 cities, 24,449 links",
      folder: { scratch, _ in
        guard let source = RealNetwork.nearest(), let root = ProjectFolder.root else { return nil }
        let script = root.appendingPathComponent("scripts/convert_world_twinning.py").path
        return try made(scratch, by: "/usr/bin/env", ["python3", script, source.path, scratch.path])
      }),
    madeUp(cities: 10_000),
    madeUp(cities: 100_000),
    madeUp(cities: 1_000_000),
  ]

  /// Puts each data set into a folder of its own while it is worked on; one that cannot be had here is said and left out.
  ///
  /// - Parameter work: Is given the folder of the data set, and an empty one for what is written.
  static func each(
    of datasets: [ProgramDataset], _ program: String,
    _ work: (_ dataset: ProgramDataset, _ folder: String, _ scratch: URL) throws -> Void
  ) throws {
    for dataset in datasets {
      let scratch = try ScratchFolder()
      defer { scratch.remove() }
      if let folder = try dataset.folder(scratch.url.appendingPathComponent("data"), program) {
        try work(dataset, folder, scratch.url)
      } else {
        Console.say("cityweave-bench: \(dataset.name) is left out: \(RealNetwork.absence)")
      }
    }
  }

  private static func madeUp(cities: Int) -> ProgramDataset {
    ProgramDataset(
      name: "made-\(cities / 1000)k", summary: "a made-up network of \(cities) cities, seed 1",
      folder: { scratch, program in
        try made(scratch, by: program, ["generate", scratch.path, "--cities", "\(cities)", "--seed", "1"])
      })
  }

  private static func made(_ scratch: URL, by executable: String, _ arguments: [String]) throws -> String {
    let outcome = try ChildProcess(executable: executable, arguments: arguments).run(timeout: 300)
    guard outcome.status == 0 else {
      Console.say("cityweave-bench: no data set could be made: \(outcome.errors)")
      throw ExitStatus.internalFault
    }
    return scratch.path
  }
}
