extension DrawingRequests {
  /// Draws by the drawing's own layout, or by the next one where that takes too long or breaks Graphviz; see
  /// ``DrawingRenderer/render(_:as:orElse:)``.
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
        case .timedOut(let seconds): givenUp.append(.tooSlow(attempt.layout, seconds: seconds))
        case .crashed(let signal): givenUp.append(.brokeOff(attempt.layout, signal: signal))
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
}
