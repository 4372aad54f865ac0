import Foundation
import Tables
import TestSupport
import Testing

@Suite("The questionnaire's loop")
struct QuestionnaireLoopTests {
  /// a is linked with b; both of unknown department; a states a need.
  private func dataset() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("dataset.csv", "key,value\ndata_date,2025-01-01\n"),
      ("cities.csv", "id,name,country,population\na,=Alpha,JP,\nb,\"Bè, ta\",VN,50000\n"),
      ("links.csv", "id,from,to\nl1,a,b\n"), ("needs.csv", "id,city,kind,themes\nn1,a,need,water\n"),
    ] {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    return folder
  }

  /// Fills in a questionnaire and saves it as a spreadsheet of western Europe does: semicolons, a mark, CRLF.
  private func fill(
    _ questions: Data, _ answers: [String: (answer: String, source: String, date: String)]
  ) throws -> Data {
    let table = try #require(CSVReader().read(Array(questions), file: "questions.csv").table)
    func column(_ name: String) throws -> Int { try #require(table.columnNames.firstIndex(of: name)) }
    var lines = [table.columnNames]
    for row in 0..<table.rowCount {
      var cells = table.columnNames.indices.map { table.text(row: row, column: $0) }
      let key = [cells[try column("city")], cells[try column("question")], cells[try column("subject")]]
      if let given = answers[key.joined(separator: " ")] {
        cells[try column("answer")] = given.answer
        cells[try column("source")] = given.source
        cells[try column("answered_on")] = given.date
      }
      lines.append(cells)
    }
    let text = lines.map { cells in
      cells.map { cell in
        cell.contains { ";\"".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ";") + "\r\n"
    }.joined()
    return Data([0xEF, 0xBB, 0xBF] + Array(text.utf8))
  }

  private func register(_ folder: TemporaryFolder) throws -> [String: [String: String]] {
    let text = try BuiltProgram.run(["gaps", folder.url.path, "--format", "csv"]).output
    let table = try #require(CSVReader().read(Array(text), file: "gaps.csv").table)
    var rows: [String: [String: String]] = [:]
    for row in 0..<table.rowCount {
      var cells: [String: String] = [:]
      for (column, name) in table.columnNames.enumerated() { cells[name] = table.text(row: row, column: column) }
      rows[cells["id"] ?? ""] = cells
    }
    return rows
  }

  @Test("Questions go out, answers come in: the register changes, and explain shows who answered and when")
  func loop() throws {
    let folder = try dataset()
    defer { folder.remove() }
    let before = try register(folder)
    #expect(before["a"]?["international_department"] == "unknown")
    // a: one link, 0.75; two of two judged signs of a lack, 0.8; unknown size, 0.5; an unmet need, 1:
    // 3 · 0.75 + 3 · 0.8 + 2 · 0.5 + 2 · 1 = 7.65 of 10.
    #expect(before["a"]?["priority"] == "76.5")
    #expect(before["a"]?["primary"] == "need_unmet")
    let questions = try BuiltProgram.run(["gaps", folder.url.path, "--questionnaire"]).output
    let filled = try fill(
      questions,
      [
        "a international_department ": ("no", "Ms Abe; mayor's office", "2025-02-03"),
        "a population ": ("12000", "Ms Abe", "2025-02-03"), "a link_status l1": ("ended", "Ms Abe", "2025-02-03"),
        "a need_met n1": ("yes", "Mr \"Ito\"", "2025-02-04"),
      ])
    try filled.write(to: folder.url.appendingPathComponent("answers.csv"))
    let after = try register(folder)
    // Known to lack a department, 1; the link has ended, 1; small, 1; the need is met, 0: 3 + 3 + 2 of 10.
    #expect(after["a"]?["priority"] == "80")
    #expect(after["a"]?["classes"] == "dormant;no_international_department")
    #expect(after["a"]?["department_source"] == "Ms Abe; mayor's office (2025-02-03)")
    #expect(after["b"]?["primary"] == "dormant")
    let city = try BuiltProgram.run(["explain", "a", folder.url.path]).text
    let lines = city.split(separator: "\n").map(String.init)
    #expect(city.contains("4 answers:"))
    #expect(
      lines.contains {
        $0.hasPrefix("  international_department: no, on 2025-02-03 [answers.csv line ")
          && $0.hasSuffix(", source Ms Abe; mayor's office]")
      })
    #expect(lines.contains { $0.hasPrefix("  need_met of n1: yes, on 2025-02-04 [answers.csv line ") })
    let link = try BuiltProgram.run(["explain", "l1", folder.url.path]).text
    #expect(
      link.contains("status ended") && link.contains("  link_status of l1: ended, on 2025-02-03 [answers.csv line "))
    // What is answered is not asked again.
    let left = try BuiltProgram.run(["gaps", folder.url.path, "--questionnaire"]).text
    #expect(!left.contains("\na,") && left.contains("\nb,"))
  }

  @Test("Two officers who answer differently about the same link are told both lines, and nothing is written")
  func contradiction() throws {
    let folder = try dataset()
    defer { folder.remove() }
    let questions = try BuiltProgram.run(["gaps", folder.url.path, "--questionnaire"]).output
    let filled = try fill(
      questions,
      ["a link_status l1": ("active", "Ms Abe", "2025-02-03"), "b link_status l1": ("ended", "Mr Ba", "2025-02-30")])
    try filled.write(to: folder.url.appendingPathComponent("answers.csv"))
    let outcome = try BuiltProgram.run(["gaps", folder.url.path, "-o", folder.path("gaps.csv")])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("contradicts the answer") && outcome.errors.contains("[date.invalid]"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("gaps.csv")))
  }
}
