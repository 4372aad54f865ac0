import CityNetwork
import Graphs

/// The measures of every city of a network, and the projections they were taken from.
public struct MetricsTable: Sendable {
  /// One row a city, ordered by id.
  public let rows: [CityMetrics]
  /// The projection of every measure but the ones named below.
  public let projection: Projection
  /// The projection of in- and out-degree.
  public let directedProjection: Projection
  /// The projection of degree by layer and of the number of agencies.
  public let twoModeProjection: Projection
  /// False when the eigenvector or PageRank did not settle within its tolerance.
  public let isConverged: Bool
  /// How harmonic centrality and betweenness were sampled; nil where they are exact.
  public let sampling: PathSampling?

  /// The city with most partners, the first by id among equals; nil where none has any.
  public var leader: CityMetrics? {
    rows.max { ($0.degree, $1.id) < ($1.degree, $0.id) }.flatMap { $0.degree > 0 ? $0 : nil }
  }

  /// Measures every city by each of ``CityMeasure/all``.
  ///
  /// - Parameter sampling: How to sample the paths, for networks whose paths are too many to look at all of them; nil, the
  ///   default, looks at all.
  /// - Throws: ``RunInterruption`` when cancelled or too large.
  /// - Complexity: O(*n m*) time, O(*n* + *m*) memory.
  init(_ study: Study, projection: Projection, sampling: PathSampling?) throws(RunInterruption) {
    let (network, thresholds) = (study.network, study.settings.thresholds)
    let ground = MeasureGround(study, projection: projection, sampling: sampling)
    var columns: [[Double?]] = []
    for measure in CityMeasure.all { columns.append(try measure.values(ground)) }
    rows = network.cities.enumerated().map { place, city in
      CityMetrics(
        id: city.id, name: city.name, country: city.country, region: city.region,
        population: city.population?.count, sizeClass: thresholds.sizeClass(of: city),
        internationalDepartment: city.internationalDepartment.value, values: columns.map { $0[place] })
    }
    self.projection = ground.undirectedProjection
    directedProjection = ground.directedProjection
    twoModeProjection = ground.twoModeProjection
    self.sampling = sampling
    let (eigenvector, pageRank) = (try ground.eigenvector(), try ground.pageRank())
    isConverged = eigenvector.convergence.isConverged && pageRank.convergence.isConverged
  }
}
