import CityNetwork

/// A small network with everything in it, given in no particular order.
enum SampleNetwork {
  static var cities: [City] {
    var hanoi = City(id: "hanoi", name: "Hà Nội", country: "VN")
    hanoi.region = "South-East Asia"
    var osaka = City(id: "osaka", name: "Osaka", country: "JP")
    osaka.region = "East Asia"
    var kobe = City(id: "kobe", name: "Kobe", country: "JP")
    kobe.region = "East Asia"
    var secret = City(id: "secret-city", name: "Confidential Place", country: "VN")
    secret.isConfidential = true
    secret.region = "South-East Asia"
    return [secret, osaka, hanoi, kobe, City(id: "lyon", name: "Lyon", country: "FR")]
  }

  static var agencies: [Agency] {
    var secret = Agency(id: "secret-agency", name: "Confidential Office")
    secret.isConfidential = true
    var japan = Agency(id: "jica", name: "Japan International Cooperation Agency", kind: .nationalDevelopmentAgency)
    japan.shortName = "JICA"
    return [secret, japan]
  }

  static var programmes: [Programme] {
    var led = Programme(id: "led-by-secret", name: "Openly named")
    led.lead = "secret-agency"
    var secret = Programme(id: "secret-programme", name: "Confidential Scheme")
    secret.isConfidential = true
    var open = Programme(id: "open", name: "Open Programme")
    open.lead = "jica"
    return [secret, open, led]
  }

  static var links: [Link] {
    func link(_ id: EntityID, _ from: EntityID, _ to: EntityID, _ change: (inout Link) -> Void = { _ in }) -> Link {
      var link = Link(id: id, from: from, to: to)
      change(&link)
      return link
    }
    return [
      link("z", "osaka", "hanoi") { ($0.kind, $0.themes, $0.confidence) = (.bilateral, ["water", "waste"], .high) },
      link("y", "kobe", "hanoi") { ($0.kind, $0.themes, $0.confidence) = (.programmatic, ["waste"], .low) },
      link("x", "lyon", "kobe") { ($0.kind, $0.confidence, $0.programme) = (.bilateral, .medium, "open") },
      link("w", "jica", "open") { $0.kind = .membership },
      link("v", "hanoi", "hanoi"),
      link("s1", "osaka", "secret-city"),
      link("s2", "secret-agency", "osaka"),
      link("s3", "osaka", "kobe") { $0.programme = "secret-programme" },
      link("s4", "osaka", "kobe") { $0.funder = "secret-agency" },
      link("s5", "osaka", "lyon") { $0.isConfidential = true },
      link("s6", "secret-programme", "kobe"),
    ]
  }

  static var practices: [Practice] {
    [
      Practice(id: "p2", city: "secret-city", title: "Hidden story"),
      Practice(id: "p1", city: "osaka", title: "Open story"),
    ]
  }

  static var needs: [Need] {
    [Need(id: "n2", city: "osaka", kind: .offer), Need(id: "n1", city: "secret-city", kind: .need)]
  }

  static var completeness: [Completeness] {
    var first = Completeness(id: "k3", subject: "Everything")
    (first.saidMinimum, first.captured) = (10, 5)
    var second = Completeness(id: "k2", subject: "A scheme")
    second.programme = "secret-programme"
    var third = Completeness(id: "k1", subject: "An office")
    third.programme = "secret-agency"
    return [first, second, third]
  }

  static func network() throws -> CityNetwork {
    var dataset = DatasetDescription(title: "Sample")
    dataset.dataDate = "2020-06-30"
    return try CityNetwork(
      dataset: dataset, cities: cities, agencies: agencies, programmes: programmes, links: links, practices: practices,
      needs: needs, completeness: completeness)
  }
}
