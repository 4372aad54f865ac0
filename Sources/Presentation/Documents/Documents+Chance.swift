public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// What of a network's shape chance alone would give.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - words: How it is said.
  public static func chance(_ report: ChanceReport, in words: Wording) -> ResultDocument {
    ResultDocument(
      schema: "cityweave.chance/1",
      title: "What chance alone would give: \(English.count(report.tests.count, "question"))",
      sections: [
        Section(title: "Links that swap ends", lead: linksLead(report), table: chanceTable(report, ofPlaces: false)),
        Section(title: "Cities that swap places", lead: placesLead(report), table: chanceTable(report, ofPlaces: true)),
      ] + cliqueSections(report.cliques),
      flat: ResultTable(chanceColumns, rows: report.tests),
      remarks: chanceRemarks(report) + [words.caveat])
  }

  static func linksLead(_ report: ChanceReport) -> String {
    "In \(English.number(report.samples)) random networks every city keeps its number of partners (givers and receivers, "
      + "where direction counts), and who is linked with whom is drawn anew."
  }

  static func placesLead(_ report: ChanceReport) -> String {
    "The network stays, and \(English.number(report.permutations)) times the cities swap places in it, each with its country, size, "
      + "agencies and position (QAP). The number is the correlation, over all pairs of cities with a partner, of being "
      + "linked with what they have in common. Here large cities may have more partners because they are large; above, "
      + "their numbers of partners are taken for granted. So the two may answer differently."
  }

  /// The tests of one way to let chance work.
  static func chanceTable(_ report: ChanceReport, ofPlaces: Bool) -> ResultTable {
    ResultTable(
      [
        .number("observed", "observed", decimals: 3) { $0.result?.observed },
        .number("mean", "by chance", decimals: 3) { $0.result?.mean },
        .number("z", "z", decimals: 1) { $0.result?.zScore },
        .number("p_corrected", "p", decimals: 3) { $0.result?.correctedPValue },
        .text("answer", "in words") { "\($0.question.displayName): \($0.sentence)\(basis($0))" },
      ], rows: report.tests.filter { $0.question.isOfPlaces == ofPlaces })
  }

  /// What a test rests on, where something had to be left out.
  static func basis(_ test: ChanceTest) -> String {
    guard test.leftOut > 0 else { return "" }
    let (kept, left) = (English.number(test.links), English.number(test.leftOut))
    switch test.question {
    case .reciprocity:
      return
        " \(English.capitalized(English.count(test.leftOut, "link"))) of unknown direction left out, \(kept) steps kept."
    case .sizeAssortativity, .sameSize: return " \(left) linked pairs of unknown size left out, \(kept) kept."
    case .distance: return " \(left) linked pairs without coordinates left out, \(kept) kept."
    default: return ""
    }
  }

  /// How many answers there are, in one sentence.
  static func chanceSummary(_ report: ChanceReport) -> String {
    let beyond = report.tests.count { $0.result?.isBeyondChance == true }
    let none = report.tests.count - report.testsMade
    return
      "Beyond the rankings: of \(English.count(report.tests.count, "question")) on the shape of the network, "
      + "\(beyond == 0 ? "none has" : beyond == 1 ? "1 has" : "\(beyond) have") an answer that chance alone would not give, "
      + "\(English.number(report.testsMade - beyond)) may be chance, and for \(none == 0 ? "none" : English.number(none)) there is no basis. "
      + "All answers are corrected together for their number (Holm, 5 %): whoever asks many questions finds something by chance."
  }

  /// How the tests were made, and how to read them.
  static func chanceRules(_ report: ChanceReport) -> [String] {
    [linksLead(report), placesLead(report)] + chanceRemarks(report)
  }

  /// How to read the tests.
  static func chanceRemarks(_ report: ChanceReport) -> [String] {
    let made = English.count(report.testsMade, "test")
    var remarks = [
      "p: the chance of a number so far off on either side, the network counted as one of the samples, corrected by Holm's "
        + "rule for \(made): whoever asks many questions finds something by chance. Below 0.05, chance is ruled out. z: how "
        + "many standard deviations of the samples the number lies from their mean.",
      "Beyond chance is not a cause: what was written down, and by whom, shapes the network too. Chance here knows no "
        + "missing links; if those are missing for a reason, such as one country that reports more, the numbers tell that.",
    ]
    if report.isBlunt {
      remarks.append(
        "With \(English.number(report.samples)) samples no test can rule chance out; take more with --samples.")
    }
    let apart =
      report.withoutPartner == 0
      ? "" : "Cities without a recorded city partner (\(English.number(report.withoutPartner))) take no part. "
    if report.linksOfKnownDirection == 0, report.links > 0 {
      remarks.append("No link between cities has a known direction, so that nothing is said of reciprocity.")
    } else if report.linksOfKnownDirection < report.links {
      let share = Double(report.linksOfKnownDirection) / Double(max(1, report.links))
      remarks.append(
        "The direction is known for \(English.percent(share)) of the \(English.count(report.links, "link")) between "
          + "cities; reciprocity speaks of these only.")
    }
    return remarks + [
      "A common agency or programme counts where both cities have a recorded link with it themselves; the programme of their "
        + "own link does not, since it would explain itself. None recorded may be one not written down.",
      "Distance is the straight line through the Earth. Sizes are the classes small, medium, large and very large; a city of "
        + "unknown size is left out and matches nobody.",
      "\(apart)Seed \(report.seed). Projection: \(Wording.english.statement(of: report.projection)).",
    ]
  }

  private static let chanceColumns: [Column<ChanceTest>] = [
    .text("id", "test", \.question.rawValue), .text("name", "question", \.question.displayName),
    .number("observed", "observed", decimals: 4) { $0.result?.observed },
    .number("mean", "by chance", decimals: 4) { $0.result?.mean },
    .number("spread", "spread", decimals: 4) { $0.result?.spread },
    .number("z", "z", decimals: 2) { $0.result?.zScore },
    .number("p", "p", decimals: 4) { $0.result?.pValue },
    .number("p_corrected", "p, corrected", decimals: 4) { $0.result?.correctedPValue },
    .count("links", "links", \.links), .count("left_out", "left out", \.leftOut),
    .text("answer", "in words", \.sentence),
  ]
}
