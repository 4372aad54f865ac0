import Analysis
import ArgumentParser
import CityNetwork
import Diagrams
import Foundation
import Graphs
import Graphviz
import Presentation
import Tables

struct GalleryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery", abstract: "Draw every kind of diagram into one folder, with a page that shows them.",
    usage: """
      cityweave gallery datasets/asia-cooperation -o output/gallery
             cityweave gallery my-cities -o output/pictures --style house.yaml --formats svg,pdf,png
      """,
    discussion: """
      The city with the most city partners stands for all, and so does the agency with the most cities. Open index.html
      in a browser; below each picture stands the command that draws it alone. Pictures of an earlier gallery in the
      folder are replaced; other files are left alone.
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"), completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("The formats of the pictures: png, svg, pdf, dot.", valueName: "formats"))
  var formats = "png,svg"

  func validate() throws { _ = try wantedFormats() }

  /// A picture that is ready to be drawn.
  private struct Task: Sendable {
    let name: String
    let command: String
    let diagram: Diagram
  }

  /// What came of a task, by its place in the list.
  ///
  /// Not a tuple: handed back by the task group, one had its parts mixed up in optimized builds of Swift 6.3.1.
  private struct Outcome: Sendable {
    let index: Int
    let picture: DiagramRendering.Picture?
  }

  func run() async throws {
    let formats = try wantedFormats()
    let style = try look.read()
    let session = try Session(dataset)
    let plan = GalleryPlan(session.drawn.network)
    let tasks = try plan.items.map { item in try task(item, session, style, formats) }
    let rendering = DiagramRendering(look, style: style)
    let pictures = try await draw(tasks, formats, rendering)
    var files: [(name: String, bytes: Data)] = []
    var shown: [GalleryPage.Picture] = []
    var missing = plan.missing
    for (task, picture) in zip(tasks, pictures) {
      guard let picture else {
        missing.append("\(task.name): drawing failed")
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
    let page = GalleryPage(
      title: session.network.dataset.title, remarks: plan.remarks + session.diagramRemarks, pictures: shown,
      missing: missing)
    files.append(("index.html", Data(page.html.utf8)))
    try write(files)
    Console.say("Wrote \(files.count) files into \(output). Open \(output)/index.html in a browser.")
    if pictures.contains(where: { $0 == nil }) { throw ExitStatus.internalFault }
  }

  private func task(
    _ item: GalleryPlan.Item, _ session: Session, _ style: DiagramStyle, _ formats: [Graphviz.OutputFormat]
  ) throws -> Task {
    Console.progress("preparing \(item.name) …")
    // The words of a command line, so that what stands below the picture is what was done.
    var words = dataset.arguments + ["--kind", item.kind.rawValue] + item.options
    if let look = look.style { words += ["--style", look] }
    words += ["-o", "\(item.name).\(formats[0].rawValue)"]
    let command = try DiagramCommand.parse(words)
    return Task(
      name: item.name, command: ShellWords.line(["cityweave", "diagram"] + words),
      diagram: try command.diagram(of: session, style, nil))
  }

  /// The pictures in the order of their tasks, a few at a time, each in worker processes of its own; nil for those that
  /// failed, which was told.
  private func draw(
    _ tasks: [Task], _ formats: [Graphviz.OutputFormat], _ rendering: DiagramRendering
  ) async throws -> [DiagramRendering.Picture?] {
    var pictures = [DiagramRendering.Picture?](repeating: nil, count: tasks.count)
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      var next = 0
      func start() {
        guard next < tasks.count else { return }
        let (index, task) = (next, tasks[next])
        next += 1
        group.addTask {
          do {
            return Outcome(index: index, picture: try await rendering.picture(task.diagram, as: formats))
          } catch let exit as ExitCode where exit == ExitStatus.internalFault {
            return Outcome(index: index, picture: nil)
          }
        }
      }
      for _ in 0..<RunOptions.coreCount { start() }
      while let outcome = try await group.next() {
        Console.progress("drew \(tasks[outcome.index].name) …")
        pictures[outcome.index] = outcome.picture
        start()
      }
    }
    Console.endProgress()
    return pictures
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

  private func write(_ files: [(name: String, bytes: Data)]) throws {
    do {
      try OutputFile.makeFolder(output)
      for file in files { try OutputFile.write(file.bytes, to: "\(output)/\(file.name)", replacing: true) }
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.cannotWrite
    }
  }
}
