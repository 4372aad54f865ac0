import CityNetwork
import Intake
import Tables
import Testing

@Suite("Damaged data sets")
struct FuzzTests {
  /// Small valid data sets; together they have every file and nearly every column.
  private static let bases: [[DataFile: String]] = [
    [
      .dataset: "key,value\ntitle,Twins\ndata_date,2026-01-01\n",
      .cities: """
      id,name,country,latitude,longitude,population,international_department,industries
      hanoi,"Hà Nội, capital",VN,21.03,105.85,8000000,yes,port;steel
      osaka,大阪,JP,34.69,135.50,,unknown,none

      """,
      .links: """
      id,from,to,kind,themes,from_year,to_year,status,amount,currency
      l1,hanoi,osaka,bilateral,water;waste,2001,2010,ended,12.5,JPY
      ,osaka,hanoi,,,,,,,

      """,
      .linkEvents: "link,year,kind,note\nl1,2001,agreement,\"the \"\"first\"\"\"\n",
      .needs: "city,kind,themes,detail\nhanoi,need,water,\"two\nlines\"\n",
    ],
    [
      .cities: "id;name;country\r\nhanoi;Ha\u{300} No\u{323}\u{302}i;VN\r\nosaka;Osaka;JP\r\nkobe;Kobe;JP\r\n",
      .agencies: "id,name,kind,country\njica,JICA,national_development_agency,JP\n",
      .programmes: "id,name,lead,from_year,themes\nc3p,Zero Carbon,jica,2013,low_carbon\n",
      .links:
        "source,target,programme,funder,last_verified,confidence\nosaka,hanoi,c3p,jica,2024-02-29,high\nc3p,kobe,,,,\n",
      .practices: "id,city,title,year,mistakes\np1,osaka,Story,2008,none told\n",
      .completeness: "id,programme,subject,said_minimum,said_maximum,captured\nk1,c3p,Cities,20,67,2\n",
      .answers:
        "city,question,answer,source,answered_on,cityweave_format\nhanoi,population,8000000,Ms Lan,2026-02-01,1\n",
    ],
    [
      .cities: "id\tname\tcountry\rhanoi\tHanoi\tVN\rosaka\tOsaka\tJP",
      .links: "from,to\nhanoi,osaka\nosaka,hanoi\nhanoi,osaka",
    ],
  ]

  private static let cases = 20
  private static let perCase = 5000

  @Test("The undamaged data sets are networks")
  func bases() {
    for base in Self.bases {
      let files = base.map { InputFile(name: $0.key.fileName, bytes: Array($0.value.utf8)) }
      let result = NetworkIntake().read(files, name: "x")
      #expect(result.codes(.error) == [])
      #expect(files.reduce(0) { $0 + $1.bytes.count } < 1000)
    }
  }

  @Test("Damage gives a network or at least one error, never both and never neither", arguments: 0..<cases)
  func damaged(part: Int) throws {
    var networks = 0
    for number in 0..<Self.perCase {
      let seed = UInt64(part * Self.perCase + number)
      let base = Self.bases[number % Self.bases.count].sorted { $0.key.rawValue < $1.key.rawValue }
      var mutation = Mutation(seed: seed)
      let bytes = mutation.damage(base.map { Array($0.value.utf8) })
      let files = zip(base, bytes).map { InputFile(name: $0.key.fileName, bytes: $1) }
      var options = IntakeOptions()
      options.allowsUnknownEnds = seed.isMultiple(of: 4)
      let result = NetworkIntake(options: options).read(files, name: "x")
      if let fault = Self.fault(of: result, files: files) { Issue.record("seed \(seed): \(fault)") }
      if result.network != nil { networks += 1 }
    }
    // Were all inputs refused, or none, the damage would be of the wrong size to find anything.
    #expect(networks > Self.perCase / 50)
    #expect(networks < Self.perCase)
  }

  /// What is wrong with a result, in words; nil when nothing is.
  private static func fault(of result: IntakeResult, files: [InputFile]) -> String? {
    let diagnostics = result.diagnostics
    if (result.network == nil) != diagnostics.hasErrors { return "a network and errors, or neither" }
    if diagnostics.kept.count > 3 * DiagnosticCollection.keptPerSeverity { return "too long a report" }
    if files.contains(where: { $0.bytes.count > Mutation.longest }) { return "an input of unbounded size" }
    for diagnostic in diagnostics.kept {
      let place = diagnostic.location
      // UTF-16 has a line for every two bytes at the least, so that bytes bound lines and columns of all encodings.
      let most = (files.first { $0.name == place.file }?.bytes.count ?? 0) + 1
      if let line = place.line, !(1...most).contains(line) { return "\(diagnostic.code) at line \(line)" }
      if let column = place.column, !(1...most).contains(column) { return "\(diagnostic.code) at column \(column)" }
      if diagnostic.message.isEmpty { return "\(diagnostic.code) without a message" }
      if diagnostic.message.unicodeScalars.count > Diagnostic.longestPart { return "\(diagnostic.code) is too long" }
    }
    guard let network = result.network else { return nil }
    for link in network.links where network.entity(link.from) == nil || network.entity(link.to) == nil {
      return "link \(link.id) ends at nothing"
    }
    for city in network.cities {
      if city.id.rawValue.isEmpty || city.name.isEmpty { return "a city without id or name" }
      if let population = city.population, population.count < 0 { return "a negative population" }
    }
    return nil
  }
}
