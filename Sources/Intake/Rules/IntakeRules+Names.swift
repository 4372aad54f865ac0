import CityNetwork
import Tables

extension IntakeRules {
  /// Takes the name of a place, where it stands instead of the id at an end of a link, for the one place of that name.
  ///
  /// A name counts as it is written, but for case and width; one that two places have names neither.
  ///
  /// - Parameter named: The links that have no id of their own and are called by their ends.
  mutating func resolveEndsByName(naming named: [Int]) {
    let ends = verdict.ends
    guard ends.contains(where: { $0.from == LinkEnds.nothing || $0.to == LinkEnds.nothing }) else { return }
    let places = placesByName()
    var hasChanged = false
    for index in records.links.indices {
      for (path, number, column) in [(\Link.from, ends[index].from, "from"), (\Link.to, ends[index].to, "to")]
      where number == LinkEnds.nothing {
        let end = records.links[index][keyPath: path]
        guard !end.rawValue.isEmpty, let place = places[CellText.lookAlikeKey(end.rawValue)] ?? nil else { continue }
        records.links[index][keyPath: path] = place
        remark(.end, end.rawValue, as: place.rawValue, .links, row(ofLink: index), column)
        hasChanged = true
      }
    }
    guard hasChanged else { return }
    for index in named { records.links[index].id = "" }
    LinkNaming.nameLinks(&records.links)
    judgeAnew()
  }

  /// The places by their names; nil for a name that several have.
  private func placesByName() -> [String: EntityID?] {
    var places: [String: EntityID?] = [:]
    func add(_ names: [String], _ id: EntityID) {
      for name in Set(names.map(CellText.lookAlikeKey)) where !name.isEmpty {
        if let other = places[name], other != id {
          places[name] = .some(nil)
        } else {
          places[name] = id
        }
      }
    }
    for city in records.cities { add([city.name] + city.otherNames, city.id) }
    for agency in records.agencies { add([agency.name] + [agency.shortName].compactMap(\.self), agency.id) }
    for programme in records.programmes {
      add([programme.name] + [programme.shortName].compactMap(\.self), programme.id)
    }
    return places
  }
}
