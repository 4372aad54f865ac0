package import Graphs
import Graphviz

/// Groups of cities, agencies and programmes that are linked among themselves more than chance explains.
package enum CommunitiesDiagram {
  /// Whoever is linked has a mark in the box of its group, up to this number of marks.
  package static let boxedLimit = 600
  /// Where there are more, each group is a disk of dots, up to this number of dots; beyond it, a disk.
  package static let dotLimit = 20_000
  /// The most disks; smaller groups are counted in the caption.
  package static let diskLimit = 60

  /// The diagram of a network's communities.
  ///
  /// The groups are those of the Leiden algorithm with modularity on the graph of everybody and every recorded link
  /// (``Graph/leidenCommunities(quality:maximumIterations:seed:options:)``), with a fixed seed, so that the same network
  /// gives the same groups. Each is called by its member with the most links within it.
  ///
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - SeeAlso: V. A. Traag, L. Waltman, N. J. van Eck, *Sci. Rep.* 9:5233, 2019. doi:10.1038/s41598-019-41695-z
  package static func make(_ context: DiagramContext, options: RunOptions = .default) throws(RunInterruption) -> Diagram
  {
    let plan = CommunitiesPlan(context, try Grouping(context, options: options))
    return Diagram(layout: plan.layout) { geometry, sizes in
      plan.isBoxed ? plan.composeBoxes(geometry, sizes) : plan.composeDisks(geometry, sizes)
    }
  }
}

extension DiagramKind {
  /// Groups that are linked among themselves.
  public static let communities = DiagramKind("communities", takesLong: true) { context, _, options in
    try CommunitiesDiagram.make(context, options: options)
  }
}
