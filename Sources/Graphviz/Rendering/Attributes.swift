/// The attributes that reach Graphviz, in the order in which they are set.
typealias Attributes = [(key: String, value: String)]

extension Drawing {
  var graphAttributes: Attributes {
    var list: Attributes = [
      ("charset", "UTF-8"),
      ("fontname", page.headingStyle.fontName(in: fontFamily)),
      ("fontsize", number(page.headingStyle.size)),
      ("fontcolor", page.headingStyle.color.hexadecimal),
      ("bgcolor", (page.backgroundColor ?? .clear).hexadecimal),
      ("pad", inches(page.margin)),
      // Otherwise PDF gets half an inch more on each side.
      ("margin", "0"),
      ("outputorder", page.paintingOrder.rawValue),
      ("rankdir", page.rankDirection.rawValue),
      ("forcelabels", "true"),
      // Positions given to neato and fdp are in points, as they are everywhere else.
      ("inputscale", "72"),
      // DOT is written without breaking long strings over lines, of which other readers know nothing.
      ("linelength", "0"),
    ]
    if let heading = page.heading {
      list += [("label", DisplayText(heading).escaped), ("labelloc", "t")]
    } else {
      list.append(("label", ""))
    }
    list += page.optionalAttributes
    // Otherwise the whole is moved until its lower left corner is at 0, 0.
    if layout == .nop2 { list.append(("notranslate", "true")) }
    if !background.isEmpty { list.append(("_background", backgroundOperations)) }
    return list
  }
}

extension Page {
  fileprivate var optionalAttributes: Attributes {
    var list: Attributes = []
    func add(_ key: String, _ value: String?) {
      if let value { list.append((key, value)) }
    }
    add("size", maximumSize.map { inches($0.width) + "," + inches($0.height) + (isEnlarged ? "!" : "") })
    add("ratio", aspectRatio.attribute)
    add("splines", edgeRouting.attribute)
    add("overlap", overlapRemoval.attribute)
    add("sep", nodeClearance.map { "+" + number($0) })
    add("esep", edgeClearance.map { "+" + number($0) })
    add("ranksep", rankSeparation.map(inches))
    add("nodesep", nodeSeparation.map(inches))
    add("K", springLength.map(inches))
    add("repulsiveforce", repulsiveForce.map(number))
    add("start", seed.map { String($0) })
    add("pack", packsComponents.map { $0 ? "true" : "false" })
    add("root", rootNode)
    return list
  }
}

extension Drawing.Node {
  func attributes(in drawing: Drawing) -> Attributes {
    var list: Attributes = [
      ("label", DisplayText(label).escaped),
      ("labelloc", labelPosition.rawValue),
      ("shape", shape == .roundedBox ? "box" : shape.rawValue),
      ("style", style),
      ("color", strokeColor.hexadecimal),
      ("penwidth", number(strokeWidth)),
      ("fontname", textStyle.fontName(in: drawing.fontFamily)),
      ("fontsize", number(textStyle.size)),
      ("fontcolor", textStyle.color.hexadecimal),
      ("id", elementID ?? name),
    ]
    func add(_ key: String, _ value: String?) {
      if let value { list.append((key, value)) }
    }
    add("fillcolor", fillColor?.hexadecimal)
    // These two have outlines of their own: none, and one.
    if shape != .plain, shape != .point { add("peripheries", String(outlineCount)) }
    add("width", width.map(inches))
    add("height", height.map(inches))
    if hasFixedSize { add("fixedsize", "true") }
    add("margin", labelMargin.map { inches($0.width) + "," + inches($0.height) })
    add("xlabel", outerLabel.map { DisplayText($0).escaped })
    add("class", classes.isEmpty ? nil : classes.joined(separator: " "))
    add("pos", position.map { number($0.x) + "," + number($0.y) + (isPinned ? "!" : "") })
    add("group", group)
    return list
  }

  private var style: String {
    var flags: [String] = []
    if isInvisible { flags.append("invis") }
    if fillColor != nil { flags.append("filled") }
    if shape == .roundedBox { flags.append("rounded") }
    if strokeStyle != .solid { flags.append(strokeStyle.rawValue) }
    return flags.joined(separator: ",")
  }
}

