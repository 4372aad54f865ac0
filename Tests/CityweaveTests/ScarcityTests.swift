import Foundation
import TestSupport
import Testing

@Suite("Not enough of something")
struct ScarcityTests {
  private static let data = "datasets/asia-cooperation"

  /// How to run a line as a user whom limits of processes hold for; nil where that is not possible here.
  private static let asNobody: String? = {
    if getuid() != 0 { return "" }
    let line = "setpriv --reuid=65534 --clear-groups"
    return (try? BuiltProgram.shell("\(line) cityweave --version").status) == 0 ? line : nil
  }()

  private static let canHideProc = (try? BuiltProgram.shell(hidingProc("true")).status) == 0

  private static func hidingProc(_ command: String) -> String {
    "unshare -m sh -c 'mount --make-rprivate / && umount -l /proc && \(command)' 2>&1"
  }

  /// Statuses of sentences: all is well, or what is lacking, or that it could not be read, written or loaded.
  private static func isTold(_ outcome: BuiltProgram.Outcome) -> Bool {
    [0, 66, 71, 74, 127].contains(outcome.status) && !outcome.errors.contains("report it")
      && (outcome.status == 0 || !outcome.errors.isEmpty)
  }

  @Test(
    "Few descriptors end no command in a trap or a wait, and the picture says what it lacks",
    arguments: [5, 6, 8, 10, 12, 14, 16, 17, 18, 20, 24, 30])
  func descriptors(count: Int) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for words in ["check \(Self.data)", "diagram \(Self.data) --kind agencies -o \(folder.path("x.svg"))"] {
      let outcome = try BuiltProgram.shell("ulimit -n \(count); timeout 60 cityweave \(words)")
      #expect(Self.isTold(outcome), "\(count): \(words): \(outcome.status) \(outcome.errors)")
      if outcome.status == 71 { #expect(outcome.errors.contains("descriptors")) }
    }
  }

  @Test(
    "A small address space is told, and never a hang or a trap",
    arguments: [100, 120, 140, 150, 160, 180, 200, 250, 300, 400, 500, 700])
  func addressSpace(megabytes: Int) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let commands = [
      "check \(Self.data)", "metrics \(Self.data)", "match \(Self.data) --all", "doctor",
      "diagram \(Self.data) --kind agencies -o \(folder.path("x.svg"))",
    ]
    for words in commands {
      let outcome = try BuiltProgram.shell("ulimit -v \(megabytes * 1024); timeout 100 cityweave \(words)")
      let isTold = Self.isTold(outcome) || words == "doctor" && outcome.status == 1
      #expect(isTold, "\(megabytes) MB: \(words): \(outcome.status) \(outcome.errors.suffix(300))")
    }
  }

  @Test(
    "Where no threads are to be had, measures need none and pictures say so",
    .enabled(if: asNobody != nil, "needs a user whom limits of processes hold for"), arguments: [1, 3, 8, 12])
  func threads(count: Int) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let user = try #require(Self.asNobody)
    func run(_ words: String) throws -> BuiltProgram.Outcome {
      try BuiltProgram.shell("\(user) sh -c 'ulimit -u \(count); exec timeout 100 cityweave \(words)'")
    }
    // Others may run as the same user: then not even the shell can start.
    guard try run("--version").status == 0 else { return }
    for words in ["metrics \(Self.data) --format csv", "match \(Self.data) --all --format csv"] {
      let outcome = try run(words)
      let free = try BuiltProgram.shell("cityweave \(words)")
      #expect(outcome.status == 0 && outcome.output == free.output)
    }
    let picture = try run("diagram \(Self.data) --kind agencies -o -")
    #expect([0, 71].contains(picture.status), "\(picture.status) \(picture.errors)")
    if picture.status == 71 { #expect(picture.errors.contains("threads or processes")) }
  }

  @Test(
    "Without /proc the words of the command line are read all the same",
    .enabled(if: canHideProc, "needs root and namespaces"))
  func withoutProc() throws {
    let missing = try BuiltProgram.shell(Self.hidingProc("cityweave check nothing-here"))
    #expect(missing.status == 66 && missing.text.contains("there is no folder nothing-here"))
    #expect(try BuiltProgram.shell(Self.hidingProc("cityweave --version")).text == "0.1.0\n")
    let measured = try BuiltProgram.shell(Self.hidingProc("cityweave metrics \(Self.data) --top 1"))
    #expect(measured.status == 0 && measured.text.contains("kitakyushu"))
  }

  @Test("What needs more memory than is left is refused before it is read, unless it is to go on anyway")
  func memoryIsEstimated() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data("id,name,country\na,Aa,VN\nb,Bb,JP\n".utf8).write(to: URL(fileURLWithPath: folder.path("cities.csv")))
    let links = folder.path("links.csv")
    try Data("from,to\na,b\n".utf8).write(to: URL(fileURLWithPath: links))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: links))
    try handle.truncate(atOffset: 60 << 20)
    try handle.close()
    let refused = try BuiltProgram.shell("ulimit -v 400000; cityweave isolated \(folder.url.path)")
    #expect(refused.status == 71 && refused.output.isEmpty, "\(refused.errors)")
    #expect(refused.errors.contains("memory") && refused.errors.contains("--anyway"))
    // It goes on, and finds that the rest of the file is no table.
    let anyway = try BuiltProgram.shell("ulimit -v 400000; cityweave isolated \(folder.url.path) --anyway")
    #expect(anyway.status == 65, "\(anyway.errors)")
    #expect(try BuiltProgram.shell("cityweave isolated \(folder.url.path)").status == 65)
    // So does what reads a data set for the rows of one id.
    let explained = "ulimit -v 400000; cityweave explain a \(folder.url.path)"
    #expect(try BuiltProgram.shell(explained).status == 71)
    #expect(try BuiltProgram.shell("\(explained) --anyway").status == 65)
    #expect(try BuiltProgram.shell("cityweave explain degree --anyway").status == 64)
  }
}
