/// What breaks a rule of ``Drawing/validate()``, in words that end up in ``DrawingFailure/invalidDrawing(reason:)``.
struct DrawingFault {
  let reason: String

  private init(_ reason: String) { self.reason = reason }

  /// The same, of an element.
  ///
  /// - Parameter element: How the element is called, with a colon and a space.
  func of(_ element: String) -> Self { Self(element + reason) }

  // How elements are called.
  static func node(_ name: String) -> String { "node \"\(name)\": " }
  static func edge(_ index: Int) -> String { "edge \(index): " }
  static func cluster(_ name: String) -> String { "cluster \"\(name)\": " }
  static func backgroundShape(_ index: Int) -> String { "background shape \(index): " }

  // Names.
  static func drawingName(_ name: String) -> Self {
    Self("the drawing's name \"\(excerpt(name))\" is not a plain identifier")
  }
  static func nodeName(_ name: String) -> Self { Self("the node name \"\(excerpt(name))\" is not a plain identifier") }
  static func clusterName(_ name: String) -> Self {
    Self("the cluster name \"\(excerpt(name))\" is not a plain identifier")
  }
  static func identifier(_ name: String) -> Self { Self("\"\(excerpt(name))\" is not a plain identifier") }
  static func nodesNamed(_ name: String) -> Self { Self("two nodes are named \"\(name)\"") }
  static func clustersNamed(_ name: String) -> Self { Self("two clusters are named \"\(name)\"") }
  static func elementsWithID(_ id: String) -> Self { Self("two elements have the id \"\(id)\"") }

  // References.
  static func noRoot(_ name: String) -> Self { Self("the root node \"\(excerpt(name))\" does not exist") }
  static func noNode(_ name: String) -> Self { Self("node \"\(excerpt(name))\" does not exist") }
  static func inTwoClusters(_ name: String) -> Self { Self("node \"\(name)\" is in more than one cluster") }

  // What layouts need and allow.
  static let rightAngles = Self("right-angled edges work with dot, neato and fdp only")
  static func noPosition(_ node: String) -> Self { Self("node \"\(node)\" has no position, and nop2 needs one") }
  static func noBounds(_ cluster: String) -> Self { Self("cluster \"\(cluster)\" has no bounds, and nop2 needs them") }
  static let straightPath = Self("a path goes with nop2 only")

  // Shapes.
  static let emptyPath = Self("the path has no piece")
  static let longPath = Self("the path has more than 10,000 points")
  static let brokenPiece = Self("a piece of the path has not 4, 7, 10 … points")
  static let insideOut = Self("bounds are inside out")
  static let fewPoints = Self("too few points")

  // Numbers.
  static func outside(_ what: String, _ value: Double, _ range: ClosedRange<Double>) -> Self {
    Self("\(what) is \(value), outside \(range.lowerBound)…\(range.upperBound)")
  }
  static func textSize(_ size: Double) -> Self { Self("a text size of \(size) is outside 1…500") }
  static let unwritable = Self("it holds numbers that cannot be written")
  static let scattered = Self("its pieces do not fit together")

  private static func excerpt(_ text: String) -> String { DisplayText(String(text.prefix(40))).text }
}
