import ArgumentParser
import CityNetwork
import Foundation
import Tables

/// Finds the city, agency or programme that somebody names: by its id, its name, another name, or the beginning of one.
///
/// The first of these rules that fits anything decides: the id as it is written; a name as it is written; an id or a name
/// but for letter case and accents; the beginning of one. What fits several is theirs who asked to say.
struct NamedChoice {
  let network: CityNetwork

  /// The fewest bytes that are taken for the beginning of a name: three letters are as often a word mistyped.
  private static let shortestBeginning = 4

  /// What a name stands for.
  enum Found {
    case one(Entity)
    /// Several, by id.
    case several([Entity])
    /// Nothing of the sorts asked for: something of another sort, or something called like it, or nothing at all.
    case none(other: Entity?, near: Entity?)
  }

  /// What a name stands for among the entries of some sorts.
  ///
  /// - Complexity: O(1) for an id, O(entries) otherwise.
  func find(_ text: String, _ sorts: Set<Entity.Sort>) -> Found {
    let named = network.entity(EntityID(text))
    if let named, sorts.contains(named.sort) { return .one(named) }
    let wanted = Self.folded(text)
    var (exact, folded, beginning, others): ([Entity], [Entity], [Entity], [Entity]) = ([], [], [], [])
    for place in 0..<network.entityCount {
      guard let entity = network.entity(network.id(at: place)) else { continue }
      let names = Self.names(of: entity)
      let words = ([entity.id.rawValue] + names).map(Self.folded)
      let isWanted = sorts.contains(entity.sort)
      if words.contains(wanted) {
        if !isWanted { others.append(entity) } else { folded.append(entity) }
      }
      guard isWanted else { continue }
      if names.contains(text) { exact.append(entity) }
      if wanted.utf8.count >= Self.shortestBeginning, words.contains(where: { $0.hasPrefix(wanted) }) {
        beginning.append(entity)
      }
    }
    // Something of another sort that is called so is meant sooner than what begins alike.
    let other = others.min { $0.id < $1.id }
    for found in [exact, folded, other == nil ? beginning : []] where !found.isEmpty {
      return found.count == 1 ? .one(found[0]) : .several(found.sorted { $0.id < $1.id })
    }
    return .none(other: other, near: other == nil ? near(text, sorts) : nil)
  }

  private func near(_ text: String, _ sorts: Set<Entity.Sort>) -> Entity? {
    let all = (0..<network.entityCount).compactMap { network.entity(network.id(at: $0)) }
      .filter { sorts.contains($0.sort) }
    let word = NearMiss.nearest(to: text, among: all.flatMap { [$0.id.rawValue, $0.displayName] })
    return word.flatMap { word in all.first { $0.id.rawValue == word || $0.displayName == word } }
  }

  private static func names(of entity: Entity) -> [String] {
    switch entity {
    case .city(let city): [city.name] + city.otherNames
    case .agency(let agency): [agency.name, agency.displayName]
    case .programme(let programme): [programme.name, programme.displayName]
    }
  }

  /// A word without letter case and accents, the same on every machine.
  private static func folded(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    return isPlain ? text.lowercased() : text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

extension Session {
  /// The entry of one of some sorts that a word of the command line names; ends the command where it names none or several.
  ///
  /// What is found by anything but its id is told, so that nobody takes one for the other.
  func require(_ text: String, _ sorts: Set<Entity.Sort>) throws -> Entity {
    switch NamedChoice(network: network).find(text, sorts) {
    case .one(let entity):
      if entity.id.rawValue != text { Console.say(ConsoleText.taken(text, for: entity)) }
      return entity
    case .several(let entities): throw ValidationError.severalNamed(text, entities)
    case .none(let other?, _): throw ValidationError.otherSort(text, other, sorts)
    case .none(nil, let near):
      throw sorts == [.city] ? ValidationError.noCity(text, near: near) : .noEntry(text, sorts, near: near)
    }
  }

  /// The city that a word of the command line names.
  func requireCity(_ text: String) throws -> City {
    guard case .city(let city) = try require(text, [.city]) else { throw ExitStatus.internalFault }
    return city
  }
}
