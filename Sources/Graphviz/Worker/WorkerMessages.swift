/// What the parent asks of a worker, which answers one request after the other.
struct WorkerRequest: Codable, Sendable {
  var limits: DrawingLimits
  var job: Job

  enum Job: Codable, Sendable {
    case render(CompactDrawing, [OutputFormat])
    case measure([TextSample], FontFamily)
    case inspect(FontFamily)
  }
}

/// What a worker answers; the bytes of pictures follow it in the frame, then the places.
struct WorkerResponse: Codable, Sendable {
  var outcome: Outcome

  enum Outcome: Codable, Sendable {
    case rendered(Picture)
    case measured([Size])
    case inspected(GraphvizInstallation)
    case tooManyPixels(width: Int, height: Int)
    case failed([String])
    case invalid(String)
  }

  struct Picture: Codable, Sendable {
    var formats: [OutputFormat]
    /// Not among the keys: places are packed, since they are many.
    var geometry = LayoutGeometry()
    var nodeCount: Int
    var edgeCount: Int
    var warnings: [DrawingWarning]
    var missingGlyphs: [MissingGlyph]

    private enum CodingKeys: String, CodingKey {
      case formats, nodeCount, edgeCount, warnings, missingGlyphs
    }
  }
}
