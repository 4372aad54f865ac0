import ArgumentParser

/// The command: named, seeded benchmarks of the graph library and of drawing, alone and beside other tools.
@main
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cityweave-bench",
    abstract: "Measure how long the graph library and drawing take, how much memory, and how other tools compare.",
    usage: """
      cityweave-bench list
             cityweave-bench run --graph tiny --json figures.json
             cityweave-bench run betweenness distances --graph twin --threads 1,2
             cityweave-bench run --graph tiny --compare figures.json
             cityweave-bench graph cl17k --output cl17k.txt
             cityweave-bench peers betweenness --graph twin --rounds 5
             cityweave-bench growth components cores
             cityweave-bench program --data asia-cooperation,world
             cityweave-bench pipeline --data made-100k
             cityweave-bench reliability --sets 200
             cityweave-bench draw --rounds 9
             cityweave-bench endure --drawings 1000
      """,
    discussion: """
      Figures go to standard output, everything else to standard error. The page Benchmarks says how they are taken.

      Exit codes: 0 ok, 1 slower than the baseline allows or another answer, 64 usage, 65 bad data, 66 no input, 70 internal,
      74 cannot write.
      """,
    subcommands: [
      ListCommand.self, RunCommand.self, GraphCommand.self, PeersCommand.self, GrowthCommand.self,
      ProgramCommand.self, PipelineCommand.self, ReliabilityCommand.self, DrawCommand.self, EndureCommand.self,
      MeasureCommand.self,
      TimedCommand.self,
    ])
}
