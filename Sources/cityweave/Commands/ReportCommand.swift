import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import Presentation
import Tables

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Do the whole job: report, diagrams and tables, into one folder.",
    usage: """
      cityweave report datasets/asia-cooperation -o output/asia-cooperation
             cityweave report my-cities -o output/my-cities --public
             cityweave report my-cities -o output/2015 --as-of 2015 --no-diagrams
      """,
    discussion: "Files of an earlier report in the folder are replaced; other files are left alone.")

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var weighting: WeightsOption
  @OptionGroup var look: LookOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"), completion: .directory)
  var output: String

  @Flag(inversion: .prefixedNo, help: "Draw the diagrams.")
  var diagrams = true

  /// A browser takes long to show a page with larger pictures, in bytes.
  private static let largestFigure = 6 << 20

  func run() async throws {
    let style = try look.read()
    let session = try Session(dataset, weighting: weighting)
    Console.progress("measuring …")
    let work = try ReportWork(session, style: style)
    var files = work.tables
    var figures = NetworkReport.Figures()
    if diagrams {
      // Marks lead to the rows of the report; the files beside it have no such places.
      let anchors = work.report.page(figures: figures).anchors
      let links = Dictionary(
        uniqueKeysWithValues: anchors.sorted().compactMap { id in Hyperlink("#\(id)").map { (id, $0) } })
      let rendering = DiagramRendering(look, style: style)
      for kind in work.diagrams {
        Console.progress("drawing \(kind.name) …")
        let formats: [Graphviz.OutputFormat] = [.svg, .pdf, .png]
        let rendered = try await rendering.render(kind.diagram, as: formats)
        for format in formats {
          if let bytes = rendered[format] { files.append(("\(kind.name).\(format.rawValue)", Data(bytes))) }
        }
        let svg = rendered.svg?.withLinks(links).inlined(idPrefix: "\(kind.name)-") ?? ""
        let isShown = svg.utf8.count <= Self.largestFigure
        figures[keyPath: kind.figure] = ReportPage.Figure(
          svg: isShown ? svg : "",
          caption: isShown
            ? kind.caption : "\(kind.caption) It is too large for this page and lies beside it, as \(kind.name).pdf.")
      }
    }
    files.append(("report.html", Data(HTMLPage.html(work.report.page(figures: figures)).utf8)))
    Console.endProgress()
    try write(files)
    Console.say("Wrote \(files.count) files into \(output). Open \(output)/report.html in a browser.")
  }

  /// All files are made before the first is written, so that a failure leaves an earlier report whole.
  private func write(_ files: [(name: String, bytes: Data)]) throws {
    do {
      try OutputFile.makeFolder(output)
      for file in files {
        try OutputFile.write(file.bytes, to: "\(output)/\(file.name)", replacing: true)
      }
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.cannotWrite
    }
  }
}
