extension Standing {
  /// The ids that lists, phrases and scripts of older versions use.
  public static let formerIDs: [String: Standing] = [
    "isolated": .noLink, "only_ended_links": .dormant, "outside_main_component": .fragment,
    "no_department": .noInternationalDepartment,
  ]

  /// The standing that somebody names: by its id or a former one, in any case, with hyphens or underscores.
  public init?(named name: String) {
    let id = name.lowercased().replacing("-", with: "_")
    guard let standing = Standing(rawValue: id) ?? Self.formerIDs[id] else { return nil }
    self = standing
  }
}

extension Standing: Codable {
  /// Reads an id, or a former one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let id = try container.decode(String.self)
    guard let standing = Standing(rawValue: id) ?? Self.formerIDs[id] else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(id)” is no standing of a city")
    }
    self = standing
  }

  /// Writes the id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
