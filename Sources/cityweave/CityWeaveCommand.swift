import ArgumentParser

/// The command: parses arguments, wires the parts together and maps failures to exit codes. No logic lives here.
struct CityWeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cityweave",
    abstract: "See who is linked, who is left out, why, and who could help: an analyzer of city-to-city links.",
    usage: """
      cityweave report datasets/asia-cooperation -o output/asia-cooperation
             cityweave isolated datasets/asia-cooperation
             cityweave gaps datasets/asia-cooperation --country KH --top 10
             cityweave expected datasets/asia-cooperation --top 10
             cityweave resilience datasets/asia-cooperation --top 5
             cityweave match datasets/asia-cooperation battambang
             cityweave programme datasets/asia-cooperation --links 10
             cityweave metrics datasets/asia-cooperation --format csv -o metrics.csv
             cityweave bands datasets/asia-cooperation --top 10
             cityweave chance datasets/asia-cooperation
             cityweave diagram datasets/asia-cooperation --kind ego --city kitakyushu -o ego.pdf
             cityweave gallery datasets/asia-cooperation -o output/gallery
             cityweave explain betweenness
             cityweave generate made-up --cities 1000 --seed 7
      """,
    discussion: """
      DIR is a folder of CSV files: cities.csv (id, name, country) and links.csv (from, to), and more if you have it.
      Results go to standard output, everything else to standard error. Nothing leaves this machine.

      Exit codes: 0 ok, 1 a requested check failed, 64 usage, 65 bad data, 66 no input, 70 internal, 71 not enough of
      something on this machine (memory, threads, processes, descriptors), 74 cannot write, 129 hung up, 130 interrupted,
      141 broken pipe, 143 ended from outside.
      """,
    version: ProductVersion.text,
    subcommands: [
      ReportCommand.self, CheckCommand.self, MetricsCommand.self, IsolatedCommand.self, GapsCommand.self,
      ExpectedCommand.self, MatchCommand.self, ProgrammeCommand.self, ReciprocityCommand.self, ResilienceCommand.self,
      WhatIfCommand.self, CompareCommand.self,
      BandsCommand.self, ChanceCommand.self, ThemesCommand.self, BriefCommand.self, PhrasesCommand.self,
      DiagramCommand.self,
      GalleryCommand.self, ExplainCommand.self,
      GenerateCommand.self, DoctorCommand.self,
      DrawingWorkerCommand.self,
    ])
}

/// The version of the product.
enum ProductVersion {
  static let text = "0.1.0"
}
