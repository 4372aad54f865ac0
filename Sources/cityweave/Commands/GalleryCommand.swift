import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import Language
import Presentation

struct GalleryCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery", abstract: "Draw every kind of diagram into one folder, with a page that shows them.",
    usage: """
      cityweave gallery datasets/asia-cooperation -o output/gallery
             cityweave gallery my-cities -o output/pictures --style house.yaml --formats svg,pdf,png
      """,
    discussion: """
      The city with the most city partners stands for all, and so does the agency with the most cities. Open index.html
      in a browser; below each picture stands the command that draws it alone. The folder is replaced as a whole, or left
      as it was. Pictures of an earlier gallery in it are replaced or removed; other files stay as they are. It cannot be
      the data set's folder, nor lie in it. A picture that cannot be drawn is missing, and the page and standard error say
      which and why; nothing is written where none could be drawn.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost { WorkCost(memory: 53, seconds: 1.9) }

  @OptionGroup var look: LookOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"), completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("The formats of the pictures: png, svg, pdf, dot.", valueName: "formats"))
  var formats = "png,svg"

  func validate() throws {
    try OutputFolderName.validate(output, of: "gallery")
    _ = try wantedFormats()
  }

  /// A picture that is ready to be drawn.
  private struct Task: Sendable {
    let name: String
    let command: String
    let diagram: Diagram
  }

  func run() throws {
    let formats = try wantedFormats()
    try OutputWriting.check(folder: output, sparing: dataset)
    let style = try look.read()
    let session = try Session(dataset, weighting: .ofFolder, evidence: evidence)
    let plan = GalleryPlan(session.study.drawn.network, in: session.words)
    let subject = DiagramSubject(session, style: style)
    let tasks = try plan.items.map { item in try task(item, subject, formats) }
    let rendering = DiagramRendering(look, style: style)
    let pictures = try rendering.pictures(tasks.map { ($0.name, $0.diagram) }, as: formats)
    var files: [(name: String, bytes: Data)] = []
    var shown: [GalleryPage.Picture] = []
    var missing = plan.missing
    for (task, attempt) in zip(tasks, pictures) {
      guard let picture = attempt.picture else {
        missing.append(
          "\(task.name): \(session.words.say("diagram.gallery.failed", ["reason": attempt.reason ?? ""]))")
        continue
      }
      let names = formats.map { "\(task.name).\($0.rawValue)" }
      for (format, name) in zip(formats, names) {
        if let bytes = picture.drawing[format] { files.append((name, Data(bytes))) }
      }
      shown.append(
        GalleryPage.Picture(
          id: task.name, title: picture.title, caption: picture.summary, command: task.command, files: names))
    }
    // As a report, a gallery without some pictures is one all the same; without any it is none.
    guard !shown.isEmpty || tasks.isEmpty else {
      let failures = pictures.compactMap(\.undrawn)
      throw (failures.first(where: \.isLack) ?? failures.first)?.status ?? ExitStatus.internalFault
    }
    let page = GalleryPage(
      title: session.network.dataset.title, remarks: plan.remarks + session.words.diagramRemarks, pictures: shown,
      missing: missing, in: session.words)
    files.append(("index.html", Data(page.html.utf8)))
    try OutputWriting.write(files, into: output, by: "gallery")
    Console.say(ConsoleText.wrote(files.count, into: output, page: "index.html"))
  }

  private func task(
    _ item: GalleryPlan.Item, _ subject: DiagramSubject, _ formats: [Graphviz.OutputFormat]
  ) throws -> Task {
    Console.progress("preparing \(item.name) …")
    // What stands below the picture draws it alone.
    var words = dataset.arguments + item.request.arguments
    if let years = evidence.staleAfter, item.request.kind.options.contains(.evidence) {
      words += ["--stale-after", String(years)]
    }
    if let look = look.style { words += ["--style", look] }
    words += ["-o", "\(item.name).\(formats[0].rawValue)"]
    return Task(
      name: item.name, command: ShellWords.line(["cityweave", "diagram"] + words),
      diagram: try subject.diagram(item.request))
  }

  private func wantedFormats() throws -> [Graphviz.OutputFormat] {
    let possible: [Graphviz.OutputFormat] = [.png, .svg, .pdf, .dot]
    var formats: [Graphviz.OutputFormat] = []
    for word in DatasetOptions.words(self.formats.lowercased()) {
      guard let format = possible.first(where: { $0.rawValue == word }) else {
        throw ValidationError("“\(word)” is no format of a picture. Possible are png, svg, pdf and dot.")
      }
      if !formats.contains(format) { formats.append(format) }
    }
    guard let shown = formats.firstIndex(where: { $0 == .png || $0 == .svg }) else {
      throw ValidationError("--formats needs png or svg, which the page can show.")
    }
    // What the page shows comes first.
    formats.insert(formats.remove(at: shown), at: 0)
    return formats
  }
}
