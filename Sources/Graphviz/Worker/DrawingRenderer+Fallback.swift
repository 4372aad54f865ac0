extension DrawingRenderer {
  /// Draws a picture by its own layout, or by another where that one takes too long or breaks Graphviz.
  ///
  /// The time of `dot` depends on the shape of a graph far more than on its size, so it cannot be told beforehand whether
  /// it will come to an end. Each layout has the whole time of ``DrawingLimits/wallSeconds``.
  ///
  /// - Parameters:
  ///   - drawing: What to draw.
  ///   - formats: The formats; see ``render(_:as:)``.
  ///   - layouts: The layouts to try after the drawing's own, first one first. Right-angled edges become the layout's own
  ///     habit where a layout has none.
  /// - Returns: The picture. ``RenderedDrawing/layout`` says who drew it, and a warning names each layout given up.
  /// - Throws: ``DrawingFailure``: that of the last layout tried, or the first one that no other layout would mend.
  public func render(
    _ drawing: Drawing, as formats: [OutputFormat], orElse layouts: [Layout]
  ) async throws(DrawingFailure) -> RenderedDrawing {
    var givenUp: [DrawingWarning] = []
    var attempt = drawing
    for next in layouts {
      do throws(DrawingFailure) {
        return try await render(attempt, as: formats).preceded(by: givenUp)
      } catch {
        switch error {
        case .timedOut(let seconds): givenUp.append(Self.warning(attempt.layout, "was not finished after \(seconds) s"))
        case .crashed(let signal): givenUp.append(Self.warning(attempt.layout, "broke off with signal \(signal)"))
        default: throw error
        }
        attempt.layout = next
        if attempt.page.edgeRouting == .orthogonal, !next.allowsOrthogonalEdges {
          attempt.page.edgeRouting = .automatic
        }
      }
    }
    return try await render(attempt, as: formats).preceded(by: givenUp)
  }

  private static func warning(_ layout: Layout, _ what: String) -> DrawingWarning {
    DrawingWarning(message: "the layout \(layout.rawValue) \(what) and was given up")
  }
}
