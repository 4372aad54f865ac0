import CityNetwork
import Testing

@Suite("Plain names of entities")
struct EntitySlugTests {
  @Test("A plain id is its own name")
  func plain() {
    let slugs = EntitySlugs(["hue", "da-nang", "c40", "17"])
    #expect(slugs["hue"] == "hue" && slugs["da-nang"] == "da-nang" && slugs["c40"] == "c40" && slugs["17"] == "17")
    #expect(slugs.anchor("hue", .city) == "city-hue")
  }

  @Test("Whatever the id, the name is short and plain, and no other id has it")
  func hostile() {
    let ids: [EntityID] = [
      "../", "CON", "", "/etc/passwd", "Cần Thơ", "高雄", "高雄 ", "hue", "Hue", "HUE", "hue-", "-hue", "hu--e", "a b",
      "a\u{0}b", "a\"b", "<script>", EntityID(String(repeating: "x", count: 300)),
      EntityID(String(repeating: "x", count: 301)), "abcdefghijklmnopqrstuvwxyz-12", "e\u{301}", "\u{E9}",
    ]
    let slugs = EntitySlugs(ids)
    for id in ids {
      let slug = slugs[id]
      #expect((1...EntitySlugs.maximumLength).contains(slug.utf8.count), "\(slug)")
      #expect(slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }, "\(slug)")
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"), "\(slug)")
    }
    // Swift holds the two forms of é for one id.
    #expect(Set(ids.map { slugs[$0] }).count == Set(ids).count)
  }

  @Test("The name follows from the id alone, not from what else there is")
  func stable() {
    let few = EntitySlugs(["Cần Thơ"])
    let many = EntitySlugs(["Cần Thơ", "Can Tho", "c-n-th", "hue"])
    #expect(few["Cần Thơ"] == many["Cần Thơ"])
    #expect(EntitySlugs([])["Cần Thơ"] == few["Cần Thơ"])
    // FNV-1a of 32 bits: "" gives the offset basis, 811C9DC5; "A" gives (811C9DC5 ^ 41) · 01000193 = C40BF6CC.
    #expect(EntitySlugs([""])[""] == "811c9dc5")
    #expect(EntitySlugs(["A"])["A"] == "a-c40bf6cc")
  }

  @Test("Two ids that come to the same name are numbered, in the order of text")
  func collision() {
    let made = EntitySlugs(["A"])["A"]
    let slugs = EntitySlugs([EntityID(made), "A"])
    #expect(slugs["A"] == made && slugs[EntityID(made)] == "\(made)-2")
  }
}
