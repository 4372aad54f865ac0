import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("What parent and worker say to each other")
struct WorkerProtocolTests {
  /// The parts of a frame, read as the page Graphviz describes it: `DRAWING1`, the number of parts, their lengths, the parts;
  /// all numbers of eight bytes, most significant first.
  private static func parts(_ bytes: [UInt8]) throws -> [[UInt8]] {
    func number(_ at: Int) -> Int { bytes[at..<at + 8].reduce(0) { $0 << 8 | Int($1) } }
    try #require(bytes.count >= 24 && bytes.starts(with: "DRAWING1".utf8))
    let count = number(8)
    var position = 16 + 8 * count
    let parts = (0..<count).map { index in
      defer { position += number(16 + 8 * index) }
      return Array(bytes[position..<position + number(16 + 8 * index)])
    }
    try #require(position == bytes.count)
    return parts
  }

  private static func frame(_ parts: [[UInt8]], mark: String = "DRAWING1") -> [UInt8] {
    func bytes(_ number: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } }
    return Array(mark.utf8) + bytes(parts.count) + parts.flatMap { bytes($0.count) } + parts.flatMap(\.self)
  }

  /// The request that a drawing makes, caught by a stand-in.
  private static func request(_ drawing: Drawing, _ folder: TemporaryFolder) async throws -> [UInt8] {
    let file = folder.path("request")
    _ = try? await TestWorker.shell("cat > '\(file)'; exit 3").render(drawing, as: [.svg, .plain])
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private static func exchange(_ request: [UInt8], _ folder: TemporaryFolder) throws -> BuiltProgram.Outcome {
    let file = folder.path("question")
    try Data(request).write(to: URL(fileURLWithPath: file))
    let words = [TestWorker.command.executablePath] + TestWorker.command.arguments
    return try BuiltProgram.shell(words.map { "'\($0)'" }.joined(separator: " ") + " < '\(file)' | cat")
  }

  @Test("A request is one frame of sorted JSON without tooltips, and the same for the same drawing")
  func request() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var drawing = Drawing.chain(["Huế", "高雄", "a"])
    drawing.nodes[0].tooltip = "kept back"
    drawing.summary = "kept back"
    let first = try await Self.request(drawing, folder)
    #expect(try await Self.request(drawing, folder) == first)
    let parts = try Self.parts(first)
    #expect(parts.count == 1)
    let text = String(decoding: parts[0], as: UTF8.self)
    #expect(!text.contains("kept back"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(parts[0])) as? [String: Any])
    #expect(Set(object.keys) == ["job", "limits"])
    let render = try #require((object["job"] as? [String: Any])?["render"] as? [String: Any])
    let pieces = try #require(render["_0"] as? [String: Any])
    #expect(pieces["names"] as? [String] == ["n0", "n1", "n2"])
    #expect(pieces["labels"] as? [String] == ["Huế", "高雄", "a"])
    #expect(pieces["ends"] as? [Int] == [0, 1, 1, 2])
    // What three nodes have in common is said once.
    #expect((pieces["nodeLooks"] as? [Any])?.count == 1)
  }

  @Test("The worker answers a frame of JSON, a part for each format, and the places in eight bytes each")
  func answer() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var drawing = Drawing.chain(["a", "b"], layout: .nop2)
    drawing.nodes[1].position = Point(x: 300, y: 40)
    let outcome = try Self.exchange(try await Self.request(drawing, folder), folder)
    let parts = try Self.parts([UInt8](outcome.output))
    try #require(parts.count == 4)
    #expect(String(decoding: parts[0], as: UTF8.self).hasPrefix("{\"outcome\":{\"rendered\":"))
    #expect(String(decoding: parts[1], as: UTF8.self).contains("</svg>"))
    #expect(String(decoding: parts[2], as: UTF8.self).hasSuffix("stop\n"))
    // Four corners, four numbers a node, then one edge: one curve of four points.
    #expect(parts[3].count == 8 * 22)
    let second = parts[3][(8 * 8)..<(8 * 10)]
    let numbers = stride(from: second.startIndex, to: second.endIndex, by: 8).map { start in
      Double(bitPattern: second[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
    #expect(numbers == [300, 40])
  }

  @Test("A request whose pieces do not fit, or whose drawing is invalid, is answered and not drawn")
  func refusesBadPieces() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let drawing = Drawing.chain(["a", "b"])
    let text = String(decoding: try Self.parts(try await Self.request(drawing, folder))[0], as: UTF8.self)
    for (old, new) in [
      ("\"ends\":[0,1]", "\"ends\":[0,7]"), ("\"ends\":[0,1]", "\"ends\":[0]"),
      ("\"names\":[\"n0\"", "\"names\":[\"N\\\"0\""),
      ("\"lookOfNode\":[0,", "\"lookOfNode\":[9,"),
    ] {
      #expect(text.contains(old))
      let outcome = try Self.exchange(Self.frame([Array(text.replacing(old, with: new).utf8)]), folder)
      let answer = String(decoding: try Self.parts([UInt8](outcome.output))[0], as: UTF8.self)
      #expect(answer.hasPrefix("{\"outcome\":{\"invalid\":"), "\(answer)")
    }
  }

  @Test("What is no request ends the worker with 65 and not a byte of answer")
  func refusesJunk() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for junk in [[], Array("hello".utf8), Self.frame([Array("{}".utf8)]), Self.frame([], mark: "DRAWING2")] {
      try Data(junk).write(to: URL(fileURLWithPath: folder.path("junk")))
      let words = [TestWorker.command.executablePath] + TestWorker.command.arguments
      let line = words.map { "'\($0)'" }.joined(separator: " ") + " < '\(folder.path("junk"))'"
      let outcome = try BuiltProgram.shell(line)
      #expect(outcome.status == 65)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("An answer of another version of the protocol, or to another question, is told apart from a picture")
  func refusesOtherAnswers() async throws {
    func failure(_ answer: [UInt8]) async throws -> DrawingFailure? {
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      try Data(answer).write(to: URL(fileURLWithPath: folder.path("answer")))
      do throws(DrawingFailure) {
        _ = try await TestWorker.shell("cat '\(folder.path("answer"))'").render(Drawing.chain(["a"]), as: [.svg])
        return nil
      } catch {
        return error
      }
    }
    guard case .protocolBroken(let detail)? = try await failure(Self.frame([[1]], mark: "DRAWING9")) else {
      Issue.record("another version was taken for an answer")
      return
    }
    #expect(detail.contains("another version"))
    let rendered =
      "{\"outcome\":{\"rendered\":{\"_0\":{\"edgeCount\":0,\"formats\":[\"svg\"],\"missingGlyphs\":[],\"nodeCount\":1,\"warnings\":[]}}}}"
    let svg = Array("<?xml version=\"1.0\"?><svg></svg>".utf8)
    let places = [UInt8](repeating: 0, count: 64)
    let notANumber = [0x7F, 0xF8] + [UInt8](repeating: 0, count: 62)
    for parts in [
      [Array(rendered.utf8)], [Array(rendered.utf8), svg], [Array(rendered.utf8), svg, places.dropLast()],
      [Array(rendered.utf8), svg, places + places], [Array(rendered.utf8), svg, notANumber],
      [Array("{\"outcome\":{\"measured\":{\"_0\":[]}}}".utf8)],
    ] {
      let answer = try await failure(Self.frame(parts.map { Array($0) }))
      #expect(answer == .protocolBroken(detail: "the answer does not belong to the question"))
    }
    // Such a picture without its node is refused as well.
    guard case .graphviz? = try await failure(Self.frame([Array(rendered.utf8), svg, places])) else {
      Issue.record("a picture without the node was taken")
      return
    }
    let failed = "{\"outcome\":{\"failed\":{\"_0\":[\"the words of Graphviz\"]}}}"
    #expect(try await failure(Self.frame([Array(failed.utf8)])) == .graphviz(messages: ["the words of Graphviz"]))
  }
}
