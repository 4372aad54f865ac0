import Intake
import Tables
import Testing

@Suite("Order of fields")
struct FieldOrderTests {
  @Test("What a row is, is read before the rest and its source after it, so that the same is kept of very many errors")
  func kept() {
    let full = DiagnosticCollection.keptPerSeverity
    let control = "x\u{7F}"
    let plain = (1..<full).map { "c\($0),C,,nowhere,,\n" }.joined()
    let header = "id,name,other_names,country,source,note\n"
    let identity = SmallDataset([.cities: header + plain + "last,L,\(control),nowhere,,\n"]).read().diagnostics
    #expect(identity.count(of: .error) == full + 1)
    #expect(identity.sorted.last { $0.severity == .error }?.code == "country.invalid")
    #expect(!identity.kept.contains { $0.code == "text.control-character" })
    let origin = SmallDataset([.cities: header + plain + "last,L,,JP,\(control),\(control)\n"]).read().diagnostics
    #expect(origin.count(of: .error) == full + 1)
    // The cell of the note lies after that of the source, and yet is the one that is kept.
    let place = origin.kept.first { $0.code == "text.control-character" }?.location
    #expect(place?.line == full + 1)
    #expect(place?.column == "last,L,,JP,xx,".count + 1)
  }

  @Test("A row that misses what it is about is passed over, and nothing more is said of it")
  func passedOver() {
    let events = SmallDataset([.linkEvents: "link,year,kind\n,20x,nothing\n"]).read()
    #expect(events.codes(.error) == ["value.missing"])
    let answers = SmallDataset([.answers: "city,question,answer,answered_on\n,,,never\n"]).read()
    #expect(answers.codes(.error) == [])
  }
}
