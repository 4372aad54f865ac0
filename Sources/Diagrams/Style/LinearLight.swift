import Foundation
import Graphviz

/// Red, green and blue in proportion to light, each 0…1, by the transfer curve of sRGB (IEC 61966-2-1).
struct LinearLight {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = min(1, max(0, red))
    self.green = min(1, max(0, green))
    self.blue = min(1, max(0, blue))
  }

  init(_ color: Color) {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.040_45 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(color.red), green: linear(color.green), blue: linear(color.blue))
  }

  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }
}

/// A colour in CIE L*a*b* of 1976, white being D65.
struct Lab {
  let lightness: Double
  let a: Double
  let b: Double

  init(_ light: LinearLight) {
    func root(_ value: Double) -> Double {
      value > 216.0 / 24_389 ? cbrt(value) : (24_389.0 / 27 * value + 16) / 116
    }
    let x = root((0.412_456_4 * light.red + 0.357_576_1 * light.green + 0.180_437_5 * light.blue) / 0.950_47)
    let y = root(0.212_672_9 * light.red + 0.715_152_2 * light.green + 0.072_175 * light.blue)
    let z = root((0.019_333_9 * light.red + 0.119_192 * light.green + 0.950_304_1 * light.blue) / 1.088_83)
    (lightness, a, b) = (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}
