/// Texts that have broken drawings, or try to.
enum HostileTexts {
  static let all: [String] = [
    #"say "hello""#, #"back\slash"#, #"trailing\"#, #"two\\"#, "line\nbreak", "carriage\r\nreturn",
    "old\rmac", #"literal\nslash"#,
    #""]; n9 [label="injected""#, "];", "}", #"\N \G \E \L \T \H"#, "&lt;b&gt;", "&amp;amp;", "&#65;", "&#x1F600;",
    "&nbsp;",
    "AT&T & Co", "<b>bold</b>", "<<table><tr><td>x</td></tr></table>>", "<", ">", "{a|b|{c|d}}", "|", "",
    " ", "  two  spaces  ", "tab\there", "nul\u{0}byte", "bell\u{7}", "escape\u{1B}[31m", "delete\u{7F}", "c1\u{9B}x",
    "bidi\u{202E}gnp.exe", "isolate\u{2066}x\u{2069}", "mark\u{200F}", "bom\u{FEFF}", "non\u{FFFE}character\u{FFFF}",
    "line\u{2028}separator", "javascript:alert(1)", "onload=alert(1)", "'><script>alert(1)</script>",
    "]]>", "<!-- comment -->", "-->", "<![CDATA[x]]>", "<?php ?>", "%s%n%d", "$(id)", "`id`", "$HOME",
    "../../etc/passwd",
    "/etc/passwd", "file:///etc/passwd", "emoji 👩‍👩‍👧‍👦 🇻🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "zalgo Z̸̧̛͔̮̲", "Đà Nẵng", "Hà Nội", "Ha\u{300} No\u{302}\u{323}i",
    "北九州市", "广州市", "부산", "กรุงเทพ", "القاهرة", "ភ្នំពេញ", "ວຽງຈັນ", "काठमाडौँ", "ရန်ကုန်", "mixed القاهرة 北京 abc",
    "\u{200B}zero\u{200D}width", "𝔘𝔫𝔦", "\u{1F9FF}\u{10FFFF}", "a\u{301}\u{7}b", "ﬁ ligature", "\u{FFFD}",
  ]
}
