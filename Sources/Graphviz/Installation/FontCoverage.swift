/// Which scripts can be drawn with the fonts of this machine, and which would show as boxes.
public struct FontCoverage: Hashable, Codable, Sendable {
  /// Scripts of which at least one letter of the sample has no glyph in any font.
  public var missingScripts: [Script]
  /// Whether the wanted family itself is installed.
  public var hasFamily: Bool
  /// Whether the fonts could be looked at; when false the other values say nothing.
  public var isKnown: Bool

  /// The Debian packages that would bring what is missing, sorted.
  public var packagesToInstall: [String] {
    var packages = Set(missingScripts.map(\.debianPackage))
    if isKnown, !hasFamily { packages.insert("fonts-noto-core") }
    return packages.sorted()
  }

  /// Looks for a glyph for every letter of every sample, in the family and in what stands in for it.
  ///
  /// - Parameters:
  ///   - family: The family that drawings use.
  ///   - library: The font library, or nil when it is not there.
  init(of family: FontFamily, in library: Fontconfig?) {
    guard let library else {
      self.init(missingScripts: [], hasFamily: false, isKnown: false)
      return
    }
    guard let letters = library.letters(standingInFor: family.rawValue) else {
      // The library is there and finds no font at all.
      self.init(missingScripts: Script.allCases, hasFamily: false, isKnown: true)
      return
    }
    let missing = Script.allCases.filter { script in
      script.sample.unicodeScalars.contains { !$0.properties.isWhitespace && !letters.contains($0) }
    }
    self.init(
      missingScripts: missing, hasFamily: family == .sans || letters.bestFamily == family.rawValue, isKnown: true)
  }

  /// Says what was found by other means.
  ///
  /// - Parameters:
  ///   - missingScripts: Scripts without letters.
  ///   - hasFamily: Whether the wanted family is installed.
  ///   - isKnown: Whether the fonts could be looked at.
  public init(missingScripts: [Script], hasFamily: Bool, isKnown: Bool) {
    self.missingScripts = missingScripts
    self.hasFamily = hasFamily
    self.isKnown = isKnown
  }
}
