import CGraphviz

/// Libgvc in this process: one layout, then every format from it.
///
/// Only the worker uses it. Libgvc is not safe on several threads, and hostile sizes can crash or hang it.
struct GraphvizContext {
  private let context: OpaquePointer

  init?() {
    guard let context = gvContext() else { return nil }
    self.context = context
  }

  func render(
    _ drawing: Drawing, as formats: [OutputFormat], pixelLimit: Int
  ) throws(Failure) -> (picture: WorkerResponse.Picture, outputs: [[UInt8]]) {
    CapturedMessages.start()
    cg_reseed()
    guard let built = GraphBuilder(drawing) else { throw .notBuilt }
    defer { agclose(built.graph) }
    guard gvLayout(context, built.graph, drawing.layout.rawValue) == 0 else { throw .layout(saying: said()) }
    defer { gvFreeLayout(context, built.graph) }
    try refuseErrors()
    let counts = (nodes: Int(agnnodes(built.graph)), edges: Int(agnedges(built.graph)))
    guard counts.nodes == drawing.nodes.count, counts.edges == drawing.edges.count else {
      throw .otherCounts(counts)
    }
    let geometry = LayoutGeometry(of: built, drawing: drawing)
    guard geometry.isFinite else { throw .noNumbers }
    var outputs: [[UInt8]] = []
    for format in formats {
      if format == .png { try refuseTooManyPixels(geometry.bounds, drawing.page, limit: pixelLimit) }
      cg_set_resolution(built.graph, format == .png ? drawing.page.resolution : 0)
      built.setLinks(of: drawing, for: format)
      let labels = BorrowedLabels(in: built, for: format)
      defer { labels.giveBack() }
      outputs.append(try bytes(of: built.graph, as: format))
    }
    var warnings = CapturedMessages.collected().map { DrawingWarning(message: $0.text) }
    if !drawing.clusters.isEmpty, !drawing.layout.drawsClusters {
      warnings.append(.noClusters(drawing.layout))
    }
    let picture = WorkerResponse.Picture(
      formats: formats, geometry: geometry, nodeCount: counts.nodes, edgeCount: counts.edges, warnings: warnings,
      missingGlyphs: [])
    return (picture, outputs)
  }

  /// The measures of texts, as the same text layout will draw them.
  func measure(_ samples: [TextSample], in family: FontFamily) throws(Failure) -> [Size] {
    CapturedMessages.start()
    var drawing = Drawing(name: "measure", layout: .nop2, fontFamily: family)
    drawing.nodes = samples.enumerated().map { index, sample in
      var node = Drawing.Node("n\(index)", label: sample.text)
      node.shape = .plain
      node.textStyle = sample.style
      node.position = Point(x: 0, y: 0)
      return node
    }
    guard let built = GraphBuilder(drawing) else { throw .notMeasured }
    defer { agclose(built.graph) }
    guard gvLayout(context, built.graph, drawing.layout.rawValue) == 0 else { throw .layout(saying: said()) }
    defer { gvFreeLayout(context, built.graph) }
    try refuseErrors()
    return built.nodes.map { node in
      let size = cg_node_label_size(node)
      return Size(width: size.x, height: size.y)
    }
  }

  var version: String {
    gvcVersion(context).map { String(cString: $0) } ?? ""
  }

  /// The plug-ins of one kind (`layout`, `device`, `textlayout`), sorted.
  func plugins(_ kind: String) -> [String] {
    var count: Int32 = 0
    guard let list = gvPluginList(context, kind, &count, nil) else { return [] }
    defer { free(list) }
    var names: [String] = []
    for index in 0..<Int(count) {
      guard let name = list[index] else { continue }
      names.append(String(cString: name))
      free(name)
    }
    return Set(names).sorted()
  }

  private func bytes(of graph: UnsafeMutablePointer<Agraph_t>, as format: OutputFormat) throws(Failure) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    let code = gvRenderData(context, graph, format.rawValue, &data, &length)
    defer { gvFreeRenderData(data) }
    guard code == 0, let data, length > 0 else { throw .format(format, saying: said()) }
    try refuseErrors()
    var bytes = [UInt8](UnsafeRawBufferPointer(start: data, count: Int(length)))
    if format == .pdf { PDFDate.fix(&bytes) }
    if format == .plain { PlainLines.join(&bytes) }
    guard format.isPlausible(bytes) else { throw .otherFormat(format, saying: said()) }
    return bytes
  }

  private func refuseTooManyPixels(_ bounds: Rectangle, _ page: Page, limit: Int) throws(Failure) {
    var width = bounds.width + 2 * page.margin
    var height = bounds.height + 2 * page.margin
    if let size = page.maximumSize {
      let fit = min(size.width / max(width, 1), size.height / max(height, 1))
      let scale = page.isEnlarged ? fit : min(1, fit)
      width *= scale
      height *= scale
    }
    let perPoint = page.resolution / 72
    let columns = min((width * perPoint).rounded(.up), 1e9)
    let rows = min((height * perPoint).rounded(.up), 1e9)
    guard columns * rows <= Double(limit), max(columns, rows) <= Double(PixelLimit.side) else {
      throw .tooManyPixels(width: Int(columns), height: Int(rows))
    }
  }

  // Graphviz returns 0 with an error message, for example when a node of nop2 lacks a place.
  private func refuseErrors() throws(Failure) {
    let errors = CapturedMessages.collected().filter(\.isError).map(\.text)
    if !errors.isEmpty { throw .messages(Array(errors.prefix(20))) }
  }

  /// What Graphviz said so far, as far as anybody would read it.
  private func said() -> ArraySlice<String> { CapturedMessages.collected().map(\.text).prefix(20) }
}
