import Testing

@testable import Site

/// What is found in a text, and what is not: the same search masks texts and looks for leaks.
@Suite struct WithheldTests {
  private static var terms: WithheldTerms {
    var terms = WithheldTerms()
    terms.add("1055325295678690115", .key, owner: 0)
    terms.add("n81yXexx9th1qH9I0j3/IiYs1KRSqHsv9JUPej5w7Iv=", .key, owner: 1)
    terms.add("demo_autumn54", .handle, owner: 2)
    terms.add("harbour", .handle, owner: 3)
    terms.add("autumn letters (demo)", .name, owner: 4)
    terms.add("山顶每日新闻", .name, owner: 5)
    terms.add("Anna", .name, owner: 6)
    terms.add("1001", .key, owner: 7)
    terms.add("某某", .redacted, owner: 8)
    terms.add("Jo", .redacted, owner: 9)
    return terms
  }

  private func owners(_ text: String) -> [Int] {
    var text = text
    return text.withUTF8 { Self.terms.found(in: $0).map(\.owner) }
  }

  @Test(
    arguments: [
      ("id 1055325295678690115.", [0]), ("21055325295678690115", []), ("1055325295678690115_a", []),
      ("=n81yXexx9th1qH9I0j3/IiYs1KRSqHsv9JUPej5w7Iv=,", [1]), ("N81YXEXX9TH1QH9I0J3/IIYS1KRSQHSV9JUPEJ5W7IV=", [1]),
      ("@demo_autumn54: hello", [2]), ("Demo_Autumn54", [2]), ("demo_autumn541", []), ("xdemo_autumn54", []),
      ("看@demo_autumn54說", [2]), ("the harbour of Hong Kong", []), ("@Harbour", [3]),
      ("hxxps://twitter[.]com/harbour/status/1", [3]), ("https://x.com/harbours", []),
      ("by Autumn Letters (demo)", [4]), ("看山顶每日新闻吧", [5]), ("Anna said 1001", []), ("某某人", [8]), ("Jo", [9]),
      ("Jon", []), ("@demo_autumn54 @demo_autumn54", [2, 2]), ("", []), ("demo_autum", []),
    ])
  func found(_ text: String, _ expected: [Int]) { #expect(owners(text) == expected) }

  private static var redactions: WithheldTerms {
    var terms = WithheldTerms()
    for (owner, text) in ["секрет", "café noir", "Straße", "harbour house", "ガード下", "@someone"].enumerated() {
      terms.add(text, .redacted, owner: owner)
    }
    terms.add("harbour", .handle, owner: 6)
    return terms
  }

  @Test(
    arguments: [
      ("Это СЕКРЕТ.", ["СЕКРЕТ"]), ("CAFÉ NOIR", ["CAFÉ NOIR"]), ("cafe\u{301} noir", ["cafe\u{301} noir"]),
      ("ｃａｆé　ｎｏｉｒ!", ["ｃａｆé　ｎｏｉｒ"]), ("STRASSE", ["STRASSE"]), ("x harbour\n  house y", ["harbour\n  house"]),
      ("harbour\u{A0}house", ["harbour\u{A0}house"]), ("har\u{AD}bour \u{200B}house", ["har\u{AD}bour \u{200B}house"]),
      ("看ｶﾞｰﾄﾞ下吧", ["ｶﾞｰﾄﾞ下"]), ("＠someone", ["＠someone"]), ("сек рет", []), ("cafe noir", []),
      ("＠harbour", ["harbour"]), ("a%20%40harbour", ["harbour"]), ("https://twitter.com/#!/harbour", ["harbour"]),
      ("https://twitter.com/intent/user?screen_name=harbour", ["harbour"]), ("twitter.com//Harbour", ["Harbour"]),
      ("http://www.twitter.com:443/harbour/status/1", ["harbour"]), ("https%3A%2F%2Fx.com%2Fharbour", ["harbour"]),
      ("@%68arbour", ["%68arbour"]), ("@someone\u{200B}else", ["@someone"]), ("netflix.com/harbour", []),
      ("twitter.com/i/harbour", []), ("mail@harbour", ["harbour"]),
    ])
  func `any writing of what is withheld is found`(_ text: String, _ expected: [String]) {
    var copy = text
    let found = copy.withUTF8 { bytes in
      Self.redactions.found(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
    #expect(found.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test func `a long file is searched part by part, across their ends too`() {
    let filler = String(repeating: "é", count: (1 << 19) - 4)
    let text = filler + " harbour\nhouse " + filler + filler + "harbour house"
    #expect(
      LeakSearch(terms: Self.redactions).leaks(in: Array(text.utf8)).map(\.offset) == [(1 << 20) - 7])
    var copy = text
    #expect(copy.withUTF8 { Self.redactions.found(in: $0).count } == 2)
  }

  @Test func `what is too ordinary to be searched for is counted`() {
    #expect(Self.terms.ordinary == 2)
    #expect(Self.terms.count == 8)
  }

  @Test(
    arguments: [
      ("&#100;emo_autumn54", 0), ("demo&lowbar;autumn54", 0), ("demo\\u005fautumn54", 0), ("x demo%5Fautumn54", 2),
      ("n81yXexx9th1qH9I0j3\\/IiYs1KRSqHsv9JUPej5w7Iv\\u003d", 0),
      ("a n81yXexx9th1qH9I0j3%2FIiYs1KRSqHsv9JUPej5w7Iv%3D", 2),
      ("autumn letters &amp;#40;demo&amp;#41;", 0), ("\\u5c71\\u9876\\u6BCF\\u65e5\\u65b0\\u95fb", 0),
      ("demo[U+005F]autumn54", 0),
    ])
  func escaped(_ text: String, _ offset: Int) {
    let leaks = LeakSearch(terms: Self.terms).leaks(in: Array(text.utf8))
    #expect(leaks.map(\.offset) == [offset], "\(text)")
  }

  @Test func `a leak is told once a file, at its first place`() {
    let text = "a &#100;emo_autumn54 demo_autumn54\n@demo_autumn54 某某"
    #expect(
      LeakSearch(terms: Self.terms).leaks(in: Array(text.utf8)) == [
        LeakSearch.Leak(kind: .handle, owner: 2, offset: 2), LeakSearch.Leak(kind: .redacted, owner: 8, offset: 50),
      ])
  }

  @Test func `twenty thousand keys are searched for in a second`() {
    var terms = WithheldTerms()
    var random: UInt64 = 7
    func next() -> UInt64 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return random
    }
    for owner in 0..<20_000 { terms.add("\(next())", .key, owner: owner) }
    var text: [UInt8] = []
    while text.count < 400_000 { text += "<td>\(next())</td> ".utf8 }
    let time = ContinuousClock().measure { _ = LeakSearch(terms: terms).leaks(in: text) }
    #expect(time < .seconds(5))
  }

