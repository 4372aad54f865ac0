import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import Language
import Presentation

struct ReportCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Do the whole job: report, diagrams and tables, into one folder.",
    usage: """
      cityweave report datasets/asia-cooperation -o output/asia-cooperation
             cityweave report my-cities -o output/my-cities --public
             cityweave report my-cities -o output/2015 --as-of 2015 --no-diagrams
      """,
    discussion: """
      The folder is replaced as a whole, or left as it was. Files of an earlier report in it are replaced or removed;
      other files stay as they are. It cannot be the data set's folder, nor lie in it. A picture that cannot be drawn is
      missing, and the page and standard error say which and why; everything else is written.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost { WorkCost(memory: diagrams ? 123 : 100, seconds: diagrams ? 7.6 : 6.4) }

  @OptionGroup var weighting: WeightsOption
  @OptionGroup var look: LookOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"), completion: .directory)
  var output: String

  @Flag(inversion: .prefixedNo, help: "Draw the diagrams.")
  var diagrams = true

  @OptionGroup var mark: MarkOption

  /// A browser takes long to show a page with larger pictures, in bytes.
  private static let largestFigure = 6 << 20

  func validate() throws {
    try OutputFolderName.validate(output, of: "report")
    guard !diagrams else { return }
    try DatasetOptions.refuse(
      ["--style": look.style != nil, "--strict-fonts": look.strictFonts], with: "--no-diagrams, which draws nothing")
  }

  func run() throws {
    try OutputWriting.check(folder: output, sparing: dataset)
    let style = try look.read()
    let session = try Session(dataset, weighting: .chosen(weighting), evidence: evidence)
    Console.progress("measuring …")
    let work = try ReportWork(session, style: diagrams ? style : nil)
    var files = work.tables
    var page = work.report.page(figures: work.reservedFigures)
    if diagrams { files += try draw(work, into: &page, style, in: session.words) }
    files.append(("report.html", Data(HTMLPage.html(page).utf8)))
    Console.endProgress()
    try OutputWriting.write(files, into: output, by: "report", marking: !mark.isLeftOut)
    Console.say(ConsoleText.wrote(files.count, into: output, page: "report.html"))
  }

  /// Draws the diagrams into the page, and as files beside it.
  private func draw(
    _ work: ReportWork, into page: inout ReportPage, _ style: DiagramStyle, in words: Wording
  ) throws -> [(name: String, bytes: Data)] {
    // Marks lead to the rows of the report; the files beside it have no such places.
    let links = Dictionary(
      uniqueKeysWithValues: page.anchors.sorted().compactMap { id in Hyperlink("#\(id)").map { (id, $0) } })
    let formats: [Graphviz.OutputFormat] = [.svg, .pdf, .png]
    let pictures = try DiagramRendering(look, style: style)
      .pictures(work.pictures.map { ($0.name, $0.diagram) }, as: formats)
    var files: [(name: String, bytes: Data)] = []
    for (task, attempt) in zip(work.pictures, pictures) {
      guard let drawing = attempt.picture?.drawing else {
        // The report is one all the same, and says in the picture's place that it is missing.
        let missing = words.say(
          "report.figure.missing", ["caption": task.caption, "reason": attempt.reason ?? ""])
        page.fill(task.name, with: ReportPage.Figure(svg: "", caption: missing))
        continue
      }
      for format in formats {
        if let bytes = drawing[format] { files.append(("\(task.name).\(format.rawValue)", Data(bytes))) }
      }
      let svg = drawing.svg?.withLinks(links).inlined(idPrefix: "\(task.name)-") ?? ""
      let isShown = svg.utf8.count <= Self.largestFigure
      let caption =
        isShown
        ? task.caption
        : words.say("report.figure.large", ["caption": task.caption, "file": "\(task.name).pdf"])
      page.fill(task.name, with: ReportPage.Figure(svg: isShown ? svg : "", caption: caption))
    }
    return files
  }
}
