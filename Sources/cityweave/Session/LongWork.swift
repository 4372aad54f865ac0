import Analysis
import CityNetwork
import Graphs
import Presentation

/// Says before it starts what will take long.
enum LongWork {
  /// Tells the person how long paths between all cities will take, if it is more than ``WorkEstimate/patience``.
  static func announce(_ network: CityNetwork) {
    let (cities, links) = (network.cities.count, network.links.count)
    let works = [WorkEstimate.Measure.betweenness, .distances].map {
      WorkEstimate($0, vertexCount: cities, edgeCount: links)
    }
    let seconds = works.reduce(0) { $0 + $1.seconds }
    guard seconds > WorkEstimate.patience else { return }
    let duration = seconds < 100 ? "\(Int(seconds.rounded())) seconds" : "\(Int((seconds / 60).rounded(.up))) minutes"
    Console.say(
      "cityweave: the paths between all \(cities) cities take up to about \(duration); Ctrl-C stops, and nothing is "
        + "written; --sampled 0.01 estimates them from a sample instead"
    )
  }

  /// Tells the person how long rankings with bands will take, if it is more than ``WorkEstimate/patience``.
  static func announceTrials(_ network: CityNetwork, measures: [RankingMeasure], count: Int) {
    let seconds = trialSeconds(network, measures: measures) * Double(count)
    guard seconds > WorkEstimate.patience else { return }
    let duration = seconds < 100 ? "\(Int(seconds.rounded())) seconds" : "\(Int((seconds / 60).rounded(.up))) minutes"
    Console.say(
      "cityweave: \(count) trials take up to about \(duration); Ctrl-C stops, and nothing is written; "
        + "--measure degree, or fewer --repetitions, take less")
  }

  /// How long one trial takes in seconds, at most, if every core has one.
  static func trialSeconds(_ network: CityNetwork, measures: [RankingMeasure]) -> Double {
    let links = network.links.count(where: network.isCityToCity)
    return measures.filter(\.isOfPaths).reduce(0) { sum, measure in
      let work = measure == .betweenness ? WorkEstimate.Measure.betweenness : .distances
      return sum + WorkEstimate(work, vertexCount: network.cities.count, edgeCount: links).seconds
    }
  }

  /// The usual measures of rankings, or the one of partners only where paths, so many times over, take too long.
  static func measuresInReach(_ network: CityNetwork, times: Int) -> [RankingMeasure] {
    let seconds = trialSeconds(network, measures: RankingMeasure.usual) * Double(times)
    return seconds > 3 * WorkEstimate.patience ? [.degree] : RankingMeasure.usual
  }
}
