package import CityNetwork

extension Sample {
  /// A city `home` of Viet Nam in 2020 with one of everything that a brief tells.
  ///
  /// alpha (Japan, with an international department) gives to home on water by a direct agreement since 2005 that is
  /// active, offers water, and has stories on water of 2000 and 2010 and one on energy. beta works with home on waste under
  /// the programme prog; nobody says since when. home is a member of the agency ag. The link with gone (culture) began in
  /// 2000 and ended in 2010, that with later begins in 2025. home needs water, offers waste and tells a story on waste.
  /// wants needs waste and has no link; bare has nothing at all, and a source says that it has no department.
  package static func brief(_ change: (inout City) -> Void = { _ in }) throws -> CityNetwork {
    let home = city("home") {
      $0.population = .init(count: 150_000, year: 2018)
      $0.provenance.source = "https://www.home.example/about"
      change(&$0)
    }
    let others = ["beta", "gone", "later", "wants"].map { city(EntityID($0)) }
    let alpha = city("alpha") {
      $0.country = "JP"
      $0.otherNames = ["アルファ市"]
      $0.internationalDepartment = .init(.yes, source: "S")
    }
    let bare = city("bare") { $0.internationalDepartment = .init(.no, source: "S") }
    return try network(
      cities: [home, alpha, bare] + others, agencies: [Agency(id: "ag", name: "The Agency")],
      programmes: [Programme(id: "prog", name: "The Programme")],
      links: [
        link("alpha", "home") {
          ($0.kind, $0.direction, $0.themes) = (.bilateral, .providerToRecipient, ["water"])
          ($0.years.from, $0.status) = (2005, .active)
        },
        link("home", "beta") { ($0.themes, $0.programme) = (["waste"], "prog") },
        link("home", "ag") { $0.kind = .membership },
        link("home", "gone") { ($0.themes, $0.years.from, $0.years.to) = (["culture"], 2000, 2010) },
        link("home", "later") { $0.years.from = 2025 },
      ],
      practices: [
        practice("own", of: "home", "waste", 2015, outcome: "Half the waste", mistakes: "No plan for glass"),
        practice("alpha-told", of: "alpha", "water", 2010, outcome: "Clean water", mistakes: "Pipes too small"),
        practice("alpha-old", of: "alpha", "water", 2000, outcome: "Some water"),
        practice("alpha-else", of: "alpha", "energy", 2012, outcome: "Light"),
        practice("gone-told", of: "gone", "culture", 2008, outcome: "A choir"),
      ],
      needs: [
        need("home-need", of: "home", .need, "water"), need("home-offer", of: "home", .offer, "waste"),
        need("alpha-offer", of: "alpha", .offer, "water"), need("wants-need", of: "wants", .need, "waste"),
      ])
  }

  private static func practice(
    _ id: EntityID, of city: EntityID, _ theme: Theme, _ year: Int, outcome: String, mistakes: String? = nil
  ) -> Practice {
    var practice = Practice(id: id, city: city, title: "Story \(id)")
    (practice.themes, practice.year, practice.outcome, practice.mistakes) = ([theme], year, outcome, mistakes)
    return practice
  }

  private static func need(_ id: EntityID, of city: EntityID, _ kind: Need.Kind, _ theme: Theme) -> Need {
    var need = Need(id: id, city: city, kind: kind)
    (need.themes, need.detail) = ([theme], "Words of \(id)")
    return need
  }
}
