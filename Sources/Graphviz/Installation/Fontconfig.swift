import Glibc

/// The font library that pango brings along, opened by name.
///
/// Opened at run time because the Graphviz packages bring the library but not its headers.
struct Fontconfig {
  private let handle: UnsafeMutableRawPointer

  init?() {
    guard let handle = dlopen("libfontconfig.so.1", RTLD_NOW) else { return nil }
    self.handle = handle
    guard let start: @convention(c) () -> Int32 = function("FcInit"), start() != 0 else { return nil }
  }

  /// The letters that can be drawn when a family is asked for.
  struct Letters {
    let bestFamily: String
    fileprivate let set: OpaquePointer
    fileprivate let hasCharacter: @convention(c) (OpaquePointer?, UInt32) -> Int32

    func contains(_ scalar: Unicode.Scalar) -> Bool { hasCharacter(set, scalar.value) != 0 }
  }

  /// All letters of the family and of every font that stands in for it; nil when there is no font at all.
  ///
  /// The worker ends after this, so what the library hands out is not given back.
  func letters(standingInFor family: String) -> Letters? {
    typealias Pattern = OpaquePointer
    guard let make: @convention(c) () -> Pattern? = function("FcPatternCreate"),
      let add: @convention(c) (Pattern?, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32 =
        function("FcPatternAddString"),
      let substitute: @convention(c) (OpaquePointer?, Pattern?, Int32) -> Int32 = function("FcConfigSubstitute"),
      let complete: @convention(c) (Pattern?) -> Void = function("FcDefaultSubstitute"),
      let sort:
        @convention(c) (
          OpaquePointer?, Pattern?, Int32, UnsafeMutablePointer<OpaquePointer?>, UnsafeMutablePointer<Int32>
        ) -> OpaquePointer? = function("FcFontSort"),
      let match: @convention(c) (OpaquePointer?, Pattern?, UnsafeMutablePointer<Int32>) -> Pattern? =
        function("FcFontMatch"),
      let string:
        @convention(c) (
          Pattern?, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
        ) -> Int32 = function("FcPatternGetString"),
      let has: @convention(c) (OpaquePointer?, UInt32) -> Int32 = function("FcCharSetHasChar")
    else { return nil }
    guard let pattern = make(), add(pattern, "family", family) != 0, substitute(nil, pattern, 0) != 0 else {
      return nil
    }
    complete(pattern)
    var result: Int32 = 0
    var letters: OpaquePointer?
    guard sort(nil, pattern, 1, &letters, &result) != nil, let letters else { return nil }
    var name: UnsafeMutablePointer<CChar>?
    guard let best = match(nil, pattern, &result), string(best, "family", 0, &name) == 0, let name else { return nil }
    return Letters(bestFamily: String(cString: name), set: letters, hasCharacter: has)
  }

  private func function<Function>(_ name: String) -> Function? {
    dlsym(handle, name).map { unsafeBitCast($0, to: Function.self) }
  }
}
