/// What makes a division into communities a good one.
public enum CommunityQuality: Sendable, Equatable {
  /// Edges within communities beyond what the vertices' degrees alone would put there.
  ///
  /// With *w* the sum of all weights, *L* that within a community and *s* the strengths of its members:
  /// Σ (*L*/*w* − *γ* (*s*/2*w*)²). Above *γ* = 1 communities become smaller. It cannot see communities whose inner edges
  /// number less than about √(2*m*).
  ///
  /// - SeeAlso: M. E. J. Newman, M. Girvan, *Phys. Rev. E* 69:026113, 2004. doi:10.1103/PhysRevE.69.026113; for its limit:
  ///   S. Fortunato, M. Barthélemy, *PNAS* 104(1):36–41, 2007. doi:10.1073/pnas.0605965104
  case modularity(resolution: Double = 1)
  /// Edges within communities beyond a fixed density (the constant Potts model).
  ///
  /// Σ (*L* − *γ* *c*(*c* − 1)/2) over communities of *c* vertices. A community is denser than *γ* inside, and two together
  /// are joined less densely than *γ*, however big the rest of the network is.
  ///
  /// - SeeAlso: V. A. Traag, P. Van Dooren, Y. Nesterov, *Phys. Rev. E* 84:016114, 2011. doi:10.1103/PhysRevE.84.016114
  case constantPotts(resolution: Double)

  var resolution: Double {
    switch self {
    case .modularity(let resolution), .constantPotts(let resolution): resolution
    }
  }
}
