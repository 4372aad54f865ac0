import Intake
import Tables
import Testing

@Suite("Weights of the gap register")
struct WeightsTests {
  private func read(_ text: String) -> IntakeResult { SmallDataset([.weights: text]).read() }

  @Test("Weights are read in any order of rows, as they are written")
  func read() throws {
    let weights = try #require(
      read("weight,note,part\n20,,needs\n0.5,why,Links\n0,,size\n30,,department\n").weights)
    #expect([weights.links, weights.department, weights.size, weights.needs] == [0.5, 30, 0, 20])
  }

  @Test("Without the file there are no weights, and the network is read")
  func none() {
    let result = SmallDataset([:]).read()
    #expect(result.weights == nil && result.network != nil)
  }

  @Test("With an error in the weights nothing is read")
  func refused() {
    let result = read("part,weight\nlinks,1\ndepartment,1\nsize,1\nneeds,-1\n")
    #expect(result.places(.error) == ["weight.range weights.csv:5:7"])
    #expect(result.network == nil && result.weights == nil)
  }

  @Test("A slip in a part's name is answered with the right one, and not reported as missing too")
  func slip() {
    let result = read("part,weight\nlinks,1\ndepartement,1\nsize,1\nneeds,1\n")
    #expect(result.places(.error) == ["weight.part.unknown weights.csv:3:1"])
    #expect(result.fix("weight.part.unknown")?.hasPrefix("did you mean “department”?") == true)
  }

  @Test("A file of another name is read by itself, with its own name in its diagnostics")
  func ownFile() throws {
    let good = "part;weight\r\nlinks;1\r\ndepartment;2\r\nsize;3\r\nneeds;4\r\n"
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let reading = NetworkIntake().readWeights(InputFile(name: "mine.csv", bytes: mark + Array(good.utf8)))
    #expect(reading.weights?.needs == 4)
    let bad = NetworkIntake().readWeights(InputFile(name: "mine.csv", bytes: Array("part,weight\nlinks,x\n".utf8)))
    #expect(bad.weights == nil)
    #expect(bad.diagnostics.sorted.map(\.location.file) == ["mine.csv", "mine.csv"])
    #expect(bad.diagnostics.sorted.map(\.code) == ["weight.part.missing", "number.invalid"])
    #expect(NetworkIntake().readWeights(InputFile(name: "mine.csv", bytes: [])).diagnostics.hasErrors)
  }
}
