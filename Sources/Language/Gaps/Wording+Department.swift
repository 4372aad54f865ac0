public import Analysis
import CityNetwork

// Whether a city has a department for international affairs.
extension Wording {
  /// What would settle it for a city of a name.
  public func sentence(of enquiry: DepartmentEnquiry, about city: String) -> String {
    switch enquiry {
    case .agreement(let link, let partner):
      say("gaps.settle.agreement", ["city": city, "partner": name(of: partner), "link": link.rawValue])
    case .membership(let link, let body):
      say("gaps.settle.membership", ["body": name(of: body), "city": city, "link": link.rawValue])
    case .contact(let link, let partner):
      say("gaps.settle.contact", ["partner": name(of: partner), "city": city, "link": link.rawValue])
    case .city: say("gaps.settle.city", ["city": city])
    }
  }

  /// A sign that it lacks one.
  public func statement(of sign: DepartmentSign) -> String {
    switch sign {
    case .fewPeople(let limit): say("gaps.sign.few", ["people": number(limit)])
    case .smallInCountry: say("gaps.sign.country")
    case .belowCityLevel: say("gaps.sign.level")
    case .noAgreement: say("gaps.sign.agreement")
    case .neverProvides: say("gaps.sign.provider")
    }
  }
}
