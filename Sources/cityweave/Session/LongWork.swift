import Analysis
import CityNetwork
import Graphs
import Presentation

/// Says before it starts what will take long.
enum LongWork {
  /// Tells the person how long paths between all cities will take, if it is more than ``WorkEstimate/patience``.
  static func announce(_ network: CityNetwork) {
    let seconds = Affordable.pathSeconds(network)
    guard seconds > WorkEstimate.patience else { return }
    Console.say(ConsoleText.longPaths(cities: network.cities.count, seconds: seconds))
  }

  /// Tells the person how long rankings with bands will take, if it is more than ``WorkEstimate/patience``.
  static func announceTrials(_ network: CityNetwork, measures: [RankingMeasure], count: Int) {
    let seconds = Affordable.trialSeconds(network, measures: measures) * Double(count)
    guard seconds > WorkEstimate.patience else { return }
    Console.say(ConsoleText.longTrials(count, seconds: seconds))
  }
}
