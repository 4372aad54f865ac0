import Intake
import Tables
import TestSupport
import Testing

@Suite("Mutated data sets")
struct MutationTests {
  /// Inputs in one run of the test.
  private static let inputsPerRun = 5_000

  /// A small valid data set with every file.
  private static let valid: [InputFile] = [
    ("dataset.csv", "key,value\ntitle,Ví dụ\ndata_date,2025-01-31\n"),
    (
      "cities.csv",
      "id,name,other_names,country,level,latitude,longitude,population,population_year,international_department,industries\n"
        + "a,Hà Nội,河内;Hanoi,VN,city,21.02,105.84,8053663,2019,yes,textiles\nb,\"Kita, Kyushu\",,JP,city,33.85,130.85,,,unknown,\n"
        + "c,\"Say \"\"hi\"\"\",,TH,town,,,12000,,no,none\n"
    ),
    ("agencies.csv", "id,name,kind,country\nx,Some agency,ngo,international\n"),
    ("programmes.csv", "id,name,lead,from_year,to_year,themes\np,Some programme,x,2010,2015,waste;water\n"),
    (
      "links.csv",
      "id,from,to,kind,direction,themes,programme,from_year,to_year,status,funder,stage,amount,currency\n"
        + "l1,a,b,bilateral,mutual,waste,p,2011,2014,ended,x,pilot,1000.5,JPY\r\n,b,c,programmatic,provider_to_recipient,,,2012-05,,active,,,,\n"
    ),
    ("link_events.csv", "link,year,kind,note\nl1,2011,agreement,signed\n"),
    ("practices.csv", "id,city,title,themes,year,mistakes\nt,a,Composting,waste,2004,too large at first\n"),
    ("needs.csv", "id,city,kind,themes,met\nn,b,need,water,\n"),
    ("completeness.csv", "id,programme,subject,said_minimum,captured\nq,p,Members,10,2\n"),
    ("answers.csv", "city,question,answer,source,answered_on\nb,population,940978,census,2020-10-01\n"),
  ].map { InputFile(name: $0.0, bytes: Array($0.1.utf8)) }

  @Test("The data set that is mutated is valid itself")
  func baseIsValid() {
    let result = NetworkIntake().read(Self.valid, name: "base")
    #expect(result.network != nil, "\(result.diagnostics.sorted)")
  }

  /// Twenty runs of 5,000 inputs: 100,000 in all.
  @Test("Random changes of bytes give a network or an error, never both and never neither", arguments: 1...20)
  func randomChanges(run: Int) {
    var generator = SplitMix64(seed: UInt64(run))
    let intake = NetworkIntake()
    for input in 0..<Self.inputsPerRun {
      var files = Self.valid
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: files.indices, using: &generator)
        Self.mutate(&files[index].bytes, using: &generator)
      }
      let result = intake.read(files, name: "mutated")
      if (result.network == nil) != result.diagnostics.hasErrors {
        Issue.record("run \(run), input \(input): network and errors do not exclude each other")
      }
    }
  }

  /// Changes, adds, removes, repeats, moves or cuts off bytes.
  private static func mutate(_ bytes: inout [UInt8], using generator: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let position = Int.random(in: bytes.indices, using: &generator)
    let end = min(bytes.count, position + Int.random(in: 1...24, using: &generator))
    let telling: [UInt8] =
      Array("\",;\n\r\t-+.0129eE/\\=@'\u{0}\u{1B}\u{7F}".utf8) + [0xFF, 0xFE, 0xC3, 0xE2, 0x80, 0xEF, 0xBB, 0xBF]
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[position] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes[position] = telling.randomElement(using: &generator) ?? 0
    case 3: bytes.insert(telling.randomElement(using: &generator) ?? 0, at: position)
    case 4: bytes.removeSubrange(position..<end)
    case 5: bytes.insert(contentsOf: bytes[position..<end], at: Int.random(in: 0...bytes.count, using: &generator))
    default: bytes.removeSubrange(position...)
    }
  }
}