  @Test(
    arguments: [
      ("@one and @two_3", ["one", "two_3"]), ("a@b.example", []), ("看@one看", ["one"]), ("@", []), ("@@one", ["one"]),
      (
        "@n81yXexx9th1qH9I0j3/IiYs1KRSqHsv9JUPej5w7Iv=: x", ["n81yXexx9th1qH9I0j3/IiYs1KRSqHsv9JUPej5w7Iv="]
      ), ("@one/two", ["one"]), ("＠one", ["one"]), ("é\u{200B}a\u{200B}@one", ["one"]), ("via %40one", ["one"]),
      ("https://twitter.com/one/status/2", ["one"]),
      ("x.com/#!/one", ["one"]), ("x.com/hashtag/one x.com/i/web", []), ("t.co/one", []),
      ("?screen_name=one&x", ["one"]),
    ])
  func mentions(_ text: String, _ expected: [String]) {
    var copy = text
    let found = copy.withUTF8 { bytes in
      Mentions.handles(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(found == expected)
  }

  @Test(
    arguments: [
      ("K7QM-2X", true), ("K7QM-2X9P-4C7D", true), ("k7qm-2x", false), ("K7QM2X", false), ("K7QI-2X", false),
      ("K7QM-2X9", false), ("1234-56", true), ("", false),
    ])
  func pseudonym(_ text: String, _ isOne: Bool) { #expect(Pseudonyms.isOne(text) == isOne) }
}
