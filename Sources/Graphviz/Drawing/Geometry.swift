/// A place on the page, in points (1/72 inch), the y axis upwards.
public struct Point: Hashable, Codable, Sendable {
  /// Points to the right.
  public var x: Double
  /// Points upwards.
  public var y: Double

  /// Makes a place.
  ///
  /// - Parameters:
  ///   - x: Points to the right.
  ///   - y: Points upwards.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in points.
public struct Size: Hashable, Codable, Sendable {
  /// Points from left to right.
  public var width: Double
  /// Points from bottom to top.
  public var height: Double

  /// Makes a size.
  ///
  /// - Parameters:
  ///   - width: Points from left to right.
  ///   - height: Points from bottom to top.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright box, in points, the y axis upwards.
public struct Rectangle: Hashable, Codable, Sendable {
  /// The lower left corner.
  public var lowerLeft: Point
  /// The upper right corner.
  public var upperRight: Point

  /// Makes a box from two corners.
  ///
  /// - Parameters:
  ///   - lowerLeft: The corner with the smaller numbers.
  ///   - upperRight: The corner with the larger numbers.
  public init(lowerLeft: Point, upperRight: Point) {
    self.lowerLeft = lowerLeft
    self.upperRight = upperRight
  }

  /// Points from left to right.
  public var width: Double { upperRight.x - lowerLeft.x }
  /// Points from bottom to top.
  public var height: Double { upperRight.y - lowerLeft.y }
}
