extension MeasureDefinition {
  /// What tells what could break.
  public static let ofRisk: [MeasureDefinition] = [
    .init(
      id: "reach_lost", name: "Ways lost", meaning: "How much of the network falls apart without somebody.",
      definition:
        "Pairs of other cities that reach each other now and not without it / pairs that reach each other now.",
      conventions:
        "Over present links of every kind, through cities, agencies and programmes; links under it or paid "
        + "by it go too; undefined where no two cities reach each other.",
      example: "In A–B–C, B joins the pair A, C, one of three pairs: 0.333.",
      source: "S. P. Borgatti, Comput. Math. Organ. Theory 12:21–34, 2006. doi:10.1007/s10588-006-7084-x"),
    .init(
      id: "fragmentation", name: "Fragmentation",
      meaning: "Which share of the pairs of cities cannot reach each other.",
      definition: "1 − Σ s (s − 1) / (n (n − 1)) over the sizes s of the groups; after a loss, n is the number left.",
      conventions: "0, all reach all, to 1, none reaches any; undefined with fewer than two cities.",
      example: "Three cities of which two are linked: 1 − 2 / 6 = 0.667.",
      source: "S. P. Borgatti, Comput. Math. Organ. Theory 12:21–34, 2006. doi:10.1007/s10588-006-7084-x"),
    .init(
      id: "dependency_share", name: "Dependency",
      meaning: "How much of its reach a city would lose with the one it hangs on most.",
      definition: "1 − cities it reaches without that one / cities it reaches now, the largest over all losses.",
      conventions: "0…1; 1: it would reach nobody; undefined for a city that reaches nobody now.",
      example: "In A–B–C, A reaches B and C, and without B nobody: 1. In a triangle each has 0.5.",
      source: "CityWeave; after the vitality of D. Koschützki et al., 2005. doi:10.1007/978-3-540-31955-9_3"),
  ]
}
