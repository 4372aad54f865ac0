/// Plants groups of cities that are all linked with one another, so that each is a maximal clique of the result.
enum CliquePlanting {
  /// The links with the cliques among them.
  ///
  /// Links that chance put between two members give way to those of the clique, and where an outsider is linked with
  /// every member, one of its links is taken away: otherwise it would belong to the clique.
  static func plant(
    _ cliques: [[Int]], into background: [(UInt32, UInt32)], cityCount: Int
  )
    -> (background: [(UInt32, UInt32)], planted: [(pair: (UInt32, UInt32), clique: Int)])
  {
    guard !cliques.isEmpty else { return (background, []) }
    var cliqueOfCity = [Int32](repeating: -1, count: cityCount)
    for (number, members) in cliques.enumerated() { for city in members { cliqueOfCity[city] = Int32(number) } }
    // How many members of a clique each outsider is linked with.
    var contacts: [UInt64: Int] = [:]
    var kept: [(UInt32, UInt32)] = []
    kept.reserveCapacity(background.count)
    func completes(_ outsider: UInt32, _ member: UInt32) -> Bool {
      let clique = cliqueOfCity[Int(member)]
      guard clique >= 0 else { return false }
      let key = UInt64(clique) << 32 | UInt64(outsider)
      guard contacts[key, default: 0] + 1 < cliques[Int(clique)].count else { return true }
      contacts[key, default: 0] += 1
      return false
    }
    for pair in background {
      let (a, b) = (cliqueOfCity[Int(pair.0)], cliqueOfCity[Int(pair.1)])
      if a >= 0, a == b { continue }
      if completes(pair.0, pair.1) || completes(pair.1, pair.0) { continue }
      kept.append(pair)
    }
    var planted: [(pair: (UInt32, UInt32), clique: Int)] = []
    for (number, members) in cliques.enumerated() {
      for (position, first) in members.enumerated() {
        for second in members[(position + 1)...] {
          planted.append(((UInt32(first), UInt32(second)), number))
        }
      }
    }
    return (kept, planted)
  }
}
