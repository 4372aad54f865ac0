/// What applies to a drawing as a whole.
///
/// Every number has a range, checked before anything is drawn; nil leaves the layout's own habit.
///
///     var page = Page()
///     page.overlapRemoval = .prism
///     page.margin = 12
public struct Page: Hashable, Codable, Sendable {
  /// The colour behind everything; nil is transparent.
  public var backgroundColor: Color? = .white
  /// Empty border on all sides in points, 0…1,000.
  public var margin: Double = 8
  /// A line of text drawn above the picture.
  public var heading: String?
  /// How the heading and the labels of clusters look.
  public var headingStyle = TextStyle(size: 16, isBold: true)
  /// The largest width and height in points, each 1…14,400; larger pictures are scaled down.
  public var maximumSize: Size?
  /// Whether smaller pictures are enlarged to the largest width or height.
  public var isEnlarged = false
  /// How the picture is fitted to `maximumSize`.
  public var aspectRatio: AspectRatio = .automatic
  /// Dots per inch of PNG, 10…600. Other formats have no dots.
  public var resolution: Double = 96
  /// Which things are painted over which.
  public var paintingOrder: PaintingOrder = .edgesFirst
  /// How edges run.
  public var edgeRouting: EdgeRouting = .automatic
  /// What happens to nodes that would cover each other.
  public var overlapRemoval: OverlapRemoval = .automatic
  /// Room kept round nodes when overlaps are removed, in points, 0…500.
  public var nodeClearance: Double?
  /// Room kept round nodes when edges are routed, in points, 0…500; below `nodeClearance`.
  public var edgeClearance: Double?
  /// The direction of layers in `dot`.
  public var rankDirection: RankDirection = .topToBottom
  /// Points between layers (`dot`) or rings (`twopi`), 1…1,000.
  public var rankSeparation: Double?
  /// Points between neighbours in a layer of `dot`, 1…1,000.
  public var nodeSeparation: Double?
  /// The ideal length of an edge in `fdp` and `sfdp`, in points, 1…2,000.
  public var springLength: Double?
  /// How hard nodes push each other away in `sfdp`, 0.1…10.
  public var repulsiveForce: Double?
  /// The seed of the starting places in `neato`, `fdp` and `sfdp`, 1…2,147,483,647.
  public var seed: Int32?
  /// Whether components are laid out by themselves and then packed.
  public var packsComponents: Bool?
  /// The name of the node in the middle of `twopi` or `circo`.
  public var rootNode: String?

  /// Makes a page with the layout's habits, a white ground and a margin of 8 points.
  public init() {}
}
