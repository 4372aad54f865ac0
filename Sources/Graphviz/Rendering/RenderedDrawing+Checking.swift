extension RenderedDrawing {
  /// Checks what a worker gave, and re-emits its SVG.
  init(
    _ drawing: Drawing, picture: WorkerResponse.Picture, payload: [[UInt8]], remarks: [String]
  ) throws(DrawingFailure) {
    var outputs: [Output] = []
    var document: SVGDocument?
    var warnings = picture.warnings + remarks.map { DrawingWarning(message: $0) }
    for (format, bytes) in zip(picture.formats, payload) {
      guard format.isPlausible(bytes) else { throw .otherFormat(format) }
      guard format == .svg else {
        outputs.append(Output(format: format, bytes: bytes))
        continue
      }
      let svg: SVGDocument
      do {
        svg = try SVGDocument(sanitizing: bytes, fontFamily: drawing.fontFamily)
      } catch {
        throw .refusedSVG(error)
      }
      let described = svg.described(title: drawing.title, summary: drawing.summary).withTooltips(drawing.tooltips)
      try Self.checkCounts(described, drawing)
      if !described.removed.isEmpty { warnings.append(.removed(described.removed)) }
      outputs.append(Output(format: .svg, bytes: Array(described.file().utf8)))
      document = described
    }
    self.outputs = outputs
    svg = document
    geometry = picture.geometry
    layout = drawing.layout
    nodeCount = picture.nodeCount
    edgeCount = picture.edgeCount
    self.warnings = warnings
    missingGlyphs = picture.missingGlyphs
  }

  private static func checkCounts(_ svg: SVGDocument, _ drawing: Drawing) throws(DrawingFailure) {
    // A treemap has no edges, and edges may be switched off.
    let drawsEdges = drawing.layout != .patchwork && drawing.page.edgeRouting != .none
    let nodes = drawing.nodes.count { !$0.isInvisible }
    let edges = drawsEdges ? drawing.edges.count { !$0.isInvisible } : 0
    let drawn = (nodes: svg.count(ofClass: "node"), edges: svg.count(ofClass: "edge"))
    guard drawn.nodes == nodes, drawn.edges == edges || !drawsEdges else {
      throw .otherCounts(drawn: drawn, asked: (nodes, edges))
    }
  }
}

extension Drawing {
  fileprivate var tooltips: [String: String] {
    var texts: [String: String] = [:]
    for node in nodes where node.tooltip != nil { texts[node.elementID ?? node.name] = node.tooltip }
    for (index, edge) in edges.enumerated() where edge.tooltip != nil {
      texts[edge.elementID(index: index)] = edge.tooltip
    }
    for cluster in clusters where cluster.tooltip != nil { texts[cluster.name] = cluster.tooltip }
    return texts
  }
}
