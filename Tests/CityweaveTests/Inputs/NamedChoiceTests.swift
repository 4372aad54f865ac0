import Foundation
import TestSupport
import Testing

@Suite("Cities and bodies are named by id, name, another name, or the beginning of one")
struct NamedChoiceTests {
  private let folder: TemporaryFolder
  private let data: String

  init() throws {
    folder = try TemporaryFolder()
    data = try folder.data([
      "cities.csv": """
      id,name,country,other_names
      san-fernando,San Fernando,PH,
      san-fernando-2,San Fernando,PH,
      hue,Huế,VN,Thua Thien Hue;順化
      da-nang,Đà Nẵng,VN,Da Nang
      cebu,Cebu City,PH,
      cebu-province,Cebu Province,PH,
      orebro,Örebro,SE,

      """,
      "agencies.csv": "id,name\njica,Japan Agency\n", "programmes.csv": "id,name\nkq,Clean Cities\n",
      "links.csv": "from,to,programme\nhue,cebu,kq\njica,da-nang,\norebro,cebu,\nkq,hue,\n",
    ])
  }

  @Test("Whatever names one city is taken for it, in every command that asks for a city, and said where it is no id")
  func cities() throws {
    defer { folder.remove() }
    for (text, id) in [
      ("hue", "hue"), ("Huế", "hue"), ("HUE", "hue"), ("thua thien hue", "hue"), ("順化", "hue"), ("thua", "hue"),
      ("Da Nang", "da-nang"), ("Cebu City", "cebu"), ("cebu", "cebu"), ("cebu p", "cebu-province"),
      ("orebro", "orebro"), ("örebro", "orebro"), ("Öreb", "orebro"), ("san-fernando", "san-fernando"),
    ] {
      for words in [
        ["brief", data, text], ["match", data, text], ["expected", data, "--city", text], ["explain", text, data],
        ["whatif", data, "--city", text], ["diagram", data, "--kind", "ego", "--city", text, "-o", "-"],
      ] {
        let asked = try BuiltProgram.run(words)
        let plain = try BuiltProgram.run(words.map { $0 == text ? id : $0 })
        #expect(asked.status == 0 && asked.output == plain.output, "\(words): \(asked.errors)")
        #expect(asked.errors.contains("“\(text)” is taken for “\(id)”") == (text != id), "\(words): \(asked.errors)")
      }
    }
  }

  @Test("What names several is refused with them, nothing with what is near, and a body is named as what it is")
  func refusals() throws {
    defer { folder.remove() }
    for (line, words) in [
      (
        "match|San Fernando",
        "“San Fernando” may be 2 of the data set: “san-fernando” (San Fernando, Philippines), “san-fernando-2”"
      ),
      ("brief|san fer", "may be 2 of the data set"), ("match|san f", "“san-fernando-2”"),
      ("match|hua", "Did you mean “hue”"),
      ("match|kq", "“kq” is a programme (Clean Cities), and the id of no city"),
      ("brief|Japan Agency", "“Japan Agency” is an agency (Japan Agency), and the id of no city"),
      ("match|h", "“h” is the id of no city"), ("match|Cebuu", "Did you mean “cebu” (Cebu City)?"),
      ("whatif|--without|nobody", "“nobody” is the id of no city, agency or programme"),
      ("diagram|--kind|reach|--agency|hue|-o|-", "“hue” is a city (Huế), and the id of no agency or programme"),
    ] {
      let parts = line.split(separator: "|").map(String.init)
      let outcome = try BuiltProgram.run([parts[0], data] + parts.dropFirst())
      #expect(outcome.status == 64 && outcome.errors.contains(words), "\(line): \(outcome.errors)")
    }
  }

  @Test("Bodies are named alike")
  func bodies() throws {
    defer { folder.remove() }
    for text in ["kq", "Clean Cities", "clean cities", "clean"] {
      let without = try BuiltProgram.run(["whatif", data, "--without", text])
      #expect(
        without.status == 0 && without.text.hasPrefix("What would change without Clean Cities"), "\(without.errors)")
      let reach = try BuiltProgram.run(["diagram", data, "--kind", "reach", "--agency", text, "-o", "-"])
      #expect(reach.status == 0, "\(reach.errors)")
      let within = try BuiltProgram.run(["metrics", data, "--within", text, "--format", "csv"])
      #expect(within.status == 0 && within.text.contains("\nhue,"), "\(within.errors)")
    }
  }
}
