import Foundation

extension Wording {
  /// A number with a fixed count of decimals; never `-0`.
  public func decimal(_ value: Double, places: Int) -> String {
    let text = String(format: "%.\(max(0, places))f", value)
    return text.contains(where: { $0 != "-" && $0 != "0" && $0 != "." })
      ? text : text.replacingOccurrences(of: "-", with: "")
  }
}
