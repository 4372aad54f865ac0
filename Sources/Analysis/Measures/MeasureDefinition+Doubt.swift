extension MeasureDefinition {
  /// What tells how far to trust the others.
  public static let ofDoubt: [MeasureDefinition] = [
    .init(
      id: "rank_band", name: "Band of places", meaning: "Where a city may stand if some links are missing.",
      definition:
        "The places that nine of ten trials give; each trial takes away the same share of the links, drawn at random, and "
        + "ranks anew.",
      conventions:
        "5 % of the trials, rounded down, are left out at either end; cities without a partner have none; any link is as "
        + "likely to be missing as any other.",
      example: "Of 20 trials with the places 1, 2 (18 times) and 3, the band is 2–2.",
      source: "S. P. Borgatti, K. M. Carley, D. Krackhardt, Social Networks 28:124–136, 2006. "
        + "doi:10.1016/j.socnet.2005.05.001"),
    .init(
      id: "kendall_tau", name: "Kendall's tau", meaning: "How far two rankings agree.",
      definition:
        "(Pairs in the same order − pairs in opposite order) / √(pairs untied in one · pairs untied in the other).",
      conventions: "τ_b; −1…1, 1 for the same order; undefined when all scores of one ranking are equal.",
      example: "1, 2, 3, 4 and 1, 2, 4, 3: (5 − 1) / 6 = 0.667.",
      source: "M. G. Kendall, Biometrika 33:239–251, 1945. doi:10.1093/biomet/33.3.239"),
    .init(
      id: "size_assortativity", name: "Size assortativity",
      meaning: "Whether cities link with cities of their own size.",
      definition: "As country_assortativity, with size classes for countries.",
      conventions: "Undirected; links with an end of unknown size are left out and counted.",
      example: "Small and large cities, every link between a small and a large one: −1.",
      source: "M. E. J. Newman, Phys. Rev. E 67:026126, 2003. doi:10.1103/PhysRevE.67.026126"),
    .init(
      id: "ei_index", name: "E-I index", meaning: "Whether links lead out of a group or stay within.",
      definition: "(Links between groups − links within a group) / all of them.",
      conventions: "−1, all within, to 1, all across; links with an unknown end are left out.",
      example: "Three links, one of them within a country: (2 − 1) / 3 = 0.333.",
      source: "D. Krackhardt, R. N. Stern, Soc. Psychol. Q. 51:123–140, 1988. doi:10.2307/2786835"),
    .init(
      id: "qap_correlation", name: "QAP correlation",
      meaning: "Whether linked cities have more in common than cities placed at random.",
      definition:
        "Pearson's correlation, over all pairs of cities with a partner, of being linked (1 or 0) with what they have in "
        + "common; compared with the same network whose cities swap places at random.",
      conventions: "Undirected; cities of which it is not known are left out; at least 1,000 permutations, seeded.",
      example: "A–B and C–D linked, A and B in one country, C and D in another: 1.",
      source: "D. Krackhardt, Social Networks 10:359–381, 1988. doi:10.1016/0378-8733(88)90004-4"),
  ]
}
