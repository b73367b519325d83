// Places and descriptions of profiles. Some are hostile on purpose: whoever shows them must show them as text.

enum ProfilePhrases {
  static let places = [
    "中国", "北京", "上海", "广州", "深圳市", "地球", "火星", "在路上", "USA", "New York, NY", "Los Angeles, CA", "London, England",
    "東京", "Москва", "Jakarta, Indonesia", "Madrid", "somewhere, \"over\" there", "Earth 🌏", "Québec, Canada",
    "São Paulo",
    "한국", "القاهرة", "<b>nowhere</b>", "+1 555 0100", "=1+1",
  ]

  private static let chinese = [
    "热爱生活，热爱美食", "正能量传播者", "一个普通人", "关注时事，理性发言", "喜欢足球和旅行\n偶尔写诗", "愿世界和平", "看看世界", "随便说说，别当真",
    "分享每天的快乐", "摄影爱好者\n\n互粉请留言", "說真話的人", "只轉發喜歡的東西", "\"不忘初心\"，慢慢走", "八零后，爱喝茶", "新手报到，请多关照",
    "静坐常思己过\n闲谈莫论人非", "专业代购 | 正品保证", "爱猫，爱狗，爱自己 🐱🐶",
  ]
  private static let other = [
    "Just here to read", "Coffee, cats and football", "Dreamer. Doer.\nTeam breakfast", "Follow me, I follow back",
    "cool",
    "Best deals, every day!", "\"Be kind\", they said", "Новости и котики", "Solo buenas noticias", "日々のこと、写真など",
    "Jualan murah, amanah",
    "Music is life 🎵\n\nviews are my own", "g4h5j6k7", "Living, laughing, linking",
  ]
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=HYPERLINK(\"https://example.com\";\"prize\")",
    "left \u{202E}thgir\u{202C} left", "👩‍👩‍👧‍👦🏳️‍🌈 \u{200F}عربي\u{200E} and back", "-- '; DROP TABLE accounts; --",
    "{{name}} {{{name}}} <%= 1 %>",
    "&lt;b&gt;bold&lt;/b&gt; &amp;amp; more", "</textarea></title></style>\n<svg onload=alert(1)>",
    "@SUM(1+1)*cmd|' /C calc'!A0",
  ]

  static func description(_ writing: Writing, _ random: inout RandomStream) -> String {
    if random.chance(3, in: 4) { return "" }
    if random.chance(1, in: 120) { return random.pick(hostile) }
    return random.pick(writing == .simplified || writing == .traditional ? chinese : other)
  }
}
