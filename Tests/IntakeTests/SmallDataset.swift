import CityNetwork
import Foundation
import Intake
import Tables

/// A data set of a few rows, written in a test.
struct SmallDataset {
  var texts: [(name: String, text: String)]
  var options = IntakeOptions()

  static let cities = """
    id,name,country,international_department
    hanoi,Hà Nội,VN,yes
    osaka,Osaka,JP,no
    hai-phong,Hải Phòng,VN,unknown

    """

  /// The given files, with a date and three cities where these are not given.
  init(_ given: [DataFile: String]) {
    var files = given
    files[.dataset] = given[.dataset] ?? "key,value\ndata_date,2026-01-01\n"
    files[.cities] = given[.cities] ?? Self.cities
    texts = DataFile.allCases.compactMap { file in files[file].map { (file.fileName, $0) } }
  }

  func read() -> IntakeResult {
    NetworkIntake(options: options).read(
      texts.map { InputFile(name: $0.name, bytes: Array($0.text.utf8)) }, name: "test")
  }
}

extension IntakeResult {
  /// The diagnostics of a severity that are kept, sorted, as `code file:line:column`.
  func places(_ severity: Diagnostic.Severity) -> [String] {
    diagnostics.sorted.filter { $0.severity == severity }.map { diagnostic in
      let (line, column) = (diagnostic.location.line, diagnostic.location.column)
      let place = [line, column].map { $0.map(String.init) ?? "-" }.joined(separator: ":")
      return "\(diagnostic.code) \(diagnostic.location.file):\(place)"
    }
  }

  /// The codes of all diagnostics of a severity that are kept, sorted by place.
  func codes(_ severity: Diagnostic.Severity) -> [String] {
    diagnostics.sorted.filter { $0.severity == severity }.map(\.code)
  }

  /// What the first diagnostic with a code says to do.
  func fix(_ code: String) -> String? { diagnostics.sorted.first { $0.code == code }?.fix }
}
