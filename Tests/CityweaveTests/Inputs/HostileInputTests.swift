import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Inputs that are too much, or no input at all")
struct HostileInputTests {
  private static let cities = "id,name,country\na,Aa,VN\nb,Bb,JP\nc,Cc,TH\n"
  private static let links = "from,to,themes\na,b,waste\n"

  /// A folder with a data set in `data`.
  private static func folder(_ tables: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("data"), withIntermediateDirectories: true)
    for (name, text) in ["cities": cities, "links": links].merging(tables, uniquingKeysWith: { $1 }) {
      try text.write(toFile: folder.path("data/\(name).csv"), atomically: true, encoding: .utf8)
    }
    return folder
  }

  private static func makeSparse(_ path: String, _ bytes: Int) throws {
    #expect(FileManager.default.createFile(atPath: path, contents: Data("a: 1\n".utf8)))
    #expect(truncate(path, bytes) == 0)
  }

  @Test("Large files that are no tables are not read: a gigabyte of them fits into 300 MB of address space beside")
  func largeStrays() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    for number in 0..<4 { try Self.makeSparse(folder.path("data/z\(number).csv"), 250 << 20) }
    let outcome = try BuiltProgram.run(["check", folder.path("data")])
    #expect(outcome.status == 0)
    #expect((0..<4).allSatisfy { outcome.text.contains("z\($0).csv") })
    #expect(outcome.text.contains("was not read"))
  }

  @Test("A style, a translation, names or places of two gigabytes are refused for their size")
  func largeFiles() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    try Self.makeSparse(folder.path("big"), 2 << 30)
    let (data, big, picture) = (folder.path("data"), folder.path("big"), folder.path("x.svg"))
    let lines = [
      ["diagram", data, "--style", big, "-o", picture], ["brief", data, "a", "--phrases", big],
      ["diagram", data, "--kind", "map", "--place-names", big, "-o", picture],
      ["diagram", data, "--anchor", big, "-o", picture],
    ]
    for words in lines {
      let outcome = try BuiltProgram.run(words)
      #expect(outcome.status == 65, "\(words): \(outcome.errors)")
      #expect(outcome.errors.contains("big"), "\(words)")
    }
  }

  @Test("Pipes and devices in place of a file are refused by every option that names one")
  func pipes() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let (data, picture) = (folder.path("data"), folder.path("x.svg"))
    for path in [pipe, "/dev/zero"] {
      let lines = [
        ["gaps", data, "--weights", path], ["metrics", data, "--within", path], ["programme", data, "--costs", path],
        ["programme", data, "--capacities", path], ["whatif", data, path], ["brief", data, "a", "--phrases", path],
        ["diagram", data, "-o", picture, "--style", path], ["diagram", data, "-o", picture, "--anchor", path],
        ["diagram", data, "-o", picture, "--kind", "map", "--place-names", path],
      ]
      for words in lines {
        let outcome = try BuiltProgram.run(words)
        #expect([64, 66].contains(outcome.status), "\(words): \(outcome.status) \(outcome.errors)")
        #expect(outcome.errors.contains(path == pipe ? "a pipe" : "a device"), "\(words): \(outcome.errors)")
      }
    }
  }

  @Test("Stray things beside the tables are named, and everything goes on")
  func strayThings() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let data = folder.path("data")
    try FileManager.default.createSymbolicLink(atPath: data + "/old.csv", withDestinationPath: "/nonexistent")
    try FileManager.default.createDirectory(atPath: data + "/more.csv", withIntermediateDirectories: false)
    #expect(mkfifo(data + "/pipe.csv", 0o600) == 0)
    let outcome = try BuiltProgram.run(["check", data])
    #expect(outcome.status == 0)
    for name in ["old.csv", "more.csv", "pipe.csv"] { #expect(outcome.text.contains(name)) }
    try FileManager.default.removeItem(atPath: data + "/links.csv")
    #expect(mkfifo(data + "/links.csv", 0o600) == 0)
    let refused = try BuiltProgram.run(["check", data])
    #expect(refused.status == 66 && refused.errors.contains("links.csv could not be read: it is a pipe"))
  }

  @Test("Ids that look like options are ids")
  func idsLikeOptions() throws {
    let folder = try Self.folder([
      "cities": "id,name,country\n\"-o\",Aa,VN\nb,Bb,JP\nc,Cc,JP\n", "links": "from,to\n\"-o\",b\n\"-o\",c\n",
    ])
    defer { folder.remove() }
    let data = folder.path("data")
    #expect(try BuiltProgram.run(["gallery", data, "-o", folder.path("out"), "--formats", "svg"]).status == 0)
    #expect(try BuiltProgram.run(["brief", data, "--", "-o"]).status == 0)
  }

  @Test(
    "Numbers that no sum can hold are refused at their cell, whatever the command",
    arguments: [
      ("cities", "id,name,country,population\na,Aa,VN,9223372036854775807\nb,Bb,JP,9223372036854775807\nc,Cc,JP,9\n"),
      ("completeness", "id,subject,said_maximum,captured,unit\nx,N,9223372036854775807,0,links\n"),
      ("links", "from,to,amount,currency\na,b,9999999999999999999999,JPY\n"),
    ])
  func numbers(table: String, text: String) throws {
    let folder = try Self.folder([table: text, "practices": "id,city,title,themes\np,c,Prac,waste\n"])
    defer { folder.remove() }
    let data = folder.path("data")
    for words in [["check", data], ["themes", data], ["programme", data], ["report", data, "-o", folder.path("r")]] {
      let outcome = try BuiltProgram.run(words)
      #expect(outcome.status == 65, "\(words)")
      #expect((outcome.text + outcome.errors).contains("\(table).csv:2:"), "\(words): \(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("r")))
  }

  @Test("Sums of the greatest numbers that are taken come out in every command")
  func greatest() throws {
    let rows = (0..<30).map { "c\($0),C\($0),\($0 % 2 == 0 ? "JP" : "VN"),10000000000,\(Double($0)),\(100 + $0)" }
    let folder = try Self.folder([
      "cities": "id,name,country,population,latitude,longitude\n" + rows.joined(separator: "\n") + "\n",
      "links": "from,to,amount,currency,financing,from_year\n"
        + (1..<20).map { "c0,c\($0),1000000000000000,JPY,domestic,2010\n" }.joined(),
      "completeness": "id,subject,said_minimum,said_maximum,captured,unit\n"
        + (0..<9).map { "s\($0),N,10000000000,10000000000,1,links\n" }.joined(),
      "practices": "id,city,title,themes\np,c1,Prac,waste\n",
    ])
    defer { folder.remove() }
    let data = folder.path("data")
    for words in [
      ["check"], ["themes"], ["programme", "--by", "people"],
      ["programme", "--budget", "1000000000000000", "--cost", "city=1000000000000"],
      ["reciprocity", "--samples", "100"], ["bands", "--repetitions", "20"], ["expected"], ["gaps"], ["resilience"],
      ["brief", "c0"], ["report", "-o", folder.path("r"), "--no-diagrams"],
      ["diagram", "--kind", "coverage", "-o", folder.path("x.svg")],
    ] {
      let outcome = try BuiltProgram.run([words[0], data] + words.dropFirst())
      #expect(outcome.status == 0, "\(words): \(outcome.status) \(outcome.errors)")
    }
  }

  @Test("Maps of places from pole to pole are drawn, and so is the report with them")
  func poles() throws {
    let sets = [
      "a,Aa,VN,90,0\nb,Bb,JP,-90,0\n", "a,Aa,RU,-90,-4\nb,Bb,FJ,90,0\n",
      "a,Aa,ZZ,90,1\nb,Bb,NZ,9,-4\nc,Cc,NZ,1,179.9999\n",
      "a,Aa,FJ,66,180\nb,Bb,NZ,89,-179\nc,Cc,FJ,89.999999,-179\nd,Dd,RU,-78,-4\ne,Ee,NZ,-89,1\nf,Ff,SG,66,-179\n",
    ]
    for set in sets {
      let folder = try Self.folder(["cities": "id,name,country,latitude,longitude\n" + set, "links": "from,to\nb,a\n"])
      defer { folder.remove() }
      for file in ["m.svg", "m.png"] {
        let map = try BuiltProgram.run(["diagram", folder.path("data"), "--kind", "map", "-o", folder.path(file)])
        #expect(map.status == 0, "\(set)\(map.errors)")
      }
      let report = try BuiltProgram.run(["report", folder.path("data"), "-o", folder.path("r")])
      #expect(report.status == 0, "\(set)\(report.errors)")
      #expect(FileManager.default.fileExists(atPath: folder.path("r/map.png")))
    }
  }
}
