package import CityNetwork
import Foundation
import Intake

extension Sample {
  /// A chain of five cities, the first three in Viet Nam, the others in Japan, and a sixth on its own.
  package static func six() throws -> CityNetwork {
    let links = [link("a", "b"), link("b", "c"), link("c", "d"), link("d", "e")]
    let cities = ["a", "b", "c", "d", "e", "f"].map { id in city(EntityID(id)) { $0.country = id < "d" ? "VN" : "JP" } }
    return try network(cities: cities, links: links)
  }

  /// Marriages between families of Florence (J. Padgett, C. Ansell, 1993. doi:10.1086/230190), Pucci without one.
  package static func florence() throws -> CityNetwork {
    try network(
      of: """
        acciaiuoli-medici castellani-peruzzi castellani-strozzi castellani-barbadori medici-barbadori medici-ridolfi \
        medici-tornabuoni medici-albizzi medici-salviati salviati-pazzi peruzzi-strozzi peruzzi-bischeri strozzi-ridolfi \
        strozzi-bischeri ridolfi-tornabuoni tornabuoni-guadagni albizzi-ginori albizzi-guadagni bischeri-guadagni \
        guadagni-lamberteschi pucci
        """)
  }

  /// A network of `count` cities: a chain with every third city linked to the first, agencies and all sorts of facts.
  package static func mixed(_ count: Int) throws -> CityNetwork {
    let ids = (0..<count).map { EntityID("c\($0 < 10 ? "0" : "")\($0)") }
    let cities = ids.enumerated().map { index, id in
      city(id) {
        $0.country = ["VN", "JP", "TH"][index % 3]
        $0.population = index % 4 == 0 ? nil : .init(count: 60_000 * (index + 1))
        $0.internationalDepartment = .init([.unknown, .yes, .no][index % 3])
      }
    }
    var links: [Link] = []
    for (index, id) in ids.enumerated() where index > 0 && index % 5 != 4 {
      links.append(
        link(ids[index % 3 == 0 ? 0 : index - 1], id) {
          $0.kind = Link.Kind.allCases[index % 5]
          $0.themes = index % 2 == 0 ? ["water"] : ["waste", "energy"]
          $0.years = YearSpan(from: 2005, to: index % 7 == 0 ? 2010 : nil)
          $0.direction = Link.Direction.allCases[index % 3]
          $0.programme = index % 6 == 1 ? "prog" : nil
        })
    }
    for (index, id) in ids.enumerated() where index % 4 < 2 { links.append(link("agency", id)) }
    for (index, id) in ids.enumerated() where index % 6 < 2 { links.append(link(id, "prog") { $0.kind = .membership }) }
    return try network(
      cities: cities, agencies: [Agency(id: "agency", name: "The Agency")],
      programmes: [Programme(id: "prog", name: "The Programme")], links: links,
      needs: ids.first.map { id in
        var need = Need(id: "need", city: id, kind: .need)
        need.themes = ["health"]
        return [need]
      } ?? [])
  }

  /// A network whose texts try to break whatever shows them.
  package static func hostile() throws -> CityNetwork {
    let names = [
      "=1+1", "<script>alert(1)</script>", "say \"hi\" & 'bye'", "a|b", "back\\slash", "bidi\u{202E}gnp.exe",
      "emoji 🇻🇳 👩‍👧",
      "北九州市", "+82", "-5", "@SUM(A1)", "'quoted", "semi;colon, comma", "https://x.example/\"><script>alert(1)</script>",
      "{{title}} {{{style}}}", "`code` *bold* _it_ [x](javascript:alert(1))", "\"",
    ]
    let cities = names.enumerated().map { index, name in
      city(EntityID("h\(index < 10 ? "0" : "")\(index)")) {
        $0.name = name
        $0.region = name
        $0.internationalDepartment = .init(index == 0 ? .no : .unknown, source: name, note: name)
      }
    }
    var links = (1..<(names.count - 2)).map { index in
      link(cities[0].id, cities[index].id) {
        $0.title = names[index]
        $0.note = names[index]
        $0.themes = ["water"]
      }
    }
    links.append(link("agency", cities[1].id) { $0.kind = .membership })
    var statement = Completeness(id: "s", subject: "<script>alert(1)</script>\u{202E}|x")
    (statement.saidMinimum, statement.captured, statement.note) = (10, 3, "=2")
    var practice = Practice(id: "p", city: cities[1].id, title: "<script>alert(1)</script>")
    practice.mistakes = "=cmd"
    practice.provenance.source = "https://x.example/?a=1&b=\"2\""
    var need = Need(id: "n", city: cities[0].id, kind: .need)
    need.detail = "<script>alert(1)</script>"
    return try network(
      cities: cities, agencies: [Agency(id: "agency", name: "<b>Agency</b> | \u{202E}")],
      programmes: [Programme(id: "prog", name: "=prog")], links: links, practices: [practice], needs: [need],
      completeness: [statement])
  }

  /// The data set that comes with the project.
  package static func bundled() throws -> CityNetwork {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appendingPathComponent("datasets/asia-cooperation").path
    let files = try InputFolder.read(folder, sizeLimit: 1 << 26)
    guard let network = NetworkIntake().read(files, name: "asia-cooperation").network else {
      throw Missing.bundledDataSet
    }
    return network
  }

  /// Why a sample could not be made.
  package enum Missing: Error {
    /// The data set of the project was not read.
    case bundledDataSet
  }
}
