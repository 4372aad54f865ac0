/// Scripts whose letters a map of cities may need, with a sample of each and the packages that bring them.
public enum Script: String, Codable, Sendable, CaseIterable {
  /// Latin with the marks of Vietnamese.
  case vietnamese
  /// Japanese.
  case japanese
  /// Chinese, simplified and traditional.
  case chinese
  /// Korean.
  case korean
  /// Thai.
  case thai
  /// Arabic.
  case arabic
  /// Khmer.
  case khmer
  /// Lao.
  case lao
  /// Devanagari, for Hindi and Nepali.
  case devanagari
  /// Burmese.
  case burmese

  /// Names of cities in the script.
  public var sample: String {
    switch self {
    case .vietnamese: "Đà Nẵng, Huế, Cần Thơ, Hải Phòng, Ặ ữ ợ"
    case .japanese: "北九州市 よこはま フクオカ"
    case .chinese: "昆明市 广州市 高雄市 臺北市"
    case .korean: "부산 서울 인천"
    case .thai: "กรุงเทพมหานคร เชียงใหม่"
    case .arabic: "القاهرة عمّان"
    case .khmer: "ភ្នំពេញ"
    case .lao: "ວຽງຈັນ"
    case .devanagari: "काठमाडौँ दिल्ली"
    case .burmese: "ရန်ကုန်"
    }
  }

  /// The Debian package whose fonts hold the script.
  public var debianPackage: String {
    switch self {
    case .japanese, .chinese, .korean: "fonts-noto-cjk"
    default: "fonts-noto-core"
    }
  }
}
