import Testing

@testable import Site

@Suite("Text of an archive on a page")
struct EscapingTests {
  @Test(
    "is text, whatever it holds",
    arguments: [
      ("plain", "plain"),
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\"><img onerror=alert(1)>", "&quot;&gt;&lt;img onerror=alert(1)&gt;"),
      ("it's & so on", "it&#39;s &amp; so on"),
      ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
      ("a\u{202E}cod.exe", "a[U+202E]cod.exe"),
      ("\u{2066}isolated\u{2069}", "[U+2066]isolated[U+2069]"),
      ("nul\u{0}bell\u{7}escape\u{1B}[31m", "nul[U+0000]bell[U+0007]escape[U+001B][31m"),
      ("zero\u{200B}width\u{FEFF}", "zero[U+200B]width[U+FEFF]"),
      ("tag\u{E0041}", "tag[U+E0041]"),
      ("no character \u{FFFF}", "no character [U+FFFF]"),
      ("lines\r\nof\rtext\n\tindented", "lines\nof\ntext\n\tindented"),
      ("joined 👩‍💻 and می‌خواهم", "joined 👩‍💻 and می‌خواهم"),
      ("{{{title}}} dossier", "{{{title}}} dossier"),
    ])
  func text(input: String, expected: String) {
    #expect(Escape.text(input).text == expected)
  }

  @Test("names are isolated")
  func names() {
    #expect(Escape.name("<b>مرحبا").text == "<bdi>&lt;b&gt;مرحبا</bdi>")
  }

  @Test(
    "entities of the platform are decoded once, in one pass",
    arguments: [
      ("a &amp; b", "a & b"),
      ("&lt;b&gt;", "<b>"),
      ("&amp;lt;", "&lt;"),
      ("&quot; &nbsp; & &", "&quot; &nbsp; & &"),
      ("ends with &amp;", "ends with &"),
    ])
  func entities(input: String, expected: String) {
    #expect(Escape.unescapedOnce(input) == expected)
  }

  @Test(
    "addresses are defanged",
    arguments: [
      ("see https://example.com/a.b?c=d.e now", "see hxxps://example[.]com/a.b?c=d.e now"),
      ("HTTP://User.Name@Evil.Example:80#x.y", "hxxp://User[.]Name@Evil[.]Example:80#x.y"),
      ("两个https://t.co/x。https://t.co/y，完", "两个hxxps://t[.]co/x。hxxps://t[.]co/y，完"),
      ("https://a.b\\c.d", "hxxps://a[.]b\\c.d"),
      ("xhttps://a.b", "xhxxps://a[.]b"),
      ("https:/a.b http:a.b example.com", "https:/a.b http:a.b example.com"),
      ("https://", "hxxps://"),
      ("", ""),
    ])
  func defanged(input: String, expected: String) {
    #expect(Defanging.defanged(input) == expected)
  }

  @Test(
    "a quotation says its language and direction",
    arguments: [
      ("zh", "止暴制乱 https://t.co/a", "<p class=\"post\" lang=\"zh\" dir=\"auto\">止暴制乱 hxxps://t[.]co/a</p>"),
      ("zh-tw", "台灣", "<p class=\"post\" lang=\"zh-Hant\" dir=\"auto\">台灣</p>"),
      ("ar", "مرحبا", "<p class=\"post\" lang=\"ar\" dir=\"rtl\">مرحبا</p>"),
      ("iw", "שלום", "<p class=\"post\" lang=\"he\" dir=\"rtl\">שלום</p>"),
      ("in", "halo", "<p class=\"post\" lang=\"id\" dir=\"auto\">halo</p>"),
      ("und", "?", "<p class=\"post\" lang=\"\" dir=\"auto\">?</p>"),
      ("", "?", "<p class=\"post\" lang=\"\" dir=\"auto\">?</p>"),
      ("\"><script>", "&lt;i&gt;", "<p class=\"post\" lang=\"\" dir=\"auto\">&lt;i&gt;</p>"),
    ])
  func quotation(language: String, text: String, expected: String) {
    #expect(Escape.quotation(text, language: language, classes: "post").text == expected)
  }

  /// What runs from left to right in a quotation that runs from right to left is set apart; what cannot be seen is shown.
  @Test(
    "a quotation from right to left keeps its parts in order",
    arguments: [
      ("ar", "قال 12 شخصًا (اليوم)", "ar", "قال 12 شخصًا (اليوم)"),
      (
        "ar", "انظر https://example.com/a?b=1&c=2 الآن", "ar",
        "انظر <bdi dir=\"ltr\">hxxps://example[.]com/a?b=1&amp;c=2</bdi> الآن"
      ),
      ("iw", "\"כך\" ב-12 ביוני", "he", "&quot;כך&quot; ב-12 ביוני"),
      ("he", "א\u{202E}ב\u{202C}", "he", "א<bdi dir=\"ltr\">[U+202E]</bdi>ב<bdi dir=\"ltr\">[U+202C]</bdi>"),
      ("fa", "هنگ\u{200C}کنگ ۱۲ پست", "fa", "هنگ\u{200C}کنگ ۱۲ پست"),
      ("fa", "\u{2067}abc\u{2069}", "fa", "<bdi dir=\"ltr\">[U+2067]</bdi>abc<bdi dir=\"ltr\">[U+2069]</bdi>"),
      ("ur", "ہانگ کانگ <b>Hong Kong</b>", "ur", "ہانگ کانگ &lt;b&gt;Hong Kong&lt;/b&gt;"),
      ("ur", "\u{200F}ہے\u{200E}", "ur", "\u{200F}ہے\u{200E}"),
      ("ug", "http://example.com/\u{0}ئا", "ug", "<bdi dir=\"ltr\">hxxp://example[.]com/[U+0000]</bdi>ئا"),
    ])
  func fromRight(language: String, text: String, tag: String, expected: String) {
    let quotation = Escape.quotation(text, language: language, tag: "blockquote", classes: "post").text
    #expect(quotation == "<blockquote class=\"post\" lang=\"\(tag)\" dir=\"rtl\">\(expected)</blockquote>")
  }

  @Test(
    "text as a part of a path",
    arguments: [
      ("topic-distribution-by-week", "topic-distribution-by-week"), ("../../etc/passwd", "..-..-etc-passwd"),
      ("posts.count?topic=a&week=2019-11-11", "posts.count-topic-a-week-2019-11-11"), ("香港", "-"), ("a b", "a-b"),
    ])
  func pathComponent(input: String, expected: String) {
    #expect(input.pathComponent == expected)
  }

  @Test(
    "text as a CSS string",
    arguments: [
      ("Report", "\"Report\""), ("a \"b\" \\c", "\"a \\22 b\\22  \\5c c\""), ("two\nlines", "\"two\\a lines\""),
      ("</style>", "\"\\3c /style>\""), ("\u{202E}x", "\"x\""),
    ])
  func css(input: String, expected: String) {
    #expect(Stylesheet.quoted(input) == expected)
  }
}
