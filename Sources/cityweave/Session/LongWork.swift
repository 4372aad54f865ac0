import Analysis
import CityNetwork
import Graphs
import Presentation

/// Says before it starts what will take long.
enum LongWork {
  /// Tells the person how long paths between all cities will take, if it is more than ``WorkEstimate/patience``.
  static func announce(_ network: CityNetwork) {
    let cities = network.cities.count
    let seconds = Affordable.pathSeconds(network)
    guard seconds > WorkEstimate.patience else { return }
    let duration = seconds < 100 ? "\(Int(seconds.rounded())) seconds" : "\(Int((seconds / 60).rounded(.up))) minutes"
    Console.say(
      "cityweave: the paths between all \(cities) cities take up to about \(duration); Ctrl-C stops, and nothing is "
        + "written; --sampled 0.01 estimates them from a sample instead"
    )
  }

  /// Tells the person how long rankings with bands will take, if it is more than ``WorkEstimate/patience``.
  static func announceTrials(_ network: CityNetwork, measures: [RankingMeasure], count: Int) {
    let seconds = Affordable.trialSeconds(network, measures: measures) * Double(count)
    guard seconds > WorkEstimate.patience else { return }
    let duration = seconds < 100 ? "\(Int(seconds.rounded())) seconds" : "\(Int((seconds / 60).rounded(.up))) minutes"
    Console.say(
      "cityweave: \(count) trials take up to about \(duration); Ctrl-C stops, and nothing is written; "
        + "--measure degree, or fewer --repetitions, take less")
  }
}
