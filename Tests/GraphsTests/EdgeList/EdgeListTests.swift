import Foundation
import Glibc
import Graphs
import TestSupport
import Testing

@Suite("EdgeList")
struct EdgeListTests {
  private func list(_ text: String, vertexCount: Int? = nil, isDirected: Bool = false) throws -> EdgeList {
    try EdgeList(bytes: Array(text.utf8), vertexCount: vertexCount, isDirected: isDirected)
  }

  @Test("Spaces, tabs, a comma, carriage returns, blank lines, remarks and a missing last line feed change nothing")
  func layout() throws {
    let graph = Graph(vertexCount: 12, edges: [(0, 1), (11, 2), (2, 0)])
    for text in [
      "0 1\n11 2\n2 0\n", "0 1\n11 2\n2 0", "0\t1\r\n11 2\r\n2 0\r\n", "# u v\n0 1\n\n  11   2  \n% end\n2,0\n",
      "0, 1\n11 ,2\n \n2 0\n#",
    ] {
      #expect(try list(text).graph == graph, "\(text)")
    }
  }

  @Test("A list of nothing gives a graph of nothing, or of as many isolates as asked for")
  func nothing() throws {
    #expect(try list("").graph == Graph(vertexCount: 0, edges: []))
    #expect(try list("# only a remark", vertexCount: 3).graph == Graph(vertexCount: 3, edges: []))
  }

  @Test("Self-loops and repeated pairs are counted, and the first edge of each pair stays")
  func repeats() throws {
    let text = "0 1\n1 2\n1 0\n3 3\n2 1\n0 1\n5 5\n2 0\n"
    let undirected = try list(text)
    #expect(undirected.graph == Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0)]))
    #expect(undirected.selfLoopCount == 2)
    #expect(undirected.repeatedEdgeCount == 3)
    let directed = try list(text, isDirected: true)
    #expect(
      directed.graph == Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (1, 0), (2, 1), (2, 0)], isDirected: true))
    #expect(directed.repeatedEdgeCount == 1)
  }

  static let wrong: [(text: String, line: Int, problem: EdgeList.Failure.Problem)] = [
    ("0 1\n2\n", 2, .missingEnd), ("0 1\n\n2,\n", 3, .missingEnd), ("a b\n", 1, .notANumber),
    ("0 -1\n", 1, .notANumber), ("0 1.5\n", 1, .notANumber), ("0 1x\n", 1, .notANumber), ("0x1\n", 1, .notANumber),
    ("0,,1\n", 1, .notANumber), ("0 1 7\n", 1, .extraText), ("0 1,7\n", 1, .extraText),
    ("# a\n0 1\n0 9\n", 3, .vertexOutOfRange(allowed: 9)),
    ("99999999999999999999 1\n", 1, .vertexOutOfRange(allowed: 9)),
    ("0 1 # remark\n", 1, .extraText), ("\u{FEFF}0 1\n", 1, .notANumber),
  ]

  @Test("A line that is no edge is refused, with its number and what is wrong", arguments: wrong)
  func wrongLines(text: String, line: Int, problem: EdgeList.Failure.Problem) {
    #expect(throws: EdgeList.Failure.badLine(number: line, problem: problem)) { try list(text, vertexCount: 9) }
  }

  @Test("Without a number of vertices, no vertex reaches 2³⁰")
  func capacity() {
    #expect(throws: EdgeList.Failure.badLine(number: 1, problem: .vertexOutOfRange(allowed: 1 << 30))) {
      try list("0 1073741824\n")
    }
  }

  @Test("What is written reads back as the same graph, on any number of threads, from a file as from memory")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var random = SplitMix64(seed: 5)
    let edges = (0..<60_000).map { ($0, $0 + 1 + random.whole(below: 40_000)) }
    let graph = Graph(vertexCount: 100_000, edges: edges)
    // A remark longer than a block stands in the way.
    let remark = Array("#\(String(repeating: "-", count: 700_000))\n".utf8)
    let text = remark + graph.edgeListText()
    let path = folder.path("graph.txt")
    try Data(text).write(to: URL(fileURLWithPath: path))
    for threads in [1, 2, 3, 8, 16] {
      let options = RunOptions(threads: threads)
      #expect(try EdgeList(contentsOf: path, vertexCount: 100_000, options: options).graph == graph)
      #expect(try EdgeList(bytes: text, vertexCount: 100_000, options: options).graph == graph)
      let broken = text + Array("7 seven\n".utf8)
      #expect(throws: EdgeList.Failure.badLine(number: 60_002, problem: .notANumber)) {
        try EdgeList(bytes: broken, options: options)
      }
    }
  }

  @Test("Texts made at random are read or refused with a line that they have")
  func randomTexts() {
    let alphabet = Array("0123 \t,\n\n\r#%-x9".utf8)
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<random.whole(below: 30)).map { _ in alphabet[random.whole(below: alphabet.count)] }
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
      do throws(EdgeList.Failure) {
        let list = try EdgeList(bytes: bytes)
        let rest = list.graph.edgeCount + list.selfLoopCount + list.repeatedEdgeCount
        #expect(rest <= lines, "seed \(seed)")
      } catch .badLine(let number, _) {
        #expect((1...lines).contains(number), "seed \(seed)")
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }

  @Test("A file that is not there, a folder and a cancelled run are failures of their own")
  func failures() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(throws: EdgeList.Failure.unreadable(reason: "No such file or directory")) {
      try EdgeList(contentsOf: folder.path("nothing"))
    }
    #expect(throws: EdgeList.Failure.unreadable(reason: "it is not a regular file")) {
      try EdgeList(contentsOf: folder.url.path)
    }
    // Nobody writes into it, and nobody waits for that.
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(throws: EdgeList.Failure.unreadable(reason: "it is not a regular file")) {
      try EdgeList(contentsOf: folder.path("pipe"))
    }
    #expect(throws: EdgeList.Failure.interrupted(.cancelled)) {
      try EdgeList(bytes: Array("0 1\n".utf8), options: RunOptions(isCancelled: { true }))
    }
  }
}
