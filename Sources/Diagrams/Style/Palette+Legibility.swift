import Graphviz

extension Palette {
  /// A text colour on a ground, as it occurs in some diagram.
  package struct Pair: Hashable, Sendable {
    /// The text.
    package let text: Role
    /// What lies behind it.
    package let ground: Role
  }

  /// The least contrast that text needs (WCAG 2.2, success criterion 1.4.3).
  package static let leastContrast = 4.5

  /// Every text colour with every ground that it may stand on.
  package static let textPairs: [Pair] =
    [.ink, .faintInk].flatMap { text in [Role.paper, .land, .water].map { Pair(text: text, ground: $0) } }
    + Role.boxes.map { Pair(text: .ink, ground: $0) } + [Pair(text: .faintInk, ground: .groupBox)]

  /// The pairs whose text is hard to read, with their contrast.
  package var illegiblePairs: [(pair: Pair, contrast: Double)] {
    Self.textPairs.map { ($0, self[$0.text].contrast(with: self[$0.ground])) }.filter { $0.1 < Self.leastContrast }
  }

  /// Groups of colours of which a legend says that they mean different things.
  package static let groupsToTellApart: [[Role]] = [
    [.mainGroup, .smallGroup, .agencyOnly, .noPresentLink, .noLink],
    [.bilateral, .programmatic, .membership, .publicPrivate, .unspecified],
    [.cityLink, .agencyLink], [.agency, .programme], [.provides, .mutual, .unknown], [.begun, .ended, .kept],
    [.cityLink, .agencyLink], [.agency, .programme], [.coverageYes, .coveragePartly, .coverageEnded],
    [.coverageYes, .coverageNo],
  ]

  /// The least distance at which marks and lines a few points wide are told apart; see ``ColorVision``.
  package static let leastDistance = 12.0

  /// The colours that some people cannot tell apart, though they mean different things.
  package var lookAlikes: [(first: Role, second: Role, vision: ColorVision)] {
    Self.groupsToTellApart.flatMap { group in
      group.indices.flatMap { index in
        group[(index + 1)...].compactMap { second -> (Role, Role, ColorVision)? in
          let least = ColorVision.leastDistance(self[group[index]], self[second])
          return least.distance < Self.leastDistance ? (group[index], second, least.vision) : nil
        }
      }
    }
  }
}

extension Palette.Role {
  /// The grounds of boxes that hold text.
  static let boxes: [Palette.Role] = [
    .cityBox, .agencyBox, .programmeBox, .gapNoLink, .gapDormant, .gapNoDepartment, .gapNeedUnmet, .gapOneBody,
    .gapOneLink, .gapOnePartner, .gapMemberOnly, .gapNoCityPartner, .gapFragment, .groupBox, .coverageYes,
    .coveragePartly, .coverageEnded, .coverageNo,
  ]
}
