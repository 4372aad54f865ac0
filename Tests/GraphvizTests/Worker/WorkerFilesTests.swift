import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("Files that a worker opens")
struct WorkerFilesTests {
  private static let tracer = "/usr/bin/strace"
  private static let isTraceable: Bool = {
    guard FileManager.default.isExecutableFile(atPath: tracer) else { return false }
    let outcome = try? BuiltProgram.shell("\(tracer) -f -e trace=none true")
    return outcome?.status == 0
  }()

  /// Libraries, plug-ins, fonts and their settings and caches, words of messages, devices and what the kernel tells.
  private static func isExpected(_ path: String) -> Bool {
    let folders = [
      "/lib/", "/lib64/", "/usr/lib/", "/usr/share/fonts", "/usr/share/fontconfig", "/usr/local/share/fonts",
      "/etc/fonts",
      "/var/cache/fontconfig", "/usr/share/locale", "/usr/share/xml/fontconfig", "/usr/share/zoneinfo", "/dev/null",
      "/dev/urandom", "/proc/", "/sys/fs/cgroup", "/sys/devices/system/cpu", "/etc/ld.so", "/etc/localtime",
      "/usr/share/pango", "/usr/share/libthai", "/etc/pango", "/usr/share/icu", "/usr/share/texmf/fonts",
      "/usr/share/poppler",
    ]
    return folders.contains { path.hasPrefix($0) } || path.hasSuffix(".so") || path.contains(".so.")
      || path == TestWorker.command.executablePath
  }

  /// The paths of a trace's successful calls that open or run something, and all paths that it tried.
  private static func paths(_ trace: String) -> (opened: [String], tried: [String]) {
    var (opened, tried): ([String], [String]) = ([], [])
    for line in trace.split(separator: "\n") {
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard pieces.count >= 3 else { continue }
      tried.append(String(pieces[1]))
      let call = pieces[0]
      let isOpening = call.contains("open(") || call.contains("openat(") || call.contains("execve(")
      if isOpening, !line.contains(" = -1 ") { opened.append(String(pieces[1])) }
    }
    return (opened, tried)
  }

  @Test(
    "Names that name a planted file have nothing opened but libraries, fonts and devices",
    .enabled(if: isTraceable, "strace is not installed, or may not trace here: apt-get install strace"))
  func opensFontsOnly() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let secret = folder.path("secret.png")
    try Data("secret".utf8).write(to: URL(fileURLWithPath: secret))
    let log = folder.path("trace")
    let command = WorkerCommand(
      executablePath: Self.tracer,
      arguments: [
        "-f", "-qq", "-s", "400", "-e", "trace=%file", "-o", log, "--", TestWorker.command.executablePath,
      ] + TestWorker.command.arguments)
    var source = HostileNames(seed: 7, secret: secret)
    let names = source.next(300, lengthLimit: 400) + [secret, "file://\(secret)", "<img src=\"\(secret)\"/>"]
    let drawing = Drawing.hostile(names, layout: .dot)
    let renderer = DrawingRenderer(command: command, limits: DrawingLimits(wallSeconds: 120, memoryBytes: nil))
    let rendered = try await renderer.render(drawing, as: OutputFormat.allCases)
    #expect(rendered.outputs.count == OutputFormat.allCases.count)
    let (opened, tried) = Self.paths(try String(contentsOfFile: log, encoding: .utf8))
    // The trace is whole: the program was run, and fonts were read.
    #expect(opened.contains(TestWorker.command.executablePath))
    #expect(opened.contains { $0.hasSuffix(".ttf") || $0.hasSuffix(".otf") || $0.hasSuffix(".ttc") })
    #expect(Set(opened.filter { !Self.isExpected($0) }).sorted() == [])
    #expect(tried.filter { $0.hasPrefix(folder.url.path) || $0.contains("secret") } == [])
  }
}
