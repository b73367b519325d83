// Which files are plain drawings, and what is said of the others.

import Foundation
import Testing

@testable import Commentary

@Suite struct SVGCheckTests {
  private static func svg(_ content: String, _ attributes: String = "") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\"\(attributes)>\(content)</svg>"
  }

  @Test(arguments: [
    svg(""), "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\n" + svg("<g/>") + "\n<!-- b -->",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + svg(""),
    svg("<text x='1'>once &amp; on = 1 &#x9999; javascript: \\</text>"),
    svg(
      "<style>.a { fill: url( '#b' ) } <![CDATA[ .b > .c { stroke: red } ]]></style><path fill=\"url(#b)\" class=\"a\"/>"
    ),
    svg("<use xlink:href='#a'/><use href='#a'/>", " xmlns:xlink='http://www.w3.org/1999/xlink' xml:space='preserve'"),
    svg("<image href='data:image/png;base64,iVBORw0KGgo='/>"),
    svg(
      "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:li rdf:resource='a'/></rdf:RDF></metadata>"
    ),
  ])
  func isPlain(_ text: String) {
    #expect(SVGCheck.fault(in: Data(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      (svg("<script>a()</script>"), .holds("<script>")),
      (svg("<x:script/>", " xmlns:x='http://www.w3.org/2000/svg'"), .holds("<x:script>")),
      (
        svg("<metadata><rdf:script xmlns:rdf='http://www.w3.org/2000/svg'/></metadata>"),
        .holds("xmlns:rdf=\"http://www.w3.org/2000/svg\"")
      ),
      (svg("<SCRIPT/>"), .holds("<SCRIPT>")), (svg("<a href='#x'/>"), .holds("<a>")),
      (svg("<foreignObject/>"), .holds("<foreignObject>")), (svg("<set/>"), .holds("<set>")),
      (svg("<g onload='a()'/>"), .holds("onload")), (svg("<g ONCLICK='a()'/>"), .holds("ONCLICK")),
      (svg("<use href='java&#115;cript:a'/>"), .holds("href=\"javascript:a\"")),
      (svg("<image href='https://example.org/a.png'/>"), .holds("href=\"https://example.org/a.png\"")),
      (svg("<image href='data:image/svg+xml;base64,aaaa'/>"), .holds("href=\"data:image/svg+xml;base64,aaaa\"")),
      (svg("", " xml:base='https://example.org'"), .holds("xml:base")),
      (svg("<g inkscape:label='a'/>"), .holds("inkscape:label")),
      (svg("<style>@\\69mport 'a'</style>"), .holds("a backslash in its style")),
      (svg("<style>@im<!-- -->port 'a'</style>"), .holds("@import")),
      (svg("<style>@&#105;mport 'a'</style>"), .holds("@import")),
      (svg("<style><![CDATA[@Import 'a']]></style>"), .holds("@import")),
      (svg("<g fill='u\\72l(https://example.org)'/>"), .holds("a backslash in its style")),
      (svg("<g style='fill: url( \"//example.org\")'/>"), .holds("url( \"//example.org\")")),
      (svg("<g style='background: image-set(\"https://example.org\")'/>"), .holds("image-set(")),
      ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg(""), .holds("a DOCTYPE with declarations")),
      (svg("&a;"), .holds("the entity &a;")),
      ("<?xml-stylesheet href='a'?>" + svg(""), .holds("a processing instruction")),
      ("<svg/>", .malformed("its <svg> is not in the namespace http://www.w3.org/2000/svg")),
      (
        svg("<g xmlns='http://www.w3.org/1999/xhtml'/>"),
        .malformed("its <g> is not in the namespace http://www.w3.org/2000/svg")
      ),
      ("<html></html>", .malformed("it does not begin with an svg element")), ("", .malformed("it has no svg element")),
      (svg("<g>"), .malformed("</svg> closes no open element")),
      ("<svg xmlns='http://www.w3.org/2000/svg'>", .malformed("<svg> is not closed")),
      (svg("") + svg(""), .malformed("it goes on after the svg element")),
      (svg("") + "a", .malformed("text stands outside the svg element")),
      (svg("<g a=b/>"), .malformed("the value of a is not between quotes")),
      (svg("<g a='1' a='2'/>"), .malformed("<g> has a twice")),
      (svg("<g a='1'b='2'/>"), .malformed("<g> is not written as XML")),
      (svg("a & b"), .malformed("an & stands alone")),
      ("<?xml version='1.0' encoding='utf-7'?>" + svg(""), .malformed("it is not in UTF-8")),
      (svg("\0"), .malformed("it is not in UTF-8")),
    ] as [(String, SVGFault)])
  func isRefused(_ text: String, _ fault: SVGFault) {
    #expect(SVGCheck.fault(in: Data(text.utf8)) == fault)
  }

  @Test func otherEncodingsAreRefused() {
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
      #expect(SVGCheck.fault(in: Self.svg("").data(using: encoding) ?? Data()) == .malformed("it is not in UTF-8"))
    }
  }

  @Test(
    arguments: [
      ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], nil), ("a.PNG", [0x89, 0x50], "\"a.PNG\" is no PNG"),
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], nil), ("a.jpeg", [0x3C], "\"a.jpeg\" is no JPEG"),
      ("a.gif", Array("GIF89a".utf8), nil), ("a.gif", Array("GIF88a".utf8), "\"a.gif\" is no GIF"),
      ("a.webp", Array("RIFF1234WEBPVP8 ".utf8), nil), ("a.webp", Array("RIFF1234WAVE".utf8), "\"a.webp\" is no WebP"),
      (
        "a.svg", Array("<svg/>".utf8),
        "\"a.svg\" is no SVG: its <svg> is not in the namespace http://www.w3.org/2000/svg"
      ),
    ] as [(String, [UInt8], String?)])
  func pictures(_ name: String, _ bytes: [UInt8], _ message: String?) {
    #expect(LocalFile.fault(ofPicture: name, Data(bytes))?.message == message)
  }
}
