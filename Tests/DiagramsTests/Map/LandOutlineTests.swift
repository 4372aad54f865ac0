import Diagrams
import Testing

@Suite("Outlines of land")
struct LandOutlineTests {
  @Test("The file of outlines is read to the numbers that Natural Earth gives")
  func numbers() {
    let land = LandOutline.world
    #expect(land.shapes.count == 453 && land.countries.count == 174)
    #expect(land.shapes.reduce(0) { $0 + $1.points.count } == 8_107)
    // Every coordinate in hundredths of a degree, as a checksum of those that stood in the source before.
    var checksum: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ words: String) {
      for byte in (words + "\n").utf8 { checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    func hundredths(_ degrees: Double) -> Int {
      let value = (degrees * 100).rounded()
      #expect(value / 100 == degrees)
      return Int(value)
    }
    for shape in land.shapes {
      let numbers = shape.points.flatMap { [hundredths($0.longitude), hundredths($0.latitude)] }
      add(([shape.kind.rawValue] + numbers.map(String.init)).joined(separator: " "))
    }
    for (letters, place) in land.countries.sorted(by: { $0.key < $1.key }) {
      add("\(letters) \(hundredths(place.longitude)) \(hundredths(place.latitude))")
    }
    #expect(checksum == 0x3965_72b8_b8c8_5e66)
  }

  @Test("Outlines of land and water are closed")
  func closed() {
    for shape in LandOutline.world.shapes where shape.kind != .border {
      #expect(shape.points.first == shape.points.last)
    }
  }
}
