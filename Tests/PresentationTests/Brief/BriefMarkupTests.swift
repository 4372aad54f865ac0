import Analysis
import CityNetwork
import Foundation
import Language
import NetworkSamples
import Presentation
import Testing

@Suite("A brief as HTML and Markdown")
struct BriefMarkupTests {
  private func page(
    _ city: EntityID, of network: CityNetwork, in phrases: PhraseBook = .english
  ) throws -> BriefPage {
    let brief = try #require(try CityBrief(network, city: city))
    return try #require(BriefPage(brief, of: network, in: phrases))
  }

  private func matches(_ pattern: String, _ text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      Range(match.range(at: match.numberOfRanges - 1), in: text).map { String(text[$0]) }
    }
  }

  @Test("The page has no script, loads nothing, and bears its language and direction")
  func policy() throws {
    let html = BriefHTML.html(try page("home", of: try Sample.brief()), svg: "<svg id=\"picture\"></svg>")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">") && html.hasSuffix("</html>\n"))
    #expect(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    #expect(!html.contains("<script") && !html.contains("@import") && !html.contains("url("))
    #expect(html.contains("<figure><svg id=\"picture\"></svg><figcaption>HOME in the middle"))
    #expect(!BriefHTML.html(try page("bare", of: try Sample.brief())).contains("<figure>"))
    let japanese = try #require(PhraseBook(builtIn: "ja"))
    #expect(
      BriefHTML.html(try page("home", of: try Sample.brief(), in: japanese)).contains("<html lang=\"ja\" dir=\"ltr\">"))
    let arabic = PhraseFile.read(Array("key,text\nlanguage,ar\npage.direction,rtl\n".utf8), file: "ar.csv").phrases
    let other = try page("home", of: try Sample.brief(), in: try #require(arabic))
    #expect(BriefHTML.html(other).contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  @Test("Every number leads to its row below, every row to the web or nowhere, and no id stands twice")
  func links() throws {
    for network in [try Sample.brief(), try Sample.hostile(), try Sample.mixed(20)] {
      for city in network.cities.prefix(6) {
        let html = BriefHTML.html(try page(city.id, of: network))
        let ids = try matches(" id=\"([^\"]*)\"", html)
        #expect(Set(ids).count == ids.count)
        for target in try matches("href=\"([^\"]*)\"", html) {
          let leads = target.hasPrefix("#") ? ids.contains(String(target.dropFirst())) : target.hasPrefix("http")
          #expect(leads, "\(target)")
        }
      }
    }
  }

  @Test("Hostile texts stay texts: no tag, no filled place, no change of direction")
  func hostile() throws {
    let network = try Sample.hostile()
    for city in network.cities {
      let page = try page(city.id, of: network)
      let html = BriefHTML.html(page)
      #expect(!html.contains("<script") && !html.contains("<b>Agency") && !html.contains("\u{202E}"))
      for tag in try matches("<([a-zA-Z][^<>]*)>", html) {
        let handlers = try matches(" on[a-z]+\\s*=", tag)
        #expect(!tag.contains(" src=") && handlers.isEmpty, "\(tag)")
      }
      let markdown = BriefMarkdown.text(page)
      #expect(!markdown.contains("<script") && !markdown.contains("[x](javascript"))
    }
    let braces = try page("h14", of: network)
    #expect(braces.name.contains("{{title}} {{{style}}}"))
    #expect(BriefHTML.html(braces).contains("{{title}} {{{style}}}"))
  }

  @Test("Markdown numbers the steps and the rows, and names the picture where there is one")
  func markdown() throws {
    let page = try page("home", of: try Sample.brief())
    let text = BriefMarkdown.text(page, picture: "home.svg")
    #expect(text.hasPrefix("# HOME: city partnerships on one page\n\n*For the mayor and the citizens of HOME*\n"))
    #expect(text.contains("\n![HOME in the middle with its partners on record of which no end is known.](home.svg)\n"))
    #expect(text.contains("\n| ALPHA, Japan \\[2\\] | water – receives | 2005 | direct agreement |\n"))
    #expect(text.contains("\n1. **Whoever deals with partners in HOME writes to "))
    #expect(text.contains("\n1. [home (cities, home.example)](<https://www.home.example/about>)\n"))
    #expect(!BriefMarkdown.text(page).contains("!["))
  }
}
