import Foundation
import Graphs
import Testing

/// A file of graphs and expected values, made by `Tests/Oracles/make_golden_graphs.py`.
struct GoldenFile: Decodable {
  let graphs: [GoldenGraph]

  static func read(_ name: String) throws -> [GoldenGraph] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Golden").appendingPathComponent(name))
    return try JSONDecoder().decode(GoldenFile.self, from: data).graphs
  }
}

/// A graph with the values that other tools give it; `nil` is undefined.
struct GoldenGraph: Decodable, CustomTestStringConvertible {
  let name: String
  let n: Int
  let edges: [[Int]]
  let directed: Bool
  let weights: [Double]?
  let lengths: [Int]?
  let groups: [Int?]?
  let values: [Double?]?
  let expected: Expected

  var testDescription: String { name }

  var graph: Graph {
    Graph(vertexCount: n, edges: edges.map { ($0[0], $0[1]) }, isDirected: directed, weights: weights)
  }

  struct Expected: Decodable {
    let betweenness, normalizedBetweenness, harmonic, closeness: [Double]
    let betweennessByLength, normalizedBetweennessByLength, harmonicByLength, closenessByLength: [Double]?
    let distanceHistogram: [[Int]]
    let distanceHistogramByLength: [[Int]]?
    let firstDistances: [Int?]
    let firstDistancesByLength: [Int?]?
    let eigenvector: [Double?]
    let pageRank: [Double]
    let degrees, outDegrees, inDegrees, coreNumbers: [Int]
    let strengths: [Double]
    let clustering: [Double?]
    let averageClusteringWithZeros, averageClustering, transitivity: Double?
    let weakComponents, strongComponents, articulationPoints, bridges: [Int]
    let blocks, cliques: [[Int]]
    let density, reciprocity, degreeAssortativity, nominalAssortativity, numericAssortativity: Double?
  }
}