extension Drawing.Edge {
  func attributes(in drawing: Drawing, index: Int) -> Attributes {
    var list: Attributes = [
      ("id", elementID(index: index)),
      ("style", isInvisible ? "invis" : style.rawValue),
      ("color", color.hexadecimal),
      ("penwidth", number(width)),
      ("dir", direction(in: drawing).rawValue),
      ("arrowsize", number(arrowSize)),
      ("fontname", textStyle.fontName(in: drawing.fontFamily)),
      ("fontsize", number(textStyle.size)),
      ("fontcolor", textStyle.color.hexadecimal),
    ]
    func add(_ key: String, _ value: String?) {
      if let value { list.append((key, value)) }
    }
    add(hasOuterLabel ? "xlabel" : "label", label.map { DisplayText($0).escaped })
    // dot takes whole weights only.
    add("weight", weight.map { drawing.layout == .dot ? number($0.rounded()) : number($0) })
    add("minlen", minimumRanks.map(String.init))
    add("len", length.map(inches))
    if !affectsRanks { add("constraint", "false") }
    add("pos", path.map { EdgeWay($0, direction: direction(in: drawing), arrowSize: arrowSize).attribute })
    add("class", classes.isEmpty ? nil : classes.joined(separator: " "))
    return list
  }

  private func direction(in drawing: Drawing) -> Drawing.ArrowDirection {
    direction ?? (drawing.isDirected ? .forward : .none)
  }
}

extension Drawing.Cluster {
  func attributes(in drawing: Drawing) -> Attributes {
    var flags: [String] = []
    if fillColor != nil { flags.append("filled") }
    if isRounded { flags.append("rounded") }
    if strokeStyle != .solid { flags.append(strokeStyle.rawValue) }
    var list: Attributes = [
      ("id", name),
      // Otherwise the ground of the page is painted inside every cluster.
      ("bgcolor", ""),
      ("label", DisplayText(label).escaped),
      ("style", flags.joined(separator: ",")),
      ("fontname", textStyle.fontName(in: drawing.fontFamily)),
      ("fontsize", number(textStyle.size)),
      ("fontcolor", textStyle.color.hexadecimal),
      ("penwidth", number(strokeWidth)),
      ("pencolor", (strokeColor ?? .clear).hexadecimal),
      ("peripheries", strokeColor == nil ? "0" : "1"),
    ]
    if let fillColor { list.append(("fillcolor", fillColor.hexadecimal)) }
    if let margin { list.append(("margin", number(margin))) }
    if let bounds {
      let corners = [bounds.lowerLeft.x, bounds.lowerLeft.y, bounds.upperRight.x, bounds.upperRight.y]
      list.append(("bb", corners.map(number).joined(separator: ",")))
    }
    return list
  }
}

extension AspectRatio {
  fileprivate var attribute: String? { self == .automatic ? nil : rawValue }
}

extension EdgeRouting {
  fileprivate var attribute: String? {
    switch self {
    case .automatic: nil
    case .orthogonal: "ortho"
    case .line, .spline, .polyline, .curved, .none: rawValue
    }
  }
}

extension OverlapRemoval {
  fileprivate var attribute: String? {
    switch self {
    case .automatic: nil
    case .keep: "true"
    case .scaleEachAxis: "scalexy"
    case .prism, .scale, .voronoi: rawValue
    }
  }
}

/// A number as Graphviz reads it: no exponent, four decimals, the same text everywhere.
func number(_ value: Double) -> String {
  let scaled = (value * 10_000).rounded()
  let whole = Int64(scaled.magnitude) / 10_000
  let rest = Int64(scaled.magnitude) % 10_000
  let sign = scaled < 0 ? "-" : ""
  guard rest != 0 else { return sign + String(whole) }
  var decimals = String(10_000 + rest).dropFirst()
  while decimals.last == "0" { decimals.removeLast() }
  return sign + String(whole) + "." + decimals
}

/// Points as inches.
func inches(_ points: Double) -> String {
  number(points / 72)
}
