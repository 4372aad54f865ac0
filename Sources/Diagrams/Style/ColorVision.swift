package import Graphviz

/// How people see colours, for telling whether two of them can be told apart.
///
/// Colour blindness is simulated at its full severity by the matrices of Machado, Oliveira and Fernandes, *A
/// Physiologically-based Model for Simulation of Color Vision Deficiency* (2009), doi:10.1109/TVCG.2009.113, applied to
/// linear light; distances are Euclidean in CIE L*a*b* of 1976 under D65, where about 2 is just seen side by side.
package enum ColorVision: String, CaseIterable, Sendable {
  /// All three kinds of cone.
  case usual
  /// No cones for long waves; about one man in a hundred.
  case protanopia
  /// No cones for middle waves; about one man in a hundred, and five in a hundred have it in part.
  case deuteranopia
  /// No cones for short waves; rare.
  case tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// How far apart two solid colours are seen.
  ///
  /// - Returns: The distance, from 0 for the same colour to some 100 from black to white; opacity is not looked at.
  package func distance(_ a: Color, _ b: Color) -> Double {
    let (x, y) = (Lab(seen(a)), Lab(seen(b)))
    let (l, p, q) = (x.lightness - y.lightness, x.a - y.a, x.b - y.b)
    return (l * l + p * p + q * q).squareRoot()
  }

  /// The least distance for any kind of colour vision, and for which.
  package static func leastDistance(_ a: Color, _ b: Color) -> (distance: Double, vision: ColorVision) {
    allCases.map { ($0.distance(a, b), $0) }.min { $0.0 < $1.0 } ?? (0, .usual)
  }

  private func seen(_ color: Color) -> LinearLight {
    let light = LinearLight(color)
    let parts = matrix.map { $0[0] * light.red + $0[1] * light.green + $0[2] * light.blue }
    return LinearLight(red: parts[0], green: parts[1], blue: parts[2])
  }
}

extension Color {
  /// The contrast with another solid colour, by WCAG 2.2: from 1 for the same colour to 21 from black to white.
  ///
  /// Text needs 4.5 for those who see less well. Opacity is not looked at.
  package func contrast(with other: Color) -> Double {
    let (a, b) = (LinearLight(self).luminance, LinearLight(other).luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
