extension DrawingWarning {
  static func noClusters(_ layout: Layout) -> Self {
    Self(message: "the layout \(layout.rawValue) does not draw clusters")
  }

  static func removed(_ elements: [String]) -> Self {
    Self(message: "removed from SVG: " + elements.joined(separator: ", "))
  }

  static func tooSlow(_ layout: Layout, seconds: Double) -> Self {
    givenUp(layout, "was not finished after \(seconds) s")
  }

  static func brokeOff(_ layout: Layout, signal: Int32) -> Self { givenUp(layout, "broke off with signal \(signal)") }

  private static func givenUp(_ layout: Layout, _ what: String) -> Self {
    Self(message: "the layout \(layout.rawValue) \(what) and was given up")
  }
}
