extension Drawing {
  /// The background in the drawing operations of xdot: colours and widths as counted strings, then points.
  var backgroundOperations: String {
    var operations: [String] = []
    for shape in background {
      let places = shape.points.map { number($0.x) + " " + number($0.y) }
      let corners = "\(places.count) " + places.joined(separator: " ")
      if shape.isClosed, let fill = shape.fillColor {
        operations.append("C \(counted(fill.hexadecimal))")
        // P fills and strokes with the pen of the moment, so the pen takes the colour of the line or of the ground.
        operations.append("c \(counted((shape.strokeColor ?? fill).hexadecimal))")
        operations.append("S \(counted("setlinewidth(\(number(shape.strokeColor == nil ? 0 : shape.strokeWidth)))"))")
        operations.append("P \(corners)")
      } else if let stroke = shape.strokeColor {
        operations.append("c \(counted(stroke.hexadecimal))")
        operations.append("S \(counted("setlinewidth(\(number(shape.strokeWidth)))"))")
        operations.append((shape.isClosed ? "p " : "L ") + corners)
      }
    }
    return operations.joined(separator: " ")
  }

  private func counted(_ text: String) -> String {
    "\(text.utf8.count) -\(text)"
  }
}
