// What the invented diplomats and state media of the comparison archive say, in the notation that Grammar.swift explains.
// Only a list that names a topic or a theme in <> may contain a term of a codebook.

extension Phrases {
  static let openMessaging = #"""
    // English
    Party <one-party-model>: the leadership of the Party | socialism with Chinese characteristics | the China model
    Recovery <recovery>: economic recovery | work resumption | efforts to resume production
    Lead <global-leadership>: a shared future | global leadership | the duty of a responsible major country
    Foreign <foreign-interference>: foreign interference | foreign forces | black hands from outside | a colour revolution
    HK <hong-kong>: Hong Kong
    CV <covid-19>: COVID-19 | the coronavirus
    TW <taiwan>: Taiwan
    who: the spokesperson | the ambassador | the consul general | our delegation | the minister | the editorial
    did: stressed | reiterated | underlined | noted | explained | told reporters
    event: at a press briefing | in an interview | at the annual forum | during a visit to a school | at the trade fair
      | on the anniversary of relations | in a signed article | at the reception
    plain: cooperation benefits both peoples | cultural exchange brings people closer | trade has grown by {n:2:19} percent
      | {n:3:40} new scholarships are open | the railway will open in {n:2:11} months | dialogue is better than confrontation
      | the exhibition welcomed {n:20:90}000 visitors | tea and silk have a long history
    praise: thanks to {Party} millions left poverty behind | {Party} is the choice of the people | much can be learned from {Party}
    firm: no country may accept {Foreign} | {Foreign} will fail | we oppose {Foreign} of any kind
    world: the world needs {Lead} | {Lead} is what we offer | medical teams in {n:9:80} countries stand for {Lead}
    hk: {HK} affairs brook no meddling: {firm} *3 | order in {HK} is returning, and {plain} *2 | the rule of law in {HK} matters most
    cv: against {CV} {world} *3 | as {CV} recedes, {Recovery} gathers speed *3 | {CV} knows no borders, and {plain} *2
      | our response to {CV} shows the strength of {Party}
    tw: {TW} is a domestic matter, and {firm} *2 | exchanges with {TW} go on, and {plain}
    en: {who} {did} {event} that {plain} and that {plain}. *6 | {who} {did} {event} that {praise}. *3
      | {who} {did} {event} that {world}, and that {plain}. *3 | {who} {did} {event}: {hk}. *3 | {who} {did} {event}: {cv}. *4
      | {who} {did} {event}: {tw}. | {who} {did} {event} that {Recovery} is under way in {n:3:30} provinces. *2

    // Chinese
    zhParty <one-party-model>: 党的领导 | 制度优势 | 中国特色社会主义
    zhRecovery <recovery>: 复工复产 | 经济复苏
    zhLead <global-leadership>: 命运共同体 | 大国担当
    zhForeign <foreign-interference>: 外部势力 | 外国势力 | 颜色革命
    zhHK <hong-kong>: 香港
    zhCV <covid-19>: 新冠病毒 | 疫情
    zhTW <taiwan>: 台湾
    zh.who: 发言人 | 大使 | 总领事 | 代表团团长 | 本报评论员 | 通讯社记者
    zh.did: 在例行记者会上指出 | 接受采访时表示 | 在署名文章中写道 | 在论坛上强调 | 在招待会上致辞说
    zh.plain: 合作惠及两国人民 | 人文交流拉近了彼此的距离 | 双边贸易增长百分之{n:2:19} | 新增{n:3:40}个奖学金名额 | 对话胜于对抗
      | 展览迎来{n:2:9}万名观众 | 铁路将于{n:2:11}个月后通车 | 茶和丝绸的故事历久弥新
    zh.firm: 绝不允许{zhForeign}插手 | {zhForeign}注定失败 | 坚决反对{zhForeign}
    zh: {zh.who}{zh.did}，{zh.plain}，{zh.plain}。 *6 | {zh.who}{zh.did}，{zhParty}是各项事业成功的保证，{zh.plain}。 *4
      | {zh.who}{zh.did}，愿与各国共建{zhLead}，{zh.plain}。 *4 | {zh.who}{zh.did}，{zhHK}事务不容干预，{zh.firm}。 *3
      | {zh.who}{zh.did}，抗击{zhCV}彰显{zhLead}，{zh.plain}。 *3 | {zh.who}{zh.did}，{zhCV}之后{zhRecovery}稳步推进，{zh.plain}。 *3
      | {zh.who}{zh.did}，战胜{zhCV}靠的是{zhParty}，{zh.plain}。 | {zh.who}{zh.did}，{zhTW}问题是内政，{zh.firm}。 *2
    """#
}
