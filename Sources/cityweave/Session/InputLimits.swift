import Diagrams
import Styles
import Tables

/// The most bytes that are read of each kind of file; the page on the data format says them.
///
/// Tables of a data set, and the tables that options name beside it (`--weights`, `--within` …), are read up to
/// ``TableLimits/fileBytes``.
enum InputLimits {
  /// A style file.
  static let style = StyleFile.maximumBytes
  /// Places of an earlier diagram.
  static let places = DiagramPlaces.maximumBytes
  /// A translation.
  static let phrases = 4 << 20
  /// Names of places on a map.
  static let placeNames = 4 << 20
}
