import Tables
import Testing

@Suite("Near misses")
struct NearMissTests {
  private static let columns = ["latitude", "longitude", "level", "lead"]

  @Test(
    "One slip is forgiven in a short word, and one more for every four letters",
    arguments: [
      ("latitud", "latitude"), ("lattitude", "latitude"), ("lvel", "level"), ("lxvex", nil),
      ("longi tude", "longitude"),
      ("lnogitude", "longitude"), ("LEAD", "lead"), ("", nil), ("--", nil), ("population", nil),
    ] as [(String, String?)])
  func slips(written: String, meant: String?) {
    #expect(NearMiss.nearest(to: written, among: Self.columns) == meant)
  }

  @Test("Of candidates that are equally near, the first as text is taken, in whatever order they come")
  func ties() {
    #expect(NearMiss.nearest(to: "bat", among: ["cat", "hat", "rat"]) == "cat")
    #expect(NearMiss.nearest(to: "bat", among: ["rat", "hat", "cat"]) == "cat")
  }
}
