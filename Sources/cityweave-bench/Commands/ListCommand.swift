import ArgumentParser

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Say which benchmarks and graphs there are.", usage: "cityweave-bench list")

  func run() throws {
    var table = TextTable(columns: ["benchmark", "what is timed"])
    for task in BenchTask.all { table.rows.append([task.name, task.summary]) }
    var graphs = TextTable(columns: ["graph", "what it is"])
    for graph in BenchGraph.all { graphs.rows.append([graph.name, graph.summary]) }
    var datasets = TextTable(columns: ["data set", "what it is"])
    for dataset in ProgramDataset.all { datasets.rows.append([dataset.name, dataset.summary]) }
    var pictures = TextTable(columns: ["picture", "what it is"])
    for picture in BenchDrawing.all { pictures.rows.append([picture.name, picture.summary]) }
    try Console.put([table, graphs, datasets, pictures].map(\.text).joined(separator: "\n"))
  }
}
