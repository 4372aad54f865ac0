public import Analysis
public import CityNetwork

// What a city that only receives could give back.
extension Wording {
  /// In how many pairs something could come back, and how firm the ground is.
  package func returnsLead(of report: ReciprocityReport) -> String {
    func pairs(_ ground: PossibleReturn.Ground) -> String { number(report.returns(on: ground)) }
    return say(
      "reciprocity.returns.lead",
      [
        "pairs": count(report.returns.count, .pair), "need": pairs(.statedNeed), "theme": pairs(.commonTheme),
        "strength": pairs(.ownStrength), "nothing": pairs(.none),
      ])
  }

  /// Why something could come back: the first need of the giver that it would answer, and the first thing that the
  /// recipient has to give.
  public func reason(of item: PossibleReturn, need: Need?, proof: PossibleReturn.Proof?) -> String {
    let (giver, recipient) = (name(of: item.giver), name(of: item.recipient))
    let wanted: String? =
      if let need {
        need.detail.map { say("reciprocity.why.need", ["giver": giver, "need": $0]) }
          ?? say("reciprocity.why.someNeed", ["giver": giver])
      } else {
        item.ground == .commonTheme ? say("reciprocity.why.theme", ["giver": giver]) : nil
      }
    let given: String? =
      switch proof {
      case .offer(let offer):
        offer.detail.map { say("reciprocity.why.offer", ["recipient": recipient, "offer": $0]) }
          ?? say("reciprocity.why.someOffer", ["recipient": recipient])
      case .practice(let practice):
        say("reciprocity.why.practice", ["recipient": recipient, "practice": practice.title])
      case .giving: say("reciprocity.why.giving", ["recipient": recipient])
      case nil: nil
      }
    return sentences([wanted, given])
  }
}
