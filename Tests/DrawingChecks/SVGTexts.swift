import Foundation
import FoundationXML

/// What an independent parser finds in an SVG file.
final class SVGTexts: NSObject, XMLParserDelegate {
  private(set) var drawn: [String] = []
  private(set) var titles: [String] = []
  private(set) var summaries: [String] = []
  private(set) var elements = Set<String>()
  private(set) var attributes = Set<String>()
  private(set) var addresses: [String] = []
  private var open: [String] = []

  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(name)
    elements.insert(name)
    self.attributes.formUnion(attributes.keys)
    if let address = attributes["href"] { addresses.append(address) }
    switch name {
    case "text": drawn.append("")
    case "title": titles.append("")
    case "desc": summaries.append("")
    default: break
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    switch open.last {
    case "text": drawn[drawn.count - 1] += text
    case "title": titles[titles.count - 1] += text
    case "desc": summaries[summaries.count - 1] += text
    default: break
    }
  }
}
